/** What systems and programs leave in folders that are packed: of macOS, of Windows, and of Office where a file is open. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|~\$[^/]*$|(?:thumbs\.db|desktop\.ini)$)/i;

/** Whether a name within an archive is one that no report bears. Names that begin with a dot are passed over in folders too. */
export function isLitter(name: string): boolean {
  return LITTER.test(name);
}

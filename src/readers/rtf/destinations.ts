/**
 * What is made of the text of a group: `text` is the document's, `box` that of a text box, `number` that before a
 * paragraph of a list; `fonts` is the font table; `holder` has no text of its own but may hold groups that have;
 * `skip` is left out with all it holds.
 */
export type Destination = 'text' | 'box' | 'number' | 'fonts' | 'holder' | 'skip';

const NAMES: Readonly<Record<Destination, string>> = {
  text: 'fldrslt result ud nesttableprops',
  box: 'shptxt dptxbxtext',
  number: 'listtext pntext',
  fonts: 'fonttbl',
  holder: 'shp shpinst shpgrp object upr do',
  skip:
    'colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf footnote annotation ' +
    'atnid atnauthor atnref atndate atnicn fldinst xe tc rxe txe shprslt nonshppict shppict nonesttables ' +
    'objdata objclass objname filetbl listtable listoverridetable revtbl rsidtbl generator mmathPict themedata ' +
    'colorschememapping latentstyles datastore pgdsctbl template password sp bkmkstart bkmkend ftnsep ftnsepc aftnsep',
};

const destinations = new Map<string, Destination>();
for (const destination of ['text', 'box', 'number', 'fonts', 'holder', 'skip'] as const) {
  for (const name of NAMES[destination].split(' ')) destinations.set(name, destination);
}

/** The destination a control word opens, or null when it opens none. */
export function destinationOf(name: string): Destination | null {
  return destinations.get(name) ?? null;
}

/** Whether a destination shows something which is no text. */
export function isPicture(name: string): boolean {
  return /^(?:pict|shppict|shp|object|do|mmathPict)$/.test(name);
}

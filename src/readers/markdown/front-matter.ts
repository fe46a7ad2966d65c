/** The lines between `---` and `---` that some programs write before the text. */
export interface FrontMatter {
  /** The offset after its last line. */
  readonly end: number;
  readonly title: string | null;
}

const LONGEST = 20_000;

/** Finds the front matter at the head of a text. */
export function findFrontMatter(source: string): FrontMatter | null {
  const head = source.slice(0, LONGEST);
  const match =
    /^\uFEFF?---[ \t]*\r?\n((?:(?!---|\.\.\.)[^\r\n]*\r?\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(head);
  const [whole, body] = match ?? [];
  // Between two rules of a text that begins with one there is more than keys.
  if (whole === undefined || body === undefined || !/^[A-Za-z_-]+:/.test(body)) return null;
  const title = /^title:[ \t]*(.*?)[ \t]*$/m.exec(body)?.[1]?.replace(/^(["'])(.*)\1$/, '$2');
  return { end: whole.length, title: title || null };
}

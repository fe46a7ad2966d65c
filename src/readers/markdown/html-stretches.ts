/** A stretch of Markdown that is not read as lines: a table in HTML, or a comment, which prints nothing. */
export interface Stretch {
  readonly kind: 'table' | 'comment';
  readonly start: number;
  readonly end: number;
}

const TAGS = /<!--|<table(?=[\s>])|<\/table\s*>/gi;

/** Finds the outermost HTML tables and the comments outside them, in order. An unclosed table ends at a blank line. */
export function findStretches(source: string): Stretch[] {
  if (!/<!--|<table/i.test(source)) return [];
  const closed: Stretch[] = [];
  const open: number[] = [];
  const lastCommentEnd = source.lastIndexOf('-->');
  TAGS.lastIndex = 0;
  for (let match = TAGS.exec(source); match; match = TAGS.exec(source)) {
    const [tag] = match;
    const after = match.index + tag.length;
    if (tag === '<!--') {
      if (after > lastCommentEnd) continue;
      const close = source.indexOf('-->', after);
      closed.push({ kind: 'comment', start: match.index, end: close + 3 });
      TAGS.lastIndex = close + 3;
    } else if (tag.startsWith('</')) {
      const start = open.pop();
      if (start !== undefined) closed.push({ kind: 'table', start, end: after });
    } else open.push(match.index);
  }
  return outermost([...closed, ...unclosed(source, open)]);
}

function unclosed(source: string, starts: readonly number[]): Stretch[] {
  const blank = /\n[ \t]*\r?\n/g;
  const stretches: Stretch[] = [];
  for (const start of starts) {
    if (start < (stretches.at(-1)?.end ?? 0)) continue;
    blank.lastIndex = start;
    stretches.push({ kind: 'table', start, end: blank.exec(source)?.index ?? source.length });
  }
  return stretches;
}

function outermost(stretches: readonly Stretch[]): Stretch[] {
  const sorted = [...stretches].sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: Stretch[] = [];
  for (const stretch of sorted) {
    if (stretch.start >= (kept.at(-1)?.end ?? 0)) kept.push(stretch);
  }
  return kept;
}

/** How a file of results is written: a result to a line, or JSON over any number of lines. */
export type ResultsLayout = 'lines' | 'objects';

/** A byte order mark, blanks, then an object or an array of objects, whose first member's name stands in quotes. */
const beginning = /^\uFEFF?\s*(?:\[\s*)?\{(\s*)"/;
const emptyArray = /^\uFEFF?\s*\[\s*\]\s*$/;
const isArray = /^\uFEFF?\s*\[/;
/** A member of every result's source, and of nothing else. */
const telling = /"encodingEvidence"\s*:/;

/** How the results are laid out in what begins with these bytes; null when it is no JSON of objects. */
export function layoutOf(head: Uint8Array): ResultsLayout | null {
  const text = decodeHead(head);
  const match = beginning.exec(text);
  if (!match) return emptyArray.test(text) ? 'objects' : null;
  const overLines = match[1]?.includes('\n') ?? false;
  return isArray.test(text) || overLines ? 'objects' : 'lines';
}

/** Whether what begins with these bytes are results, and not just any JSON. */
export function looksLikeResults(head: Uint8Array): boolean {
  return layoutOf(head) !== null && telling.test(decodeHead(head));
}

/** UTF-8, or what PowerShell writes: UTF-16 behind its mark. */
function decodeHead(head: Uint8Array): string {
  return new TextDecoder(head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(head);
}

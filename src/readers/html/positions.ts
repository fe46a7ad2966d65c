import type { TextPlace } from '../../model/place.ts';

/** Turns offsets in a source into places. Lines end at LF, CR LF or CR. */
export interface Positions {
  place(start: number, end: number): TextPlace;
}

function lineStarts(source: string): number[] {
  const starts = [0];
  if (source.includes('\r')) {
    for (const match of source.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  } else {
    for (let i = source.indexOf('\n'); i !== -1; i = source.indexOf('\n', i + 1)) starts.push(i + 1);
  }
  return starts;
}

/** The index of the last start at or before an offset, looked for near the last one found first. */
function findLine(starts: readonly number[], offset: number, hint: number): number {
  if ((starts[hint] ?? 0) <= offset && (starts[hint + 1] ?? Number.POSITIVE_INFINITY) > offset) return hint;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Indexes the lines of a source. */
export function indexPositions(source: string): Positions {
  const starts = lineStarts(source);
  let line = 0;
  return {
    place(start, end) {
      line = findLine(starts, start, line);
      const first = line;
      line = findLine(starts, end, line);
      return {
        kind: 'text',
        line: first + 1,
        column: start - (starts[first] ?? 0) + 1,
        endLine: line + 1,
        endColumn: end - (starts[line] ?? 0) + 1,
      };
    },
  };
}

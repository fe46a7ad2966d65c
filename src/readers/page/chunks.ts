import { boxAround, middleY } from './boxes.ts';
import type { Box, Run } from './content.ts';
import { textOfLine } from './line-text.ts';
import type { TextLine } from './lines.ts';

/** Runs of one line that stand together, set apart from others by more than a space. */
export interface Chunk {
  readonly line: TextLine;
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  /** Whether it is printed as a figure, or as a sign that there is none. */
  readonly figure: boolean;
}

/** Chunks stand at least so many ems apart. */
const APART = 0.75;
const FIGURE = /^(?:[-+]?\d[\d,，.]*|[-—–/]{1,3})$/;

/** Cuts a line where its runs stand apart. */
export function chunksOf(line: TextLine): readonly Chunk[] {
  const groups: Run[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of line.runs) {
    const open = groups.at(-1);
    if (open && run.box[0] - end < APART * line.size) open.push(run);
    else groups.push([run]);
    end = Math.max(end, run.box[2]);
  }
  return groups.flatMap((runs) => {
    const box = boxAround(runs.map((run) => run.box));
    if (!box) return [];
    const { text } = textOfLine({ runs, box, size: line.size }, 'cell');
    return [{ line: { runs, box, size: line.size }, text, box, size: line.size, figure: FIGURE.test(text) }];
  });
}

/** Chunks of text under one another: a label that was wrapped. */
export interface TextBlock {
  readonly chunks: readonly Chunk[];
  readonly box: Box;
}

/** Lines of one label stand no further apart than so many ems, from middle to middle. */
const PITCH = 1.6;

/** Puts chunks together that stand under one another as closely as the lines of a label. */
export function blocksOf(chunks: readonly Chunk[]): readonly TextBlock[] {
  const open: Chunk[][] = [];
  for (const chunk of [...chunks].sort((a, b) => a.box[1] - b.box[1])) {
    const above = open.find((block) => goesOn(block.at(-1), chunk));
    if (above) above.push(chunk);
    else open.push([chunk]);
  }
  return open.flatMap((members) => {
    const box = boxAround(members.map((chunk) => chunk.box));
    return box ? [{ chunks: members, box }] : [];
  });
}

function goesOn(last: Chunk | undefined, chunk: Chunk): boolean {
  if (!last) return false;
  const pitch = middleY(chunk.box) - middleY(last.box);
  const shared = Math.min(last.box[2], chunk.box[2]) - Math.max(last.box[0], chunk.box[0]);
  return pitch > 0 && pitch < PITCH * chunk.size && shared > 0;
}

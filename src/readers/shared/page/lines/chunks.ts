import { boxAround, middleY } from '../boxes.ts';
import type { Box, Run } from '../content.ts';
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
  /** Whether it is a line of a label that is written downwards, which stands beside several rows. */
  readonly stacked: boolean;
}

/** Chunks stand at least so many ems apart. */
const APART = 0.75;
/** Figures that stand nearer, in ems, may be one. */
const TOGETHER = 0.15;
const FIGURE = /^(?:[-+]?\d[\d,，.]*|[-—–/]{1,3})$/;

/** Cuts a line where its runs stand apart. */
export function chunksOf(line: TextLine): readonly Chunk[] {
  return cut(line, APART);
}

function cut({ runs, size }: TextLine, apart: number): readonly Chunk[] {
  const groups: Run[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    const open = groups.at(-1);
    if (open && run.box[0] - end < apart * size) open.push(run);
    else groups.push([run]);
    end = Math.max(end, run.box[2]);
  }
  return groups.flatMap((members) => chunkOf(members, size));
}

function chunkOf(runs: readonly Run[], size: number): readonly Chunk[] {
  const box = boxAround(runs.map((run) => run.box));
  if (!box) return [];
  const line = { runs, box, size };
  const { text } = textOfLine(line, 'cell');
  return [{ line, text, box, size, figure: FIGURE.test(text), stacked: false }];
}

/** The runs of a chunk by themselves, those as one that stand together as the digits of one figure do. */
export function partsOf({ line }: Chunk): readonly Chunk[] {
  return cut(line, TOGETHER);
}

/** Chunks of text under one another: a label that was wrapped. */
export interface TextBlock {
  readonly chunks: readonly Chunk[];
  readonly box: Box;
}

/** Lines of one label stand no further apart than so many ems, from middle to middle. */
const PITCH = 1.6;

/** Puts chunks together that stand under one another as closely as the lines of a label, and that nothing parts. */
export function blocksOf(
  chunks: readonly Chunk[],
  isParted: (above: Chunk, below: Chunk) => boolean,
): readonly TextBlock[] {
  const open: Chunk[][] = [];
  for (const chunk of [...chunks].sort((a, b) => a.box[1] - b.box[1])) {
    const above = open.find((block) => {
      const last = block.at(-1);
      return last !== undefined && goesOn(last, chunk) && !isParted(last, chunk);
    });
    if (above) above.push(chunk);
    else open.push([chunk]);
  }
  return open.flatMap((members) => {
    const box = boxAround(members.map((chunk) => chunk.box));
    return box ? [{ chunks: members, box }] : [];
  });
}

function goesOn(last: Chunk, chunk: Chunk): boolean {
  const pitch = middleY(chunk.box) - middleY(last.box);
  const shared = Math.min(last.box[2], chunk.box[2]) - Math.max(last.box[0], chunk.box[0]);
  return last.stacked === chunk.stacked && pitch > 0 && pitch < PITCH * chunk.size && shared > 0;
}

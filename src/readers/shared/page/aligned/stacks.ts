import { middleX, middleY, overlap } from '../boxes.ts';
import { type Chunk, partsOf } from '../lines/chunks.ts';

/** Fewer characters, one below the other, may stand so by chance. */
const FEWEST = 3;
/** Characters of one stack stand no further apart, from middle to middle, and no further aside, in ems. */
const PITCH = 2.2;
const ASIDE = 0.3;
/** Text that stands nearer beside a character, in ems, is written on with it. */
const WRITTEN_ON = 0.2;
const IDEOGRAPH = /^\p{Script=Han}$/u;
/** Some lines of such a label hold a numeral, with or without its brackets. */
const STACKED = /^\S{1,3}$/u;

/**
 * Finds the labels that are written downwards with upright characters, one to a line: 办 above 理 above 结 above 果. At
 * their left stands nothing but others of their kind, which is what tells them from a column of short cells.
 */
export function findStacked(chunks: readonly Chunk[]): readonly Chunk[] {
  const parts = chunks.flatMap(partsOf);
  const short = parts.filter(({ text }) => STACKED.test(text)).sort((a, b) => a.box[0] - b.box[0]);
  const found = new Set<Chunk>();
  for (const stack of stacksOf(short)) {
    const alone = stack.every((part) => parts.every((other) => isApart(part, other, found)));
    if (alone) for (const part of stack) found.add(part);
  }
  return [...found].map((part) => ({ ...part, figure: false, stacked: true }));
}

/** Stacks from left to right. */
function stacksOf(short: readonly Chunk[]): readonly (readonly Chunk[])[] {
  const columns: Chunk[][] = [];
  for (const part of short) {
    const column = columns.find(
      ([first]) => first && Math.abs(middleX(first.box) - middleX(part.box)) < ASIDE * part.size,
    );
    if (column) column.push(part);
    else columns.push([part]);
  }
  return columns.flatMap((column) => {
    const stacks: Chunk[][] = [];
    for (const part of column.sort((a, b) => a.box[1] - b.box[1])) {
      const above = stacks.at(-1)?.at(-1);
      const goesOn = above && middleY(part.box) - middleY(above.box) < PITCH * part.size;
      if (goesOn) stacks.at(-1)?.push(part);
      else stacks.push([part]);
    }
    return stacks.filter((stack) => stack.filter(({ text }) => IDEOGRAPH.test(text)).length >= FEWEST);
  });
}

function isApart(part: Chunk, other: Chunk, found: ReadonlySet<Chunk>): boolean {
  if (other === part || found.has(other)) return true;
  if (overlap(part.box[1], part.box[3], other.box[1], other.box[3]) <= 0.2 * part.size) return true;
  return other.box[0] > part.box[2] + WRITTEN_ON * part.size;
}

import { Furniture } from './furniture.ts';
import type { NoiseLevel } from './noise-levels.ts';
import type { Random } from './random.ts';
import type { ExpectedStatement, Rendered } from './render.ts';

/** A line with its number in the text before it was harmed; null where it was put in. */
interface Line {
  readonly text: string;
  readonly from: number | null;
}

const LONGEST_STRETCH = 9;

/**
 * Harms a text as pages and careless copying do: page numbers come between its lines, a stretch of lines is lost, lines
 * or rows stand there twice, columns of spaces get out of line. `isSpared` tells lines that are not lost.
 */
export function harmLines(
  rendered: Rendered,
  level: NoiseLevel,
  random: Random,
  isSpared: (line: string) => boolean,
): Rendered {
  let lines: readonly Line[] = rendered.text.split('\n').map((text, index) => ({ text, from: index + 1 }));
  if (random.chance(level.stretchLost)) lines = loseStretch(lines, random, isSpared);
  lines = doubleLines(lines, level, random);
  if (random.chance(level.misaligned)) lines = lines.map((line) => misalign(line, random));
  if (random.chance(level.paged)) lines = putOnPages(lines, random);
  const now = new Map(lines.map(({ from }, index) => [from, index + 1]));
  const statements = rendered.statements.map((statement) => keep(statement, now));
  return { ...rendered, text: lines.map(({ text }) => text).join('\n'), statements };
}

function loseStretch(
  lines: readonly Line[],
  random: Random,
  isSpared: (line: string) => boolean,
): readonly Line[] {
  const start = random.below(lines.length);
  const spared = lines.findIndex(({ text }, index) => index >= start && isSpared(text));
  const end = Math.min(start + 1 + random.below(LONGEST_STRETCH), spared < 0 ? lines.length : spared);
  return [...lines.slice(0, start), ...lines.slice(end)];
}

/** Writes a line twice; or a few lines that may be a row, one after the other. */
function doubleLines(lines: readonly Line[], level: NoiseLevel, random: Random): readonly Line[] {
  return lines.flatMap((line, index) => {
    if (random.chance(level.linesDoubled)) return [line, line];
    const row = random.chance(level.rowsDoubled / 2) ? 2 + random.below(4) : 0;
    return [line, ...lines.slice(index + 1 - row, row === 0 ? 0 : index + 1)];
  });
}

/** Draws the width of each gap anew. */
function misalign(line: Line, random: Random): Line {
  return {
    ...line,
    text: line.text.replace(/(?<=\S) {3,}(?=\S)/g, (gap) => ' '.repeat(2 + random.below(gap.length + 4))),
  };
}

function putOnPages(lines: readonly Line[], random: Random): readonly Line[] {
  const furniture = new Furniture(random);
  const length = 10 + random.below(60);
  const spaced = random.chance(0.5);
  const first = random.below(length);
  const blank: Line = { text: '', from: null };
  return lines.flatMap((line, index): readonly Line[] => {
    if (index % length !== first) return [line];
    const number = { text: furniture.pageNumber(), from: null };
    return spaced ? [line, blank, number, blank] : [line, number];
  });
}

/** The figures whose lines are still there. */
function keep(statement: ExpectedStatement, now: ReadonlyMap<number | null, number>): ExpectedStatement {
  const figures: Map<string, number | null> = new Map();
  const lines = new Map<string, number>();
  for (const [key, figure] of statement.figures) {
    const line = statement.lines.get(key);
    const moved = line === undefined ? undefined : now.get(line);
    if (line !== undefined && moved === undefined) continue;
    figures.set(key, figure);
    if (moved !== undefined) lines.set(key, moved);
  }
  return { ...statement, figures, lines };
}

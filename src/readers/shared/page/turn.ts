import type { Box, PageContent, Run, Segment, Turn } from './content.ts';

/** The size of a page. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

type Point = readonly [x: number, y: number];

function turnPoint(x: number, y: number, turn: Turn, { width, height }: Size): Point {
  if (turn === 90) return [height - y, x];
  if (turn === 180) return [width - x, height - y];
  return turn === 270 ? [y, width - x] : [x, y];
}

/** The turn that undoes another. */
export function undo(turn: Turn): Turn {
  if (turn === 90) return 270;
  return turn === 270 ? 90 : turn;
}

/** The box on a page of a size once that page is turned clockwise. */
function turnBox(box: Box, turn: Turn, size: Size): Box {
  if (turn === 0) return box;
  const [ax, ay] = turnPoint(box[0], box[1], turn, size);
  const [bx, by] = turnPoint(box[2], box[3], turn, size);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

/** The size of a page once it is turned. */
function turnSize({ width, height }: Size, turn: Turn): Size {
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}

const TURNS: readonly Turn[] = [0, 90, 180, 270];

/** A run on a page that is turned clockwise. */
export function turnRun(run: Run, turn: Turn, size: Size): Run {
  const turned = TURNS[((run.turn + turn) % 360) / 90] ?? 0;
  return { ...run, box: turnBox(run.box, turn, size), turn: turned };
}

function turnSegment({ x0, y0, x1, y1 }: Segment, turn: Turn, size: Size): Segment {
  const [ax, ay] = turnPoint(x0, y0, turn, size);
  const [bx, by] = turnPoint(x1, y1, turn, size);
  return { x0: ax, y0: ay, x1: bx, y1: by };
}

/** How most of a page's characters are turned. */
function writingTurn(runs: readonly Run[]): Turn {
  const counts = new Map<Turn, number>();
  for (const { text, turn } of runs) counts.set(turn, (counts.get(turn) ?? 0) + text.length);
  return TURNS.reduce((best, turn) => ((counts.get(turn) ?? 0) > (counts.get(best) ?? 0) ? turn : best));
}

/** A page with its writing upright, and how it was turned for that. */
export interface UprightPage {
  readonly content: PageContent;
  /** The box as it was before the page was turned. */
  printed(box: Box): Box;
}

/** Turns a page so that most of its writing stands upright: tables are often set sideways. */
export function makeUpright(content: PageContent): UprightPage {
  const turn = undo(writingTurn(content.runs));
  if (turn === 0) return { content, printed: (box) => box };
  const turned = turnSize(content, turn);
  return {
    content: {
      page: content.page,
      ...turned,
      runs: content.runs.map((run) => turnRun(run, turn, content)),
      segments: content.segments.map((segment) => turnSegment(segment, turn, content)),
      pictures: content.pictures.map((box) => turnBox(box, turn, content)),
      shades: content.shades.map((box) => turnBox(box, turn, content)),
    },
    printed: (box) => turnBox(box, undo(turn), turned),
  };
}

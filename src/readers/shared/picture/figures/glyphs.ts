import { around, type PixelBox } from '../pixels.ts';

/** What the ink of a line shows without reading it, if it is a figure. */
export interface Shape {
  /** The characters as high as digits, from left to right; how many are low: points and commas. */
  readonly high: readonly PixelBox[];
  readonly low: number;
  /** Whether a gap is so wide that two figures may stand there. */
  readonly parted: boolean;
  /** The widest step from one digit to the next with nothing between them, in heights of a digit; 0 where there is none. */
  readonly step: number;
}

/** A character this share as high as the highest is a digit; one this share a point or comma. */
const HIGH = 0.75;
const LOW = 0.45;
/** The widest gap between digits of one figure, in heights of a digit. */
const WIDEST_GAP = 0.75;

/** Blots that stand over one another are one character. */
function columnsOf(blots: readonly PixelBox[]): readonly PixelBox[] {
  const columns: PixelBox[] = [];
  for (const blot of [...blots].sort((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    const shared = last ? Math.min(last.x1, blot.x1) - blot.x0 : 0;
    if (last && shared > 0.3 * Math.min(last.x1 - last.x0, blot.x1 - blot.x0)) {
      columns[columns.length - 1] = around([last, blot]) ?? last;
    } else columns.push(blot);
  }
  return columns;
}

/** Counts the characters of a figure by their shapes; null where some are of no height a figure has. */
export function shapeOf(blots: readonly PixelBox[]): Shape | null {
  const columns = columnsOf(blots);
  const height = Math.max(...columns.map(({ y0, y1 }) => y1 - y0));
  const share = ({ y0, y1 }: PixelBox): number => (y1 - y0) / height;
  const high = columns.filter((column) => share(column) >= HIGH);
  const low = columns.filter((column) => share(column) <= LOW).length;
  if (high.length + low < columns.length) return null;
  const parted = columns.some((column, index) => {
    const before = columns[index - 1];
    return before !== undefined && column.x0 - before.x1 > WIDEST_GAP * height;
  });
  return { high, low, parted, step: widestStep(columns, height) };
}

function widestStep(columns: readonly PixelBox[], height: number): number {
  const isDigit = ({ y0, y1 }: PixelBox): boolean => y1 - y0 >= HIGH * height;
  const middle = ({ x0, x1 }: PixelBox): number => (x0 + x1) / 2;
  const steps = columns.map((column, index) => {
    const before = columns[index - 1];
    return before && isDigit(before) && isDigit(column) ? middle(column) - middle(before) : 0;
  });
  return Math.max(...steps) / height;
}

/** Ideographs are as wide as high, or nearly so; digits are narrower than this share of their height. */
const NARROW = 0.75;

/** Whether writing is a single character too narrow for an ideograph, whatever it was read as: 忆 and 马 for a 2. */
export function isNarrow({ x0, y0, x1, y1 }: PixelBox): boolean {
  return x1 - x0 <= NARROW * (y1 - y0);
}

/** Whether writing is a single level stroke: a dash. */
export function isDash(blots: readonly PixelBox[]): boolean {
  const [only] = blots;
  return blots.length === 1 && only !== undefined && only.x1 - only.x0 > 3 * (only.y1 - only.y0);
}

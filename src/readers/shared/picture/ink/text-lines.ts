import type { PixelBox } from '../pixels.ts';
import type { CleanPage } from './cell-ink.ts';

/** Lines of text are no lower, in millimetres; blank rows of pixels this high end one. */
const LOWEST = 1.5;
const LEADING = 0.25;

/** The bands of a page that hold lines of text outside `tables`, from top to bottom. */
export function textBands(
  { text, perMillimetre }: CleanPage,
  tables: readonly PixelBox[],
): readonly PixelBox[] {
  const { width, height } = text;
  const bands: PixelBox[] = [];
  let [start, last] = [-1, -1];
  const end = (): void => {
    if (start >= 0 && last + 1 - start >= LOWEST * perMillimetre) {
      bands.push({ x0: 0, y0: start, x1: width, y1: last + 1 });
    }
    start = -1;
  };
  for (let y = 0; y < height; y += 1) {
    const within = tables.filter((table) => table.y0 <= y && y < table.y1);
    if (inkInRow(y) > 0.0004 * width) {
      if (start < 0) start = y;
      last = y;
    } else if (start >= 0 && y - last > LEADING * perMillimetre) end();
    if (within.length > 0) end();
  }
  end();
  return bands;

  function inkInRow(y: number): number {
    const beside = tables.filter((table) => table.y0 <= y && y < table.y1);
    let ink = 0;
    for (let x = 0; x < width; x += 1) {
      if (text.data[y * width + x] && !beside.some((table) => table.x0 <= x && x < table.x1)) ink += 1;
    }
    return ink;
  }
}

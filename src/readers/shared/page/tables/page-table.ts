import type { Cell, Table } from '../../../../model/document.ts';
import type { Place } from '../../../../model/place.ts';
import { holds, middleX, middleY } from '../boxes.ts';
import type { Box, PageContent, Run } from '../content.ts';
import { UNREADABLE } from '../lines/line-text.ts';
import { readCell } from './cell-text.ts';
import { boxOfGrid, type Grid, type GridCell } from './grids.ts';

/** A cell, and whether it may go on over the edge of the page: it ends there, and no line closes it. */
export interface PageCell extends Cell {
  readonly openTop: boolean;
  readonly openBottom: boolean;
}

/** A table as it stands on one page, or on several that were joined. */
export interface PageTable {
  /** The positions of its lines between columns on its first page. */
  readonly xs: readonly number[];
  /** Where figures stand under one another, where nothing but that tells the columns. */
  readonly columns?: readonly (readonly [from: number, to: number])[];
  readonly rows: number;
  readonly cells: readonly PageCell[];
  readonly grid: Table['grid'];
  /** On its first page. */
  readonly box: Box;
  readonly places: readonly Place[];
}

/** Makes the place of a box on the page a table stands on. */
export type PlaceOf = (box: Box) => Place;

/** Stands for a picture in a cell without text, so that it is not taken for empty: the figure may be in the picture. */
const PICTURE = '\uFFFC';
/** A run may reach this many ems into the next cell: less than a digit. */
const REACH = 0.4;
/** Digits in cells side by side that stand nearer than this, in ems, may be one number that does not fit its cell. */
const APART = 0.15;
const DIGIT = /[0-9０-９]/;

/** Fills a grid with the runs and pictures that stand in it. */
export function fillGrid(
  grid: Grid,
  runs: readonly Run[],
  pictures: PageContent['pictures'],
  placeOf: PlaceOf,
): PageTable {
  const filling = new Filling(grid);
  for (const run of runs) filling.add(run);
  const pictured = new Set(pictures.map((box) => filling.cellAt(middleX(box), middleY(box))));
  const doubtful = filling.doubtful();
  const cells = grid.cells.map((cell, index): PageCell => {
    const { text, box } = readCell(filling.runsOf(index));
    const shown =
      text === '' && pictured.has(index) ? PICTURE : doubtful.has(index) ? `${text}${UNREADABLE}` : text;
    return { ...cell, ...openEnds(cell, grid), text: shown, places: [placeOf(box ?? filling.boxOf(index))] };
  });
  const box = boxOfGrid(grid);
  const { xs } = grid;
  const kind = grid.exact ? 'exact' : 'ragged';
  return { xs, rows: grid.ys.length - 1, cells, grid: kind, box, places: [placeOf(box)] };
}

function openEnds(cell: GridCell, grid: Grid): Pick<PageCell, 'openTop' | 'openBottom'> {
  const { row, column, rowSpan, columnSpan } = cell;
  const open = (edges: readonly boolean[]): boolean =>
    edges.slice(column, column + columnSpan).every((each) => each);
  return {
    openTop: row === 0 && open(grid.openTop),
    openBottom: row + rowSpan === grid.ys.length - 1 && open(grid.openBottom),
  };
}

/** Which runs stand in which cell of a grid. */
class Filling {
  readonly #grid: Grid;
  /** For each row and column the index of the cell that holds it. */
  readonly #owner: number[][];
  readonly #runs: Run[][];
  readonly #doubtful = new Set<number>();

  constructor(grid: Grid) {
    this.#grid = grid;
    this.#runs = grid.cells.map(() => []);
    this.#owner = grid.ys.slice(1).map(() => new Array<number>(grid.xs.length - 1).fill(-1));
    grid.cells.forEach(({ row, column, rowSpan, columnSpan }, index) => {
      for (let r = row; r < row + rowSpan; r += 1) this.#owner[r]?.fill(index, column, column + columnSpan);
    });
  }

  runsOf(cell: number): readonly Run[] {
    return this.#runs[cell] ?? [];
  }

  boxOf(cell: number): Box {
    const { xs, ys, cells } = this.#grid;
    const { row = 0, column = 0, rowSpan = 1, columnSpan = 1 } = cells[cell] ?? {};
    return [xs[column] ?? 0, ys[row] ?? 0, xs[column + columnSpan] ?? 0, ys[row + rowSpan] ?? 0];
  }

  /** The cell a point lies in; -1 outside. */
  cellAt(x: number, y: number): number {
    const { xs, ys } = this.#grid;
    return this.#owner[stretchAt(ys, y)]?.[stretchAt(xs, x)] ?? -1;
  }

  add(run: Run): void {
    const at = this.cellAt(middleX(run.box), middleY(run.box));
    this.#runs[at]?.push(run);
    if (at >= 0 && DIGIT.test(run.text)) this.#checkReach(run, at);
  }

  /** A figure that reaches into the next cell may be the figures of both. */
  #checkReach(run: Run, at: number): void {
    const [x0, , x1] = this.boxOf(at);
    const y = middleY(run.box);
    const reach = REACH * run.size;
    if (run.box[0] < x0 - reach) this.#doubt(at, this.cellAt(run.box[0], y));
    if (run.box[2] > x1 + reach) this.#doubt(at, this.cellAt(run.box[2], y));
  }

  #doubt(...cells: readonly number[]): void {
    for (const cell of cells) if (cell >= 0) this.#doubtful.add(cell);
  }

  /** The cells whose figures may have run into one another. */
  doubtful(): ReadonlySet<number> {
    const digits = this.#runs.flatMap((runs, cell) =>
      runs.filter(({ text, turn }) => turn === 0 && DIGIT.test(text)).map((run) => ({ run, cell })),
    );
    digits.sort((a, b) => middleY(a.run.box) - middleY(b.run.box));
    digits.forEach((first, index) => {
      for (let i = index + 1; i < digits.length; i += 1) {
        const second = digits[i];
        if (!second || middleY(second.run.box) - middleY(first.run.box) > first.run.size / 2) break;
        if (second.cell === first.cell) continue;
        const [left, right] = first.run.box[0] < second.run.box[0] ? [first, second] : [second, first];
        const touching = DIGIT.test(left.run.text.slice(-1)) && DIGIT.test(right.run.text.slice(0, 1));
        const gap = right.run.box[0] - left.run.box[2];
        if (touching && gap < APART * first.run.size) this.#doubt(left.cell, right.cell);
      }
    });
    return this.#doubtful;
  }
}

/** The stretch between positions a value lies in; -1 outside. */
function stretchAt(positions: readonly number[], value: number): number {
  const [first = 0] = positions;
  const last = positions.at(-1) ?? 0;
  if (value < first || value > last) return -1;
  let [low, high] = [0, positions.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** Whether a run stands in a grid. */
export function standsIn(grid: Grid, run: Run): boolean {
  return holds(boxOfGrid(grid), middleX(run.box), middleY(run.box));
}

/** A table as the document model has it. */
export function tableBlock({ xs, rows, cells, grid, places }: PageTable): Table {
  const plain = cells.map(({ openTop: _top, openBottom: _bottom, ...cell }): Cell => cell);
  return { kind: 'table', grid, rows, columns: xs.length - 1, cells: plain, places };
}

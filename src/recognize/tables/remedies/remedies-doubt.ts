import { isAloneOnLine, isClose, repeatsLine } from '../../doubt/figures/cell-lines.ts';
import { isWholeRow, mayBePageNumber, type PageNumbers } from '../../doubt/figures/page-numbers.ts';
import { repeatsFigures } from '../../doubt/figures/repeated-figures.ts';
import type { Point, ReadRow } from '../../recognition.ts';
import { isBlank, isFigure, type LabelRow, type ValueCell } from '../../rows/label-row.ts';
import { everyFifthIsSum, plainNumber } from '../../rows/sums.ts';
import { type CellRow, refuse } from '../shared/place-values.ts';

/** Whether some line of figures is no whole row: cells that are empty leave no trace in the text, or spaces cut figures. */
export function hasUnevenLines(printed: readonly LabelRow[]): boolean {
  return printed.some(({ layout, values }) => {
    const [first] = values;
    return (
      layout !== 'exact' &&
      !isWholeRow(values.length) &&
      first !== undefined &&
      values.every(
        ({ kind, places: [place] }) => kind === 'value' && lineOf(place) === lineOf(first.places[0]),
      )
    );
  });
}

function lineOf(place: LabelRow['places'][number] | undefined): number | null {
  return place?.kind === 'text' ? place.line : null;
}

/** Whether figures without a label follow cells of which one is empty: they may be the last ones, and that one none. */
export function mayGoOn(cells: readonly ValueCell[], next: LabelRow | undefined): boolean {
  const follows = next !== undefined && next.layout !== 'exact' && next.key === '' && !next.prose;
  return follows && next.values.some(isFigure) && cells.some(isBlank);
}

/** A row of remedies refused where one of its figures stands alone on a line, or a line of it may stand there twice; else null. */
export function refuseDoubtful(row: CellRow, points: readonly Point[]): ReadRow | null {
  const { layout, cells } = row;
  const doubtful = isAloneOnLine(cells) || repeatsLine(cells, points.length);
  return layout !== 'exact' && doubtful ? refuse(row, points) : null;
}

/** Whether a row with an empty cell has more of them than were read: a column may have come in among the others. */
export function mayHaveOneMore({ cells: read }: ReadRow, cells: readonly ValueCell[]): boolean {
  return cells.length > read.length && read.some(({ cell }) => cell?.kind === 'blank');
}

/** Whether an empty cell stands where no label does, between labels of columns: it may have come in where a column is lost. */
export function hasUntitledBlank(cells: readonly ValueCell[], labels: readonly LabelRow[]): boolean {
  const titled = labels.flatMap(({ column, columnSpan }) => (columnSpan === 1 ? (column ?? []) : []));
  return cells.some(
    ({ kind, column }) =>
      kind === 'blank' &&
      column !== null &&
      !titled.includes(column) &&
      titled.some((other) => other < column) &&
      titled.some((other) => other > column),
  );
}

/**
 * A row whose sums do not hold is refused: in a text of uneven lines, where its figures stand closely one after another; in a
 * bad copy, where some stand there twice, or one may be the number of a page, as any in a line of its own may. `pages`: those
 * of a bad copy.
 */
export function refuseUnsummed(row: ReadRow, uneven: boolean, pages: PageNumbers | null): ReadRow {
  const cells = row.cells.flatMap(({ cell }) => cell ?? []);
  const close = uneven && isClose(cells);
  const paged = pages !== null && (standInLines(cells) || cells.some((cell) => mayBePageNumber(pages, cell)));
  const repeated = pages !== null && repeatsFigures(cells, everyFifthIsSum);
  return repeated || ((close || paged) && !addUp(cells)) ? refuseCells(row) : row;
}

/** Whether cells stand in several lines of a text. */
function standInLines(cells: readonly ValueCell[]): boolean {
  const lines = cells.map(({ places: [place] }) => lineOf(place));
  return lines.every((line) => line !== null) && new Set(lines).size > 1;
}

/** A row refused unless its sums hold, an empty cell counting nothing; one without figures is left as it is. */
export function refuseUnsure(row: ReadRow): ReadRow {
  const cells = row.cells.map(({ cell }) => cell);
  const numbers = cells.map((cell) => (cell?.kind === 'value' ? plainNumber(cell.text) : 0) ?? Number.NaN);
  return cells.every((cell) => cell?.kind !== 'value') || everyFifthIsSum(numbers) ? row : refuseCells(row);
}

function refuseCells(row: ReadRow): ReadRow {
  const [first] = row.cells;
  if (!first) return row;
  const points = row.cells.map(({ point }) => point);
  const raw = row.cells.map(({ cell }) => cell?.text.trim() ?? '').join(' ');
  return { ...row, cells: [], refused: [...row.refused, { points, raw, place: first.place }] };
}

function addUp(cells: readonly ValueCell[]): boolean {
  return everyFifthIsSum(cells.map(({ text }) => Number(text)));
}

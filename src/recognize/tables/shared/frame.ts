import { isPrinted, type ValueCell } from '../../rows/label-row.ts';

/**
 * Where the figures of a table's rows stand, from the first to the last: in which columns, or, where rows have no more cells
 * before them than their labels, in which `places` behind these, from 0.
 */
export interface Frame {
  readonly by: 'columns' | 'places';
  readonly first: number;
  readonly last: number;
}

/**
 * The frames of so many `columns` that most rows filled from end to end stand in, by columns or by places or, where these
 * tell the same, by both; where none is filled, that which all figures take up, be it wider, as with an empty column among
 * them. None where rows show none.
 */
export function framesOf(rows: readonly (readonly ValueCell[])[], columns: number): readonly Frame[] {
  const whole = rows.filter((cells) => isWhole(cells, columns));
  if (whole.length === 0) return tightFrames(rows, columns);
  const found = [
    { by: 'columns', ...mostCommon(whole.flatMap((cells) => cells.find(isPrinted)?.column ?? [])) },
    { by: 'places', ...mostCommon(whole.map((cells) => cells.findIndex(isPrinted))) },
  ] as const;
  const most = Math.max(...found.map(({ count }) => count));
  return found.flatMap(({ by, first, count }) =>
    count < most || first === null ? [] : [{ by, first, last: first + columns - 1 }],
  );
}

/** Whether cells, of which the first has this place in its row, stand in a frame. */
export function standIn(cells: readonly ValueCell[], place: number, { by, first, last }: Frame): boolean {
  if (by === 'places') return place === first;
  const [own, end] = [cells[0], cells.at(-1)];
  return own?.column === first && end?.column != null && end.column + end.columnSpan - 1 === last;
}

/** Whether a row has a figure for each column, one beside another. */
function isWhole(cells: readonly ValueCell[], columns: number): boolean {
  const figures = cells.filter(isPrinted);
  const reach = cells.findLastIndex(isPrinted) - cells.findIndex(isPrinted) + 1;
  return figures.length === columns && reach === columns;
}

/** The number that comes most often, and how often; none where two come as often. */
function mostCommon(numbers: readonly number[]): { readonly first: number | null; readonly count: number } {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const count = Math.max(0, ...counts.values());
  const [first, ...others] = [...counts.keys()].filter((number) => counts.get(number) === count);
  return { first: first === undefined || others.length > 0 ? null : first, count };
}

/** The columns between the first figure of all rows and the last, where they are as many or more. */
function tightFrames(rows: readonly (readonly ValueCell[])[], columns: number): readonly Frame[] {
  const figures = rows.flatMap((cells) => cells.filter(isPrinted));
  const first = Math.min(...figures.map(({ column }) => column ?? Number.NaN));
  const last = Math.max(...figures.map(({ column, columnSpan }) => (column ?? Number.NaN) + columnSpan - 1));
  return last - first + 1 >= columns ? [{ by: 'columns', first, last }] : [];
}

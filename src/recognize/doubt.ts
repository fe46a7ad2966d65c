import type { Region } from './align.ts';
import type { AxisRow } from './axis.ts';
import type { GatheredRow } from './cell-rows.ts';
import { mayBePageNumber, pageNumbersOf } from './page-numbers.ts';
import type { LabelRow, ValueCell } from './rows.ts';

/**
 * Why figures that stand in lines of their own may not be what they seem: `whose`, since a stretch of lines may be
 * lost between the label and them; `which`, since one of them may be a page's number that makes up for an empty cell.
 */
export type Doubt = 'whose' | 'which';

/** Columns are at least so many blanks apart where a single one is none. */
const WIDE = 2;

/** Rows that not all reports of an edition print. */
const OFTEN_ABSENT: ReadonlySet<string> = new Set([
  'applications.received.other',
  'applications.fees_charged',
]);

/** Tells of each gathered row of a region what there is to doubt in its figures. */
export function doubtsOf(
  printed: readonly LabelRow[],
  region: Region,
  rows: readonly GatheredRow[],
): ReadonlyMap<GatheredRow, Doubt> {
  const doubts = new Map<GatheredRow, Doubt>();
  const apart = rows.filter((row) => row.layout !== 'exact' && row.cells.some((cell) => isApart(row, cell)));
  if (apart.length === 0) return doubts;
  const pages = pageNumbersOf(printed, region);
  for (const row of apart) {
    const counted = row.cells.some((cell) => isApart(row, cell) && mayBePageNumber(pages, cell));
    const alone = isAloneOnLine(row.cells);
    if (isBeforeGap(printed, region, row)) doubts.set(row, 'whose');
    else if (counted || alone) doubts.set(row, 'which');
  }
  return doubts;
}

/** Whether cells stand on one line of a text. */
export function areInLine(cells: readonly ValueCell[]): boolean {
  const lines = cells.map(({ places: [place] }) => (place?.kind === 'text' ? place.line : null));
  return lines[0] !== undefined && lines[0] !== null && lines.every((line) => line === lines[0]);
}

/** Whether cells stand on one line, some with a single blank between: one within a figure would look the same. */
export function isClose(cells: readonly ValueCell[]): boolean {
  if (!areInLine(cells)) return false;
  return cells.some(({ places: [own] }, index) => {
    const before = cells[index - 1]?.places[0];
    return own?.kind === 'text' && before?.kind === 'text' && own.column - before.endColumn < WIDE;
  });
}

/** Whether all figures of a row stand on one line but one, which stands alone on another as a page's number does. */
export function isAloneOnLine(cells: readonly ValueCell[]): boolean {
  const lines = cells.flatMap(({ places: [place] }) => (place?.kind === 'text' ? [place.line] : []));
  const [first] = lines;
  const others = lines.filter((line) => line !== first);
  return (
    lines.length > 2 &&
    (others.length === 1 || (others.length === lines.length - 1 && new Set(others).size === 1))
  );
}

/**
 * Whether a row has more cells than columns, an empty one among its figures, and a figure on one line once more on the
 * next: a line may stand there twice.
 */
export function repeatsLine(cells: readonly ValueCell[], columns: number): boolean {
  const printed = cells.slice(
    0,
    cells.findLastIndex(({ kind }) => kind !== 'blank'),
  );
  if (cells.length <= columns || printed.every(({ kind }) => kind !== 'blank')) return false;
  return cells.some((cell, index) => {
    const [own, last] = [cell.places[0], cells[index - 1]?.places[0]];
    const below = own?.kind === 'text' && last?.kind === 'text' && own.line > last.line;
    return below && cell.kind !== 'blank' && cell.text === cells[index - 1]?.text;
  });
}

/** A figure on another line than its label. */
function isApart({ place, layout }: GatheredRow, cell: ValueCell): boolean {
  const own = cell.places[0];
  if (cell.kind === 'blank' || !own) return false;
  if (own.kind === 'text' && place.kind === 'text') return own.line > place.line;
  return layout === 'stream' && own.kind === place.kind;
}

/** Whether a row is followed at once by one that does not come next in the form: its own figures may be lost with the label of what came between. */
function isBeforeGap(printed: readonly LabelRow[], { axis, placements }: Region, row: GatheredRow): boolean {
  const at = placements.indexOf(row.placement);
  const next = placements[at + 1];
  const [own, end] = [row.placement.printed.at(-1) ?? 0, next?.printed[0] ?? 0];
  if (!next || printed.slice(own + 1, end).some(({ key, values }) => key !== '' && values.length > 0))
    return false;
  return axis.rows
    .slice(row.placement.row.index + 1, next.row.index)
    .some((missing) => isAsked(missing, row.placement.row, next.row));
}

/** Whether a row of figures stands in every edition that has both of its neighbours. */
function isAsked(row: AxisRow, before: AxisRow, after: AxisRow): boolean {
  if (row.optional || OFTEN_ABSENT.has(row.id)) return false;
  const has = (other: AxisRow, form: string): boolean =>
    other.editions.some((edition) => edition.form === form);
  const common = before.editions.filter(({ form }) => has(after, form));
  return (
    common.length > 0 &&
    common.every(({ form }) =>
      row.editions.some((edition) => edition.form === form && edition.kind === 'figure'),
    )
  );
}

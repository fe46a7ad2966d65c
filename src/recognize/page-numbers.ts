import type { Region } from './align.ts';
import { candidatesOf } from './label-index.ts';
import { halfWidth } from './normalize.ts';
import type { LabelRow, ValueCell } from './rows.ts';

/** Numbers that stand where no figure is due, as the numbers of pages do, with the lines they stand on. */
export type PageNumbers = readonly Numbered[];

interface Numbered {
  readonly page: number;
  readonly line: number;
}

const NUMBER = /^[1-9]\d{0,2}$/;
/** A page has more lines than this. */
const LEAST_LINES = 5;
/** Pages are about as long as one another. */
const TOLERANCE = 0.4;

/**
 * The numbers alone on their lines that are no row's figure: after prose, a heading or a label of no form; or beside a
 * row of the statistics table, which has one figure, as another.
 */
export function pageNumbersOf(printed: readonly LabelRow[], { axis, placements }: Region): PageNumbers {
  const placed = new Set(placements.flatMap((placement) => placement.printed));
  return printed.flatMap((row) => {
    if (row.layout === 'exact') return [];
    const cells = row.values.filter(({ kind }) => kind !== 'blank');
    const crowded = axis.table === 'statistics' && placed.has(row.index) && cells.length === 2;
    const nobodys = cells.length === 1 && (row.prose || row.heading || candidatesOf(row.key) === null);
    return crowded || nobodys ? cells.flatMap((cell) => numberOf(cell) ?? []) : [];
  });
}

function numberOf(cell: ValueCell): Numbered | null {
  const place = cell.places[0];
  const text = halfWidth(cell.text).trim();
  return place?.kind === 'text' && cell.pieces === 1 && NUMBER.test(text)
    ? { page: Number(text), line: place.line }
    : null;
}

/** Whether a figure continues the numbers of pages: by one from the next of them, or where their distance puts it. */
export function mayBePageNumber(pages: PageNumbers, cell: ValueCell): boolean {
  const own = numberOf(cell);
  if (!own) return false;
  const before = pages.findLast(({ line }) => line < own.line);
  const after = pages.find(({ line }) => line > own.line);
  if (before && before.page + 1 === own.page && own.line - before.line >= LEAST_LINES) return true;
  if (after && after.page - 1 === own.page && after.line - own.line >= LEAST_LINES) return true;
  return pages.some((first, index) => pages.slice(index + 1).some((second) => continues(first, second, own)));
}

function continues(first: Numbered, second: Numbered, own: Numbered): boolean {
  const pages = second.page - first.page;
  const length = (second.line - first.line) / pages;
  if (pages <= 0 || length < LEAST_LINES) return false;
  const due = first.line + (own.page - first.page) * length;
  return (
    own.page !== first.page && own.page !== second.page && Math.abs(own.line - due) <= length * TOLERANCE
  );
}

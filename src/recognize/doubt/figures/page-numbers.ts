import { halfWidth } from '../../../model/characters.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { Region } from '../../alignment/align.ts';
import { candidatesOf } from '../../labels/label-index.ts';
import { isPrinted, type LabelRow, type ValueCell } from '../../rows/label-row.ts';

/** Numbers that are those of pages, or stand where no figure is due as those do, with the lines they stand on. */
export type PageNumbers = readonly Numbered[];

interface Numbered {
  readonly page: number;
  readonly line: number;
  /** It stands beside more or fewer figures than a whole row of any of the forms' tables has. */
  readonly odd: boolean;
}

const NUMBER = /^\s*[1-9１-９][\d０-９]{0,2}\s*$/;
/** A page has more lines than this. */
const LEAST_LINES = 5;
/** Pages are about as long as one another. */
const TOLERANCE = 0.4;
/** So many numbers that count up at equal distances, give or take a line or two, are those of pages. */
const LEAST_PAGES = 4;
const EQUAL = 2;
const WHOLE: ReadonlySet<number> = new Set([1, 2, 3, 5, 7, 15]);
/** More numbers in lines of their own than any report has are not searched for those of pages. */
const MOST_NUMBERS = 4000;

/**
 * The numbers alone on their lines that are no row's figure: after prose, a heading or, outside the table, a label of no
 * form (within it, that is a province's row); or beside a row of the statistics table, which has one figure, as another. And those that count up at equal distances, when most
 * stand in rows of too many or too few figures. `region`: that of the table, where its rows have labels.
 */
export function pageNumbersOf(printed: readonly LabelRow[], region: Region | null): PageNumbers {
  const placed = new Set(region?.placements.flatMap((placement) => placement.printed));
  const isStray = (row: LabelRow, figures: number): boolean => {
    if (figures === 2) return region?.axis.table === 'statistics' && placed.has(row.index);
    const within = region !== null && region.start <= row.index && row.index < region.end;
    return figures === 1 && (row.prose || row.heading || (!within && candidatesOf(row.key) === null));
  };
  const strays: Numbered[] = [];
  for (const row of printed) {
    if (row.layout === 'exact' || row.values.length === 0) continue;
    const cells = row.values.filter(isPrinted);
    if (isStray(row, cells.length)) strays.push(...cells.flatMap((cell) => numberOf(cell, false) ?? []));
  }
  return [...strays, ...allCountingUp(printed)].sort((a, b) => a.line - b.line);
}

const countedUp = new WeakMap<readonly LabelRow[], readonly Numbered[]>();

/** Those of a document's numbers that count up at equal distances; found once for all its tables. */
function allCountingUp(printed: readonly LabelRow[]): readonly Numbered[] {
  const known = countedUp.get(printed) ?? countingUp(numbersOf(printed));
  countedUp.set(printed, known);
  return known;
}

function numbersOf(printed: readonly LabelRow[]): Numbered[] {
  const numbers: Numbered[] = [];
  for (const { layout, values } of printed) {
    if (layout === 'exact') continue;
    for (const cell of values) {
      const number = numberOf(cell, !isWholeRow(values.length));
      if (number) numbers.push(number);
    }
  }
  return numbers;
}

/** Whether a row of some table of the forms has so many figures. */
export function isWholeRow(figures: number): boolean {
  return WHOLE.has(figures);
}

/** The numbers that count up from line to line at equal distances. */
function countingUp(numbers: readonly Numbered[]): Numbered[] {
  if (numbers.length > MOST_NUMBERS) return [];
  const byPage = groupBy(numbers, ({ page }) => page);
  const found = new Set<Numbered>();
  for (const first of numbers) {
    for (const second of byPage.get(first.page + 1) ?? []) {
      const length = second.line - first.line;
      const after = ({ page, line }: Numbered): Numbered | undefined =>
        byPage.get(page + 1)?.find((next) => Math.abs(next.line - line - length) <= EQUAL);
      let last = length > LEAST_LINES ? after(second) : undefined;
      if (!last) continue;
      const run = [first, second];
      for (; last; last = after(last)) run.push(last);
      const odd = run.filter((number) => number.odd).length;
      if (run.length >= LEAST_PAGES && odd * 2 >= run.length) for (const number of run) found.add(number);
    }
  }
  return [...found];
}

function numberOf(cell: ValueCell, odd: boolean): Numbered | null {
  const place = cell.places[0];
  return place?.kind === 'text' && cell.pieces === 1 && NUMBER.test(cell.text)
    ? { page: Number(halfWidth(cell.text)), line: place.line, odd }
    : null;
}

/** Whether a figure is one of the numbers of pages, or continues them: by one from the next of them, or where their distance puts it. */
export function mayBePageNumber(pages: PageNumbers, cell: ValueCell): boolean {
  const own = numberOf(cell, false);
  if (!own) return false;
  const same = pages.filter(({ page }) => page === own.page);
  if (same.length > 0) return same.some(({ line }) => line === own.line);
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
  return Math.abs(own.line - due) <= length * TOLERANCE;
}

import type { LabelRow, ValueCell } from '../../rows/label-row.ts';
import { yearOfLabel } from '../shared/year-bands.ts';

/** The figures of one row, and the year printed beside them, or null. */
export interface YearRow {
  readonly cells: readonly ValueCell[];
  readonly year: number | null;
}

const THIS_YEAR = /^(?:本年|本年度|今年|本期|数量|件数)$/;
const ANOTHER =
  /^(?:上年|上年度|上一年|上一年度|去年|上期|上年同期|去年同期|同比.*|增减.*|[较比](?:上年|去年).*)$/;

/**
 * Rows of figures under one header, told apart by the years their labels print; or the one labelled as this year's, where
 * the others are labelled as last year's or as the difference. Null where labels tell less.
 */
export function rowsByYear(rows: readonly LabelRow[]): YearRow[] | null {
  const years = rows.map(({ label }) => yearOfLabel(label));
  if (rows.length > 0 && !years.includes(null) && new Set(years).size === rows.length)
    return rows.map(({ values }, index) => ({ cells: values, year: years[index] ?? null }));
  const [own, ...more] = rows.filter(({ key }) => THIS_YEAR.test(key));
  const others = rows.filter((row) => row !== own);
  if (!own || more.length > 0 || !others.every(({ key }) => ANOTHER.test(key))) return null;
  return [{ cells: own.values, year: null }];
}

import { compact } from '../../labels/normalize.ts';
import type { LabelRow } from '../../rows/label-row.ts';

const YEAR = /^\(?(20\d\d)年度?(?:统计|数据|申请)?(?:情况|数量|数据|数|件数)?(?:\(件\))?\)?$/;

/** Columns of a grid, from the first to before the last, that one label stands over. */
interface Columns {
  readonly first: number;
  readonly end: number;
}

/** The year a label above figures prints, and nothing else; null for any other label. */
export function yearOfLabel(label: string): number | null {
  const match = /20|２/.test(label) ? YEAR.exec(compact(label)) : null;
  return match ? Number(match[1]) : null;
}

/** The years above the columns of a grid, by its header; empty where none, or one over several stretches of columns. */
export function yearBands(labels: readonly LabelRow[]): ReadonlyMap<number, Columns> {
  const bands = new Map<number, Columns>();
  for (const { label, layout, column, columnSpan } of labels) {
    const year = layout === 'exact' ? yearOfLabel(label) : null;
    if (year === null || column === null) continue;
    if (bands.has(year)) return new Map();
    bands.set(year, { first: column, end: column + columnSpan });
  }
  return bands;
}

/** The labels of a header that are of a year: those it stands over, and those that stand over no year's columns. */
export function labelsOfYear(labels: readonly LabelRow[], year: number): LabelRow[] {
  const bands = yearBands(labels);
  const own = bands.get(year);
  return labels.filter((label) => {
    if (yearOfLabel(label.label) !== null) return false;
    const over = [...bands.values()].filter((band) => isOver(band, label));
    return over.length === 0 || over.some((band) => band === own);
  });
}

/** The columns of a header that stand under other years than the one given. */
export function columnsOfOthers(labels: readonly LabelRow[], year: number): number[] {
  return [...yearBands(labels)].flatMap(([other, { first, end }]) =>
    other === year ? [] : Array.from({ length: end - first }, (_, index) => first + index),
  );
}

function isOver({ first, end }: Columns, { column }: LabelRow): boolean {
  return column !== null && first <= column && column < end;
}

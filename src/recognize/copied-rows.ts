import { report } from '../findings/define.ts';
import { repeatedRows } from '../findings/reading.ts';
import type { Emit } from '../model/finding.ts';
import { candidatesOf } from './label-index.ts';
import type { LabelRow, ValueCell } from './rows.ts';

/** No more rows are taken for a copy of those just before them: whole tables may be alike and each its own. */
const MOST_ROWS = 8;
/** A row has a label, a unit and its figures; of so many stretches of text out of step with rows, none is longer. */
const MOST_TEXTS = 32;

/**
 * Without the rows that are printed once more just after themselves, whole and figure for figure, as where a page
 * was copied carelessly: alike labels of other chapters might be taken for the copies. Where a grid tells the rows, it stays.
 */
export function withoutCopies(printed: readonly LabelRow[], emit: Emit): readonly LabelRow[] {
  const kept: LabelRow[] = [];
  const copied: LabelRow[] = [];
  for (const row of printed) {
    kept.push(row);
    const count = copyAtEnd(kept);
    if (count > 0) copied.push(...kept.splice(-count));
  }
  if (copied.length === 0) return printed;
  const places = copied.flatMap((row) => row.places.slice(0, 1));
  report(
    emit,
    repeatedRows,
    { count: copied.length, labels: copied.map(({ label }) => label.trim()) },
    places,
  );
  return kept.map((row, index) => ({ ...row, index }));
}

/** How many rows at the end are a copy of as many before them, a row of a form with its figures among them; or 0. */
function copyAtEnd(rows: readonly LabelRow[]): number {
  for (let count = 1; count <= MOST_ROWS && count * 2 <= rows.length; count += 1) {
    const copy = rows.slice(-count);
    const isCopy = copy.every((row, index) => isAlike(row, rows[rows.length - 2 * count + index]));
    if (isCopy && copy.some(isOfForm)) return count;
  }
  return 0;
}

function isAlike(one: LabelRow, other: LabelRow | undefined): boolean {
  return (
    other !== undefined &&
    one.layout !== 'exact' &&
    one.label.trim() === other.label.trim() &&
    one.unit?.text === other.unit?.text &&
    areAlike(one.values, other.values)
  );
}

function areAlike(some: readonly ValueCell[], others: readonly ValueCell[]): boolean {
  return (
    some.length === others.length && some.every(({ text }, at) => text.trim() === others[at]?.text.trim())
  );
}

function isOfForm({ key, values }: LabelRow): boolean {
  return key !== '' && values.some(({ kind }) => kind === 'value') && candidatesOf(key) !== null;
}

/**
 * The rows whose label stands twice with other figures, in a stretch of text that was copied out of step with rows:
 * the figure of the row before may come to stand after a label, or its own be cut off.
 */
export function copiedApart(printed: readonly LabelRow[]): ReadonlySet<number> {
  const texts = printed.filter(({ layout }) => layout !== 'exact').flatMap(textsOf);
  const found = new Set<number>();
  for (let length = 2; length <= MOST_TEXTS && length < texts.length; length += 1) {
    let alike = 0;
    for (let at = length; at < texts.length; at += 1) {
      alike = texts[at]?.text === texts[at - length]?.text ? alike + 1 : 0;
      if (alike < length) continue;
      for (let back = 0; back < length; back += 1) {
        const [copy, own] = [texts[at - back]?.label, texts[at - back - length]?.label];
        if (!copy || !own || own.values.length === 0 || areAlike(own.values, copy.values)) continue;
        found.add(own.index).add(copy.index);
      }
    }
  }
  return found;
}

interface Text {
  readonly text: string;
  /** The row whose label it is. */
  readonly label: LabelRow | null;
}

function textsOf(row: LabelRow): Text[] {
  const { label, unit, values } = row;
  return [
    ...(label === '' ? [] : [{ text: `label ${label.trim()}`, label: row }]),
    ...(unit ? [{ text: `unit ${unit.text}`, label: null }] : []),
    ...values.map(({ text }) => ({ text: `value ${text.trim()}`, label: null })),
  ];
}

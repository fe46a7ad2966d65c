import { report } from '../../findings/define.ts';
import { repeatedRows } from '../../findings/reading.ts';
import type { Emit } from '../../model/finding.ts';
import { isColumnKey } from '../labels/axis.ts';
import { candidatesOf } from '../labels/label-index.ts';
import { isFigure, type LabelRow } from '../rows/label-row.ts';

/** No more rows are taken for a copy of those just before them. */
const MOST_ROWS = 160;
/** A row has a label, a unit and its figures; of so many stretches of text out of step with rows, none is longer. */
const MOST_TEXTS = 32;
/** One figure may be another row's as well by chance. */
const LEAST_CUT = 3;
/** A lone figure of so many digits may be a page's number, which comes between any two lines. */
const PAGE_NUMBER = /^[-—–~·.(（\s]*\d{1,3}[-—–~·.)）\s]*$/;
const LONGEST_NUMBER = 12;

/**
 * Without the rows that are printed once more just after themselves, whole and figure for figure, as where a page
 * was copied carelessly or pages overlap: alike labels of other chapters might be taken for the copies.
 */
export function withoutCopies(printed: readonly LabelRow[], emit: Emit): readonly LabelRow[] {
  const kept: LabelRow[] = [];
  const copied = new Set<LabelRow>();
  let places: Places = new Map();
  let lastOfForm = -1;
  for (const row of printed) {
    if (isPageNumber(row)) continue;
    const place = kept.push(row) - 1;
    const alike = placesOf(places, row.label);
    while ((alike[0] ?? place) < place - MOST_ROWS) alike.shift();
    if (isOfForm(row)) lastOfForm = place;
    const copy = takeCopy(kept, alike, lastOfForm);
    for (const each of copy) copied.add(each);
    if (copy.length === 0) alike.push(place);
    else {
      places = placesByLabel(kept);
      lastOfForm = kept.findLastIndex(isOfForm);
    }
  }
  if (copied.size === 0) return printed;
  const labels = [...copied].map(({ label }) => label.trim());
  const found = [...copied].flatMap((row) => row.places.slice(0, 1));
  report(emit, repeatedRows, { count: copied.size, labels }, found);
  return printed.filter((row) => !copied.has(row)).map((row, index) => ({ ...row, index }));
}

/** Where among the rows that are kept those with a label stand, in order: only they may be copies of one another. */
type Places = Map<string, number[]>;

function placesOf(places: Places, label: string): number[] {
  const known = places.get(label) ?? [];
  places.set(label, known);
  return known;
}

/** Those of the last rows, beyond which no copy is looked for. */
function placesByLabel(rows: readonly LabelRow[]): Places {
  const places: Places = new Map();
  const first = Math.max(rows.length - MOST_ROWS, 0);
  for (const [index, { label }] of rows.slice(first).entries()) placesOf(places, label).push(first + index);
  return places;
}

/** What may come between rows and their copy, or within one of them. */
function isPageNumber({ label, values }: LabelRow): boolean {
  if (label.length > LONGEST_NUMBER || (label.trim() !== '' && !PAGE_NUMBER.test(label))) return false;
  const [only, ...others] = [label, ...values.map(({ text }) => text)].filter((text) => text.trim() !== '');
  return only !== undefined && others.length === 0 && PAGE_NUMBER.test(only);
}

/**
 * Takes away the last rows that stand right before them, too, or the figures before and the labels of which do; none of
 * no form. `alike`: where the rows before with the last one's label stand; `lastOfForm`: where the last row of a form does,
 * after which nothing is a copy, as in prose that repeats itself.
 */
function takeCopy(rows: LabelRow[], alike: readonly number[], lastOfForm: number): readonly LabelRow[] {
  const end = rows.length - 1;
  const last = rows[end];
  for (const place of alike) {
    if (place > lastOfForm) break;
    const count = end - place;
    if (count * 2 > rows.length) continue;
    let at = end - count + 1;
    while (at < end && isSame(rows[at], rows[at - count])) at += 1;
    if (at < end) continue;
    if (isSame(last, rows[end - count]) && rows.slice(-count).some(isOfForm)) return rows.splice(-count);
    if (isCutBetween(rows, count)) return rows.splice(-1 - count, count);
  }
  return [];
}

/** Whether the copy begins with the figures of a row and ends with the label of one: that label's first has another's figures. */
function isCutBetween(rows: readonly LabelRow[], count: number): boolean {
  const [before, last] = [rows.at(-1 - 2 * count), rows.at(-1 - count)];
  if (!before || !last || last.values.filter(isFigure).length < LEAST_CUT) return false;
  return haveSameCells(before, last) && isOfForm(last);
}

function isSame(one: LabelRow | undefined, other: LabelRow | undefined): boolean {
  if (!one || !other || one.label !== other.label || one.unit?.text !== other.unit?.text) return false;
  return haveSameCells(one, other);
}

/** Whether figures and empty cells are the same, but for empty ones at the end. */
function haveSameCells({ values: some }: LabelRow, { values: others }: LabelRow): boolean {
  const [longer, shorter] = some.length > others.length ? [some, others] : [others, some];
  return longer.every(({ text }, index) => text.trim() === (shorter[index]?.text.trim() ?? ''));
}

function isOfForm({ key, values }: LabelRow): boolean {
  return key !== '' && !isColumnKey(key) && values.length > 0 && candidatesOf(key) !== null;
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
        if (!copy || !own || own.values.length === 0 || haveSameCells(own, copy)) continue;
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

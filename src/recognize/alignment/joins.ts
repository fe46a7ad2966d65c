import { type Candidates, candidatesOf } from '../labels/label-index.ts';
import { labelKey, leadingNumeral } from '../labels/normalize.ts';
import type { Simplify } from '../labels/simplify.ts';
import { isPrinted, type LabelRow } from '../rows/label-row.ts';
import { isOpenLabel } from '../rows/text/trailing-figures.ts';

/** A label put together from a printed row and the ones after it. */
export interface Join {
  readonly parts: readonly LabelRow[];
  readonly key: string;
  /** The rows of the forms the key resembles: at least one. */
  readonly candidates: Candidates;
  readonly numeral: number | null;
  /** Whether the rows after the first only go on with its explanation in parentheses, and close it. */
  readonly explains: boolean;
}

const MOST_JOINED = 3;
const LONGEST_JOIN = 100;
/** The beginning of a stub label that stands on the same line: `（六）其 机关不再处理…`. */
const STUB_BEFORE = /^[（(][一二三四五六七八九十][）)]\S{0,3}\s+(\S.*)$/;
/** How an explanation in parentheses begins on a line of its own. */
const REMARK = /^\s*[（(]\s*(?:不同|不包括|区分|单位|或设立|指|含|以|注)/;
const NONE: readonly Join[] = [];

/** The labels that begin at a printed row, go on in the next one or two, and resemble one of the forms. */
export function joinsAt(printed: readonly LabelRow[], position: number, simplify: Simplify): readonly Join[] {
  const first = printed[position];
  if (!first || first.key === '') return NONE;
  const joins: Join[] = [];
  let label = first.label;
  let valued = hasValues(first);
  for (let count = 2; count <= MOST_JOINED; count += 1) {
    const next = printed[position + count - 1];
    if (!next || next.key === '' || next.heading || isBehindUnit(next, printed[next.index - 1])) break;
    // A label goes on in the next row only when no more than one of the rows has values.
    if (valued && hasValues(next)) break;
    valued ||= hasValues(next);
    const rest = STUB_BEFORE.exec(next.label)?.[1];
    if (rest === undefined && opensItem(next)) break;
    label += rest ?? next.label;
    if (label.length > LONGEST_JOIN) break;
    const key = labelKey(simplify(label));
    const candidates = candidatesOf(key);
    if (!candidates) continue;
    const remark = isOpenLabel(first.label) || REMARK.test(next.label);
    const explains = key === first.key && remark && /[）)]\s*$/.test(label);
    const parts = printed.slice(position, position + count);
    joins.push({ parts, key, candidates, numeral: leadingNumeral(label), explains });
  }
  return joins;
}

/** Whether a text stands in the same row of a table as a label and its unit, where a figure is due. */
function isBehindUnit(own: LabelRow, before: LabelRow | undefined): boolean {
  if (!before || before.unit === null || own.column === null) return false;
  return own.block === before.block && own.row === before.row && own.column !== before.column;
}

/** A row that opens with a numeral is an item of its own, however its label goes on. */
function opensItem(row: LabelRow): boolean {
  return /^\s*[（(]?\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[)）、.．]|^\s*[（(]\d/.test(row.label);
}

function hasValues(row: LabelRow): boolean {
  return row.values.some(isPrinted);
}

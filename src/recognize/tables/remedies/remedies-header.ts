import { formById } from '../../../forms/index.ts';
import type { ColumnNode } from '../../../model/form.ts';
import { type ColumnLeaf, columnKeys, columnLeaves } from '../../labels/axis.ts';
import { LEAST_SIMILARITY } from '../../labels/label-index.ts';
import { remember } from '../../labels/memo.ts';
import { similarity } from '../../labels/similarity.ts';
import type { LabelRow } from '../../rows/label-row.ts';
import type { Frame } from '../shared/frame.ts';

/** The columns of the remedies table, in groups. */
export const remedyColumns: readonly ColumnNode[] =
  formById('2021').tables.find(({ id }) => id === 'remedies')?.parts[0]?.columns ?? [];

/** The fifteen of them that hold figures, in the form's order. */
export const remedyLeaves: readonly ColumnLeaf[] = columnLeaves(remedyColumns);

/** Outcomes in each of the three groups. */
export const OUTCOMES = 5;

/** A label of the remedies table's header. */
export interface Header {
  readonly row: LabelRow;
  /** Which of the five outcomes it names, or null. */
  readonly outcome: number | null;
  /** Which of the three groups it names, or null; 行政诉讼 above both litigation groups names none. */
  readonly group: number | null;
}

type Meaning = Pick<Header, 'outcome' | 'group'> | null;

/** 行政诉讼 comes after 行政复议 and above both litigation groups. */
const LITIGATION = 0.5;
const FARTHEST = 6;
const LEAST_OUTCOMES = 4;
const LONGEST = 14;
/** The group above, printed with one of its own: 行政诉讼——复议后起诉. */
const LED = /^行政诉讼(?=.{4})/;
const outcomeKeys = remedyLeaves.slice(0, OUTCOMES).map((leaf) => leaf.keys);
const groupKeys = [0, 1, 2].map((group) => keysAbove(remedyLeaves[group * OUTCOMES]));
const litigation = new Set(
  remedyLeaves.flatMap(({ path }) => (path.length > 2 && path[0] ? columnKeys(path[0]) : [])),
);

function keysAbove(leaf: ColumnLeaf | undefined): string[] {
  const node = leaf?.path.at(-2);
  return node ? columnKeys(node) : [];
}

/** The one list of wordings a key is nearest to, or null. */
function nearest(key: string, wordings: readonly (readonly string[])[]): number | null {
  const scores = wordings.map((keys) =>
    Math.max(...keys.map((known) => (key.length > 2 || known === key ? similarity(key, known) : 0))),
  );
  const best = Math.max(...scores);
  const clear = best >= LEAST_SIMILARITY && scores.filter((score) => score === best).length === 1;
  return clear ? scores.indexOf(best) : null;
}

function meaningOf(key: string): Meaning {
  return key === '' || key.length > LONGEST ? null : meaningOfShort(key);
}

const meaningOfShort = remember((key): Meaning => {
  if (litigation.has(key)) return { group: null, outcome: null };
  const group = nearest(key.replace(LED, ''), groupKeys);
  if (group !== null) return { group, outcome: null };
  const outcome = nearest(key, outcomeKeys);
  return outcome === null ? null : { group: null, outcome };
});

/** Whether a header names 行政诉讼 as a whole. */
export function isLitigation(header: Header): boolean {
  return litigation.has(header.row.key);
}

/** The stretches of header labels of the remedies table: at least four of the five outcomes, and a group. */
export function remedyHeaders(printed: readonly LabelRow[]): Header[][] {
  const found: Header[][] = [];
  let prose = false;
  for (const row of printed) {
    if (row.prose) prose = true;
    const meaning = meaningOf(row.key);
    if (!meaning) continue;
    const header = { row, ...meaning };
    const open = found.at(-1);
    const near = open && !prose && row.index - (open.at(-1)?.row.index ?? 0) <= FARTHEST;
    if (near) open.push(header);
    else found.push([header]);
    prose = false;
  }
  return found.map(withoutTail).filter(isRemedies);
}

/** Without 总计 of the table before, which may stand near enough to be taken for the first outcome. */
function withoutTail(headers: readonly Header[]): Header[] {
  const first = headers.findIndex(({ outcome }) => outcome === null || outcome === 0);
  return headers.slice(Math.max(first, 0));
}

function isRemedies(headers: readonly Header[]): boolean {
  const outcomes = new Set(headers.map(({ outcome }) => outcome).filter((outcome) => outcome !== null));
  return outcomes.size >= LEAST_OUTCOMES && headers.some(({ outcome }) => outcome === null);
}

/** Headers as they stand from left to right: by grid column where all stand in one sound grid, else in the order printed. */
function leftToRight(headers: readonly Header[]): readonly Header[] {
  const block = headers.at(-1)?.row.block;
  const grid = headers.every(
    ({ row }) => row.layout === 'exact' && row.block === block && row.column !== null,
  );
  return grid && isMerged(headers)
    ? [...headers].sort((a, b) => (a.row.column ?? 0) - (b.row.column ?? 0))
    : headers;
}

/** Whether the merged cells of a grid are there: outcomes in columns of their own, groups over several of them. */
function isMerged(headers: readonly Header[]): boolean {
  const outcomes = headers.filter(({ outcome }) => outcome !== null).map(({ row }) => row.column);
  const groups = headers.filter(({ group }) => group !== null);
  return new Set(outcomes).size === outcomes.length && groups.every(({ row }) => row.columnSpan > 1);
}

/** Whether groups and outcomes come in the form's order, as far as they were made out: `groups` runs of the five outcomes. */
export function inFormOrder(headers: readonly Header[], groups: number): boolean {
  const ordered = leftToRight(headers);
  const printedGroups = ordered
    .map((header) => header.group ?? (isLitigation(header) ? LITIGATION : null))
    .filter((group) => group !== null);
  const outcomes = ordered.map(({ outcome }) => outcome).filter((outcome) => outcome !== null);
  const restarts = outcomes.filter(
    (outcome, index) => index > 0 && outcome <= (outcomes[index - 1] ?? 0),
  ).length;
  const ascending = printedGroups.every(
    (group, index) => index === 0 || group > (printedGroups[index - 1] ?? 0),
  );
  return ascending && restarts < groups;
}

/** The grid columns of the outcomes, when exactly those of `groups` groups are found in one grid in the form's order. */
export function outcomeColumns(headers: readonly Header[], groups: number): readonly number[] | null {
  const outcomes = leftToRight(headers).filter(
    ({ outcome, row }) => outcome !== null && row.layout === 'exact' && row.columnSpan === 1,
  );
  const columns = outcomes.map(({ row }) => row.column ?? -1);
  const complete = columns.length === groups * OUTCOMES && new Set(columns).size === columns.length;
  const ordered = outcomes.every(({ outcome }, index) => outcome === index % OUTCOMES);
  const blocks = new Set(outcomes.map(({ row }) => row.block));
  return complete && ordered && blocks.size === 1 ? columns : null;
}

/** The frame that all outcomes of `groups` groups take up one beside another in one row of cells; none where a label is missing. */
export function outcomeFrames(headers: readonly Header[], groups: number): readonly Frame[] {
  const columns = headers.flatMap(({ outcome, row }) => (outcome === null ? [] : (row.column ?? [])));
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const whole = new Set(columns).size === groups * OUTCOMES && last - first + 1 === columns.length;
  return whole ? [{ by: 'columns', first, last }] : [];
}

/** The label of a last column that sums up the whole table, behind the fifteen of the form; null where there is none. */
export function sumBeside(headers: readonly Header[]): Header | null {
  const outcomes = leftToRight(headers).filter(({ outcome }) => outcome !== null);
  const last = outcomes.at(-1);
  const own = outcomes.slice(0, -1);
  const whole = own.length === remedyLeaves.length && outcomeColumns(own, own.length / OUTCOMES) !== null;
  return whole && last?.outcome === OUTCOMES - 1 ? last : null;
}

/**
 * Whether the outcomes named in a grid stand as far apart as in the form: not where a column between them is lost, or one
 * of no outcome has come in. True outside of grids.
 */
export function areInPlace(headers: readonly Header[]): boolean {
  const outcomes = headers.filter(({ outcome }) => outcome !== null);
  if (outcomes.some(({ row }) => row.layout !== 'exact')) return true;
  const offsets = offsetsOf(headers);
  return offsets === null || offsets.size <= 1;
}

/** Whether a group is merged over more or fewer columns than it has outcomes: below, a cell or a column may have come in. */
export function isOddlyMerged(headers: readonly Header[]): boolean {
  return headers.some(({ group, row }) => group !== null && ![1, OUTCOMES].includes(row.columnSpan));
}

/**
 * Whether a header shows all columns of `groups` groups, if not what each is: outcomes stand as far apart as in the form, and
 * there are labels, misread or not, above the first column and the last. `labels`: all in the header's table.
 */
export function showsColumns(
  headers: readonly Header[],
  labels: readonly LabelRow[],
  groups: number,
): boolean {
  const offsets = offsetsOf(headers);
  const [first, ...others] = offsets ?? [];
  if (first === undefined || others.length > 0) return false;
  return [first, first + groups * OUTCOMES - 1].every((end) => labels.some(({ column }) => column === end));
}

/** How far the outcomes named stand from their places in the form, where each has a column of its own; else null. */
function offsetsOf(headers: readonly Header[]): ReadonlySet<number> | null {
  const outcomes = leftToRight(headers).flatMap(({ outcome, row: { column } }) =>
    outcome === null ? [] : [{ outcome, column }],
  );
  if (new Set(outcomes.map(({ column }) => column)).size < outcomes.length) return null;
  let group = 0;
  const offsets = new Set<number>();
  for (const [index, { outcome, column }] of outcomes.entries()) {
    if (column === null) return null;
    if (index > 0 && outcome <= (outcomes[index - 1]?.outcome ?? 0)) group += 1;
    offsets.add(column - group * OUTCOMES - outcome);
  }
  return offsets;
}

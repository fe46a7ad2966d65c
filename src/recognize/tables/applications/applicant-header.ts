import { applicantsHeading } from '../../../forms/applications/applicants.ts';
import { applicationsCorner } from '../../../forms/applications/table.ts';
import { type ColumnLeaf, columnKeys } from '../../labels/axis.ts';
import { charactersOf } from '../../labels/cut-words.ts';
import { compact, labelKey } from '../../labels/normalize.ts';
import { similarity } from '../../labels/similarity.ts';
import type { LabelRow } from '../../rows/label-row.ts';
import { headerColumns } from '../shared/header.ts';
import { narrowLabels, someApplicants } from './applicant-columns.ts';

/** What the header above the applicants' figures tells. */
export interface ApplicantHeader {
  /** The grid column of each applicant, when they are found above one column each; null for one the table has none for. */
  readonly columns: readonly (number | null)[] | null;
  /** Named columns of the grid that are no applicant's. */
  readonly aside: readonly LabelRow[];
  /** `form`: the labels printed are the form's in its order, or none is printed; `other`: they are not. */
  readonly order: 'form' | 'other';
  /** How many of the applicants are named. */
  readonly names: number;
}

type Read = Omit<ApplicantHeader, 'names'>;

interface Found {
  readonly label: LabelRow;
  readonly leaf: number;
}

const TOTAL = 'total';
const TOLD = 3;
const LEAST_SIMILARITY = 0.5;
const LEAST_NOISY_SIMILARITY = 0.2;
const LONGEST_NAME = 8;
/** A shorter one may be part of another's. */
const LEAST_NAME = 3;
const OTHER: Read = { columns: null, aside: [], order: 'other' };
const FORM: Read = { columns: null, aside: [], order: 'form' };

/**
 * Reads the header of the applications table from the labels above its first row; in a noisy text labels may be worse.
 * `labelColumn`: the last column of the grid that labels of rows stand in.
 */
export function readApplicantHeader(
  labels: readonly LabelRow[],
  leaves: readonly ColumnLeaf[],
  noisy: boolean,
  labelColumn: number,
): ApplicantHeader {
  const found = labels
    .map((label) => ({ label, leaf: leaves.findIndex((leaf) => leaf.keys.includes(label.key)) }))
    .filter(({ leaf }) => leaf >= 0);
  const grid =
    labels.length > 0 && labels.every(({ layout, column }) => layout === 'exact' && column !== null);
  const read =
    grid && !isUnmerged(labels, found, leaves)
      ? readGrid(labels, found, leaves, noisy, labelColumn)
      : readRunning(labels, found, leaves, noisy);
  return { ...read, names: new Set(found.map(({ leaf }) => leaf)).size };
}

/** In a grid every applicant stands above a column of its own, from left to right as in the form. */
function readGrid(
  labels: readonly LabelRow[],
  found: readonly Found[],
  leaves: readonly ColumnLeaf[],
  noisy: boolean,
  labelColumn: number,
): Read {
  const columns = headerColumns(labels, leaves);
  if (columns) {
    const told = isAscending(columns) || (found.length === leaves.length && isGrouped(columns, leaves));
    const aside = narrowLabels(labels, labelColumn).filter(({ column }) => !columns.includes(column ?? -1));
    return { columns, aside, order: told ? 'form' : 'other' };
  }
  const read = readIncomplete(labels, found, leaves, noisy);
  const some =
    noisy || (read.order === 'form' && found.length >= TOLD)
      ? null
      : someApplicants(labels, leaves, labelColumn);
  return some ? { ...some, order: 'form' } : read;
}

/** Reads a header in a grid that does not show every applicant above a column of its own. */
function readIncomplete(
  labels: readonly LabelRow[],
  found: readonly Found[],
  leaves: readonly ColumnLeaf[],
  noisy: boolean,
): Read {
  const narrow = labels.filter(({ columnSpan }) => columnSpan === 1);
  if (found.length < TOLD) return narrow.length >= leaves.length ? OTHER : FORM;
  const sorted = [...found].sort((a, b) => (a.label.column ?? 0) - (b.label.column ?? 0));
  if (!isAscending(sorted.map(({ leaf }) => leaf))) return OTHER;
  if (new Set(found.map(({ leaf }) => leaf)).size === leaves.length) return FORM;
  const offsets = new Set(found.map(({ label, leaf }) => (label.column ?? 0) - leaf));
  const [offset] = offsets;
  if (offsets.size !== 1 || offset === undefined) return OTHER;
  const inPlace = leaves.every((leaf, index) => isLike(stackedKey(narrow, offset + index), leaf, noisy));
  const columnsInPlace = leaves.map((_, index) => offset + index);
  return inPlace ? { columns: columnsInPlace, aside: [], order: 'form' } : OTHER;
}

/**
 * Whether the merged cells were lost, organisations in one column and kinds of them in columns of their own, and with them
 * the columns: where empty cells keep the places they covered, the applicants still stand in the form's order.
 */
function isUnmerged(
  labels: readonly LabelRow[],
  found: readonly Found[],
  leaves: readonly ColumnLeaf[],
): boolean {
  const groups = new Set(leaves.flatMap(({ path }) => path.slice(0, -1).flatMap((node) => columnKeys(node))));
  const kinds = found.filter(({ leaf }) => (leaves[leaf]?.path.length ?? 1) > 1);
  if (kinds.length < 2 || !labels.some(({ key, columnSpan }) => columnSpan === 1 && groups.has(key)))
    return false;
  const columns = headerColumns(labels, leaves);
  return columns === null || !isAscending(columns);
}

/** Whether no other column stands among those of the organisations, as where the header lost its merged cells. */
function isGrouped(columns: readonly number[], leaves: readonly ColumnLeaf[]): boolean {
  const own = columns.filter((_, index) => (leaves[index]?.path.length ?? 1) > 1);
  const [first, last] = [Math.min(...own), Math.max(...own)];
  return columns.every((column) => own.includes(column) || column < first || column > last);
}

/** The labels that stand one above another in a column, put together: 商业 over 企业. */
function stackedKey(labels: readonly LabelRow[], column: number): string {
  return labelKey(
    labels
      .filter((label) => label.column === column)
      .map((label) => label.label)
      .join(''),
  );
}

function isLike(key: string, leaf: ColumnLeaf, noisy: boolean): boolean {
  const least = noisy ? LEAST_NOISY_SIMILARITY : LEAST_SIMILARITY;
  return leaf.keys.some((known) => similarity(key, known) > least);
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

/**
 * In running lines and rows the applicants follow one another as in the form, without others in between; 总计 comes
 * last, or right after 自然人, where the first of two header rows ends.
 */
function readRunning(
  labels: readonly LabelRow[],
  found: readonly Found[],
  leaves: readonly ColumnLeaf[],
  noisy: boolean,
): Read {
  if (!noisy && namesInAnotherOrder(labels, leaves)) return OTHER;
  if (found.length < TOLD) return !noisy && namesOthers(labels, leaves) ? OTHER : FORM;
  const total = leaves.findIndex(({ leaf }) => leaf.applicant === TOTAL);
  const order = found.map(({ leaf }) => leaf);
  const at = order.indexOf(total);
  const afterFirst = (at === 1 && order[0] === 0) || (at === 0 && !order.includes(0));
  const placed = at < 0 || at === order.length - 1 || afterFirst;
  const ordered = placed && isAscending(order.filter((leaf) => leaf !== total));
  if (ordered && (noisy || !hasStrangers(labels, found, leaves))) return FORM;
  return found.length < leaves.length && isFormCut(labels, leaves) ? FORM : OTHER;
}

/** Whether whole names of applicants that may have run together stand in another order than the form's, or the total before them. */
function namesInAnotherOrder(labels: readonly LabelRow[], leaves: readonly ColumnLeaf[]): boolean {
  const text = compact(labels.map(({ label }) => label).join(''));
  const nameOf = ({ path }: ColumnLeaf): string => compact(path.at(-1)?.label.zh ?? '');
  const members = leaves.filter(({ leaf }) => leaf.applicant !== TOTAL).map(nameOf);
  const places = members.flatMap((name) =>
    name.length >= LEAST_NAME && text.includes(name) ? [text.indexOf(name)] : [],
  );
  const total = text.search(/总计|合计/);
  const first = text.indexOf(members[0] ?? '');
  return !isAscending(places) || (total >= 0 && total < first);
}

/**
 * Whether the last lines hold the characters of the form's header and no other: words cut over lines, which pages turned to
 * text print column by column or line by line, so that their order tells nothing.
 */
function isFormCut(labels: readonly LabelRow[], leaves: readonly ColumnLeaf[]): boolean {
  const nodes = new Set(leaves.flatMap(({ path }) => path));
  const names = [...nodes].map(({ label }) => label.zh);
  const optional = [[], [applicantsHeading.zh]].flatMap((extra) => [
    extra,
    [...extra, applicationsCorner.zh],
  ]);
  const whole = new Set(optional.map((extra) => charactersOf([...names, ...extra])));
  return labels.some((_, from) => whole.has(charactersOf(labels.slice(from).map(({ label }) => label))));
}

/** Whether as many short labels as there are applicants stand there, and they are others: districts, years. */
function namesOthers(labels: readonly LabelRow[], leaves: readonly ColumnLeaf[]): boolean {
  const short = labels.filter(({ key, heading }) => !heading && key !== '' && key.length <= LONGEST_NAME);
  const strange = short.filter(({ key }) => !leaves.some((leaf) => isLike(key, leaf, false)));
  return short.length >= leaves.length - 1 && strange.length >= leaves.length - 2;
}

/** Whether labels that are no applicant of the form stand among those that are, or after them. */
function hasStrangers(
  labels: readonly LabelRow[],
  found: readonly Found[],
  leaves: readonly ColumnLeaf[],
): boolean {
  const first = found[0]?.label.index ?? 0;
  const groups = new Set(
    leaves.flatMap(({ path }) => path.slice(0, -1).map((node) => labelKey(node.label.zh))),
  );
  const between = labels.filter(({ index, key }) => index > first && key !== '' && !groups.has(key));
  const unknown = between.filter((label) => !found.some((known) => known.label === label));
  const missing = leaves.filter((_, leaf) => !found.some((known) => known.leaf === leaf));
  const isPiece = (key: string): boolean =>
    leaves.some((leaf) => leaf.keys.some((known) => known.includes(key)));
  return unknown.some(
    ({ key }) =>
      !isPiece(key) && !missing.some((leaf) => isLike(key, leaf, false)) && !isGroupLike(key, groups),
  );
}

function isGroupLike(key: string, groups: ReadonlySet<string>): boolean {
  return [...groups].some((known) => similarity(key, known) > LEAST_SIMILARITY);
}

import type { FormId, RowKind } from '../../../model/form.ts';
import type { Placement, Region } from '../../alignment/align.ts';
import type { AxisRow } from '../../labels/axis.ts';
import { candidatesOf } from '../../labels/label-index.ts';
import { leadingNumeral } from '../../labels/normalize.ts';
import { isPrinted, type LabelRow } from '../../rows/label-row.ts';
import type { GatheredRow } from './gathered-row.ts';

/** A table with fewer of the form's rows may quote some of them within the prose. */
const QUOTED_SHARE = 0.25;

/**
 * Whether lines may be lost between a row and the next: of the rows that stand between them in every edition they
 * share, fewer are printed there, made out or not. A row's own figures may be lost with the label of what came after it.
 * After the last row of a file, of a few that may be quoted, and of the table on applications, whose first rows alone are
 * quoted, only the unit of one that is missing tells.
 */
export function isBeforeGap(
  printed: readonly LabelRow[],
  region: Region,
  { placement, unit }: GatheredRow,
): boolean {
  const { axis, placements } = region;
  const next = placements[placements.indexOf(placement) + 1];
  const between = axis.rows.slice(placement.row.index + 1, next?.row.index);
  if (between.length === 0) return false;
  const forms = placement.row.editions
    .map(({ form }) => form)
    .filter((form) => !next || isIn(next.row, form));
  const goesOn =
    axis.table !== 'applications' &&
    printed.length > (placement.printed.at(-1) ?? 0) + 1 &&
    placements.length > axis.rows.length * QUOTED_SHARE;
  const missing = between
    .filter(
      (row) => isAsked(row, placement.row, next?.row, region) || isSkipped(printed, row, placement, next),
    )
    .filter((row) => next || goesOn || (row.unit === unit && unit !== placement.row.unit));
  const left = rowsAfter(printed, placement.printed.at(-1) ?? 0, next?.printed[0]);
  return (
    forms.length > 0 &&
    forms.every((form) => missing.filter((row) => isIn(row, form, 'figure')).length > left)
  );
}

/** How many rows with cells stand after one and before another; or right after it, where no other is placed. */
function rowsAfter(printed: readonly LabelRow[], at: number, end: number | undefined): number {
  const isRow = ({ key, values }: LabelRow): boolean =>
    key !== '' && values.length > 0 && (values.some(isPrinted) || candidatesOf(key) !== null);
  const after = printed.slice(at + 1, end);
  if (end !== undefined) return after.filter(isRow).length;
  const last = after.findIndex((row) => !isRow(row));
  return last < 0 ? after.length : last;
}

function isIn(row: AxisRow, form: FormId, kind?: RowKind): boolean {
  return row.editions.some((edition) => edition.form === form && (!kind || edition.kind === kind));
}

/**
 * Whether every report that has both rows has this one between them: of a province's rows, those beside others of it,
 * and for the bodies of a level that other chapters have a row for.
 */
function isAsked(row: AxisRow, before: AxisRow, after: AxisRow | undefined, region: Region): boolean {
  if (row.leftOut === 'some') return false;
  if (row.leftOut === 'most') return region.placements.some((placement) => placement.row.optional);
  return !row.optional || ((before.optional || after?.optional === true) && isOfLevel(row, region));
}

/** Whether the numerals printed for two rows of a group pass over that of one between: （一） and （三）. */
function isSkipped(
  printed: readonly LabelRow[],
  row: AxisRow,
  before: Placement,
  after?: Placement,
): boolean {
  const [own, next] = [before, after].map((each) =>
    leadingNumeral(printed[each?.printed[0] ?? -1]?.label ?? ''),
  );
  const together = row.parent === before.row.parent && row.parent === after?.row.parent;
  return together && row.numeral !== null && (own ?? row.numeral) < row.numeral && row.numeral < (next ?? 0);
}

/** Whether a province's row is a chapter's or, as another chapter shows, for bodies that have rows in this report. */
function isOfLevel(row: AxisRow, { axis, placements }: Region): boolean {
  const body = bodyOf(row);
  const kin = axis.rows.filter((other) => other !== row && other.optional && bodyOf(other) === body);
  const isOfAnother = ({ row: { level } }: Placement): boolean =>
    row.level !== null && level !== null && level !== row.level;
  return (
    kin.length === 0 ||
    (placements.some((placement) => kin.includes(placement.row)) && !placements.some(isOfAnother))
  );
}

function bodyOf({ id }: AxisRow): string {
  return id.slice(id.lastIndexOf('.') + 1);
}

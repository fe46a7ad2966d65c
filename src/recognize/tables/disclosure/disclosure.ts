import { allPoints } from '../../../forms/points.ts';
import type { FormId } from '../../../model/form.ts';
import type { Region } from '../../alignment/align.ts';
import { repeatsLine } from '../../doubt/figures/cell-lines.ts';
import type { GatheredRow } from '../../doubt/figures/gathered-row.ts';
import type { AxisRow, ColumnLeaf } from '../../labels/axis.ts';
import type { Simplify } from '../../labels/simplify.ts';
import type { Point, ReadRow } from '../../recognition.ts';
import { isBlank, type LabelRow, type ValueCell } from '../../rows/label-row.ts';
import { type CellRow, placeValues, refuse } from '../shared/place-values.ts';
import { moneyUnitNear, unitInLabel } from '../shared/printed-units.ts';
import { widestRow } from '../shared/row-width.ts';
import {
  isLed,
  isUncountable,
  mayBeLed,
  mayBeNegative,
  mayEndEarly,
  mayHaveEmptyColumn,
  opensEmpty,
} from './disclosure-doubt.ts';
import { type DisclosurePart, disclosureParts } from './disclosure-parts.ts';

/** What a region of the disclosure table holds; `edition` is that of most of its parts. */
export interface DisclosureReading {
  readonly rows: readonly ReadRow[];
  readonly edition: FormId | null;
  readonly parts: readonly DisclosurePart[];
}

/** Reads the disclosure table (主动公开政府信息情况): parts, each with columns of its own. A part of no edition is not read. */
export function readDisclosure(
  printed: readonly LabelRow[],
  region: Region,
  noisy: boolean,
  simplify: Simplify,
): DisclosureReading {
  const { parts, edition } = disclosureParts(printed, region, noisy, simplify);
  const money = moneyUnitNear(printed, region);
  const led = parts.some(({ edition, rows, leaves }) =>
    rows.some((row) => edition !== null && isLed(row, leaves.length)),
  );
  const captioned = parts.some(({ caption }) => caption !== null);
  const rows = parts.flatMap((part, index) =>
    readPart(part, money, led, captioned && parts[index + 1]?.caption === null),
  );
  return { rows, edition, parts };
}

/** What the rows of a part are read with. */
interface Context {
  readonly part: DisclosurePart;
  readonly columns: readonly number[] | null;
  /** The unit of money noted near the table. */
  readonly money: string | null;
  /** Whether some row of the table opens with an empty cell too many, as others then may. */
  readonly led: boolean;
}

/** `cut`: the next part has no caption. */
function readPart(part: DisclosurePart, money: string | null, led: boolean, cut: boolean): ReadRow[] {
  if (part.edition === null) return [];
  const context = { part, columns: exactColumns(part), money, led };
  const last = part.rows.at(-1);
  return part.rows.flatMap((row) => readRow(row, context, cut && row === last) ?? []);
}

function exactColumns(part: DisclosurePart): readonly number[] | null {
  const columns = part.leaves.map(
    (leaf) => part.header.find((row) => leaf.keys.includes(row.key))?.column ?? null,
  );
  const known = columns.filter((column) => column !== null);
  return known.length === part.leaves.length && new Set(known).size === known.length ? known : null;
}

function readRow(row: GatheredRow, context: Context, cut: boolean): ReadRow | null {
  const axisRow = row.placement.row;
  const edition = axisRow.editions.find(({ form }) => form === context.part.edition);
  if (edition?.kind !== 'figure' || row.detached) return null;
  const points = rowPoints(axisRow, context.part);
  if (!points) return null;
  if (isDoubtful(row, context, points.length, cut)) return refuse(row, points);
  const read = placeValues(cellRow(row, context, points.length), points);
  return read.cells.some(isUncountable) ? refuse(row, points) : read;
}

function isDoubtful(row: GatheredRow, { part, led }: Context, columns: number, cut: boolean): boolean {
  if (row.doubt || repeatsLine(row.cells, columns) || mayBeNegative(row.cells)) return true;
  const isMoved = led && row.layout !== 'exact' && opensEmpty(row);
  return (
    isMoved ||
    (!isUnderHeader(row, part) && mayBeLed(row)) ||
    mayHaveEmptyColumn(row, part.header, part.rows, columns) ||
    mayEndEarly(row, part.header, columns, cut)
  );
}

/** Whether a row stands in the grid of its part's header. */
function isUnderHeader(row: GatheredRow, { header }: DisclosurePart): boolean {
  return header[0]?.block === row.block;
}

function cellRow(row: GatheredRow, { part, columns, money }: Context, count: number): CellRow {
  const { label, place, layout } = row;
  const under = isUnderHeader(row, part);
  const cells = under ? row.cells.filter(({ column }) => !part.remarks.includes(column ?? -1)) : row.cells;
  return {
    label,
    place,
    layout,
    cells: trimFill(cells, count),
    columns: under ? columns : null,
    width: widestRow(part.header),
    frames:
      under && columns ? [{ by: 'columns', first: Math.min(...columns), last: Math.max(...columns) }] : [],
    units: part.leaves.map(
      (leaf) => row.unit ?? headerUnit(part, leaf) ?? (leaf.leaf.type === 'amount' ? money : null),
    ),
  };
}

/** The unit a column's header prints: 本年收费金额（单位：万元）. */
function headerUnit(part: DisclosurePart, leaf: ColumnLeaf): string | null {
  const header = part.header.find((row) => leaf.keys.includes(row.key));
  return header ? unitInLabel(header.label) : null;
}

/** Cells a merged value leaves empty to its right are no columns of their own when the form has only one. */
function trimFill(cells: readonly ValueCell[], columns: number): readonly ValueCell[] {
  return columns === 1 && cells.every(isBlank) ? cells.slice(0, 1) : cells;
}

function rowPoints(row: AxisRow, part: DisclosurePart): Point[] | null {
  const points: Point[] = [];
  for (const { leaf } of part.leaves) {
    const key = `${row.id}.${leaf.measure}`;
    const editions = allPoints()
      .get(key)
      ?.filter((point) => point.form === part.edition);
    if (!editions || editions.length === 0) return null;
    points.push({ key, editions });
  }
  return points;
}

import { allPoints } from '../../../forms/points.ts';
import type { FormId } from '../../../model/form.ts';
import type { Region } from '../../alignment/align.ts';
import { repeatsLine } from '../../doubt/figures/doubt.ts';
import type { GatheredRow } from '../../doubt/figures/gathered-row.ts';
import { type AxisRow, type ColumnLeaf, columnLeaves, isColumnKey } from '../../labels/axis.ts';
import { labelKey } from '../../labels/normalize.ts';
import { similarity } from '../../labels/similarity.ts';
import type { Simplify } from '../../labels/simplify.ts';
import type { Point, ReadRow } from '../../recognition.ts';
import type { LabelRow, ValueCell } from '../../rows/label-row.ts';
import { gatherRows } from '../shared/cell-rows.ts';
import { fitHeader } from '../shared/header.ts';
import { placeValues, refuse } from '../shared/place-values.ts';
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
import { cutFit, reorderedFit, share } from './disclosure-fit.ts';

/** One item of article 20 as printed: which edition's columns it has, and its rows. */
export interface DisclosurePart {
  readonly part: string;
  readonly edition: FormId | null;
  readonly header: readonly LabelRow[];
  readonly leaves: readonly ColumnLeaf[];
  /** The grid columns of remarks. */
  readonly remarks: readonly number[];
  readonly rows: readonly GatheredRow[];
  readonly caption: string | null;
  readonly start: number;
  readonly end: number;
}

export interface DisclosureReading {
  readonly rows: readonly ReadRow[];
  readonly edition: FormId | null;
  readonly parts: readonly DisclosurePart[];
}

const UNIT_NOTE = /^(?:万元|单位)/;
const REMARKS = /^(?:备注|说明|注)$/;
/** What other tables print where the form has 信息内容. */
const OTHER_CORNER = /^(?:项目|事项|内容|类别|类型|名称|指标)(?:名称|内容)?$/;
const LEAST_FIT = 0.7;
const LEAST_LEAD = 0.15;
const UNANIMOUS_PARTS = 2;

/**
 * Reads the disclosure table (主动公开政府信息情况): parts, each with columns of its own. Editions print the same
 * rows under other columns, so a part counts only where its header tells the edition; or, its header damaged,
 * where at least two other parts agree on one whose columns are as many as the cells.
 */
export function readDisclosure(
  printed: readonly LabelRow[],
  region: Region,
  noisy: boolean,
  simplify: Simplify,
): DisclosureReading {
  const found = findParts(printed, region);
  const decided = found.map((part) => decidePart(part, noisy, simplify));
  const edition = majority(decided.map((part) => part.edition));
  const agreed = unanimous(decided.map((part) => part.edition));
  const parts = decided.map((part) => (part.edition === null ? inferPart(part, agreed) : part));
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

type Found = Omit<DisclosurePart, 'edition' | 'leaves' | 'remarks'>;

function findParts(printed: readonly LabelRow[], region: Region): Found[] {
  const gathered = gatherRows(printed, region);
  const parts: (Found & { rows: GatheredRow[] })[] = [];
  let start = leadIn(printed, region);
  for (const row of gathered) {
    const { part, kind } = row.placement.row;
    const first = row.placement.printed[0] ?? 0;
    let open = parts.at(-1);
    if (open?.part !== part) {
      const header: LabelRow[] = [];
      open = { part, header, rows: [], caption: null, start: first, end: first };
      parts.push(open);
      if (kind === 'caption') start = first + 1;
    }
    if (kind === 'caption') Object.assign(open, { caption: row.label });
    else {
      if (open.rows.length === 0) Object.assign(open, { header: headerBetween(printed, start, first) });
      open.rows.push(row);
    }
    start = (row.placement.printed.at(-1) ?? first) + 1;
    Object.assign(open, { end: start });
  }
  return parts;
}

/** Where the header of the first part may begin: a few labels before the region, in case its caption is lost. */
function leadIn(printed: readonly LabelRow[], region: Region): number {
  let start = region.start;
  while (start > 0 && region.start - start < 5 && printed[start - 1]?.prose === false) start -= 1;
  return start;
}

/** The labels between a caption and its first row; a column's label counts even where figures of a lost row follow it. */
function headerBetween(printed: readonly LabelRow[], start: number, end: number): LabelRow[] {
  const hasFigures = (row: LabelRow): boolean => row.values.some((cell) => cell.kind === 'value');
  return printed
    .slice(start, end)
    .filter((row) => row.key !== '' && (isColumnKey(row.key) || !hasFigures(row)));
}

function decidePart(found: Found, noisy: boolean, simplify: Simplify): DisclosurePart {
  const editions = found.rows[0]?.placement.row.editions ?? [];
  const corner = editions[0]?.part.corner?.zh ?? '';
  const from = found.header.findLastIndex((row) => isCorner(row, corner)) + 1;
  const labels = found.header.slice(from).filter((row) => !UNIT_NOTE.test(row.key));
  const remarks = labels.filter(({ layout, key }) => layout === 'exact' && REMARKS.test(key));
  const header = labels.filter((row) => !remarks.includes(row));
  const fits = editions.map(({ form, part }) => {
    const leaves = columnLeaves(part.columns);
    const fit = fitHeader(header, leaves, noisy, simplify);
    return { form, leaves, fit, share: share(fit, leaves) };
  });
  fits.sort((a, b) => b.share - a.share);
  const [best, second] = fits;
  const clear =
    best &&
    best.share >= LEAST_FIT &&
    best.share - (second?.share ?? 0) >= LEAST_LEAD &&
    best.fit.extra === 0;
  const decided = clear ? best : (reorderedFit(header, fits) ?? cutFit(found.header, corner, fits));
  return {
    ...found,
    edition: decided?.form ?? null,
    leaves: decided?.leaves ?? [],
    remarks: remarks.flatMap(({ column }) => column ?? []),
    header,
  };
}

function isCorner(row: LabelRow, corner: string): boolean {
  return OTHER_CORNER.test(row.key) || similarity(row.key, labelKey(corner)) >= 0.75;
}

function majority(editions: readonly (FormId | null)[]): FormId | null {
  const counts = new Map<FormId, number>();
  for (const edition of editions) if (edition) counts.set(edition, (counts.get(edition) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function unanimous(editions: readonly (FormId | null)[]): FormId | null {
  const told = editions.filter((edition) => edition !== null);
  return told.length >= UNANIMOUS_PARTS && new Set(told).size === 1 ? (told[0] ?? null) : null;
}

function inferPart(part: DisclosurePart, agreed: FormId | null): DisclosurePart {
  const edition = part.rows[0]?.placement.row.editions.find(({ form }) => form === agreed);
  if (!edition) return part;
  const leaves = columnLeaves(edition.part.columns);
  const fits = part.rows.every(
    (row) => row.cells.length === leaves.length && row.cells.some((cell) => cell.kind === 'value'),
  );
  return fits && part.header.length === 0 ? { ...part, edition: edition.form, leaves } : part;
}

/** `led`: some row of the table opens with an empty cell too many, as others then may. `cut`: the next part has no caption. */
function readPart(part: DisclosurePart, money: string | null, led: boolean, cut: boolean): ReadRow[] {
  if (part.edition === null) return [];
  const columns = exactColumns(part);
  const last = part.rows.at(-1);
  return part.rows
    .map((row) => readRow(row, part, columns, money, { led, cut: cut && row === last }))
    .filter((row) => row !== null);
}

function exactColumns(part: DisclosurePart): readonly number[] | null {
  const columns = part.leaves.map(
    (leaf) => part.header.find((row) => leaf.keys.includes(row.key))?.column ?? null,
  );
  const known = columns.filter((column) => column !== null);
  return known.length === part.leaves.length && new Set(known).size === known.length ? known : null;
}

function readRow(
  row: GatheredRow,
  part: DisclosurePart,
  columns: readonly number[] | null,
  money: string | null,
  { led, cut }: { readonly led: boolean; readonly cut: boolean },
): ReadRow | null {
  const axisRow = row.placement.row;
  const edition = axisRow.editions.find(({ form }) => form === part.edition);
  if (edition?.kind !== 'figure' || row.detached) return null;
  const points = rowPoints(axisRow, part);
  if (points && (row.doubt || repeatsLine(row.cells, points.length) || mayBeNegative(row.cells)))
    return refuse(row, points);
  const sameGrid = part.header[0]?.block === row.block;
  const isMoved = (led && row.layout !== 'exact' && opensEmpty(row)) || (!sameGrid && mayBeLed(row));
  if (
    points &&
    (isMoved ||
      mayHaveEmptyColumn(row, part.header, part.rows, points.length) ||
      mayEndEarly(row, part.header, points.length, cut))
  )
    return refuse(row, points);
  const read =
    points &&
    placeValues(
      {
        label: row.label,
        place: row.place,
        layout: row.layout,
        cells: trimFill(
          sameGrid ? row.cells.filter(({ column }) => !part.remarks.includes(column ?? -1)) : row.cells,
          points.length,
        ),
        columns: sameGrid ? columns : null,
        width: widestRow(part.header),
        frames:
          sameGrid && columns
            ? [{ by: 'columns', first: Math.min(...columns), last: Math.max(...columns) }]
            : [],
        units: part.leaves.map(
          (leaf) => row.unit ?? headerUnit(part, leaf) ?? (leaf.leaf.type === 'amount' ? money : null),
        ),
      },
      points,
    );
  return points && read?.cells.some(isUncountable) ? refuse(row, points) : read;
}

/** The unit a column's header prints: 本年收费金额（单位：万元）. */
function headerUnit(part: DisclosurePart, leaf: ColumnLeaf): string | null {
  const header = part.header.find((row) => leaf.keys.includes(row.key));
  return header ? unitInLabel(header.label) : null;
}

/** Cells a merged value leaves empty to its right are no columns of their own when the form has only one. */
function trimFill(cells: readonly ValueCell[], columns: number): readonly ValueCell[] {
  return columns === 1 && cells.every((cell) => cell.kind === 'blank') ? cells.slice(0, 1) : cells;
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

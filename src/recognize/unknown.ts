import type { TableId } from '../model/form.ts';
import type { Place } from '../model/place.ts';
import type { Region } from './alignment/align.ts';
import { compact } from './labels/normalize.ts';
import type { UnknownRow } from './recognition.ts';
import { isFigure, isPrinted, type LabelRow } from './rows/label-row.ts';
import type { DisclosurePart } from './tables/disclosure/disclosure-parts.ts';

const UNIT_HEADER = /^(?:计量)?单位$/;
const LABEL_HEADER = /^(?:统计|指标|项目|统计指标|统计项目|指标名称|项目名称|名称|内容|统计内容)(?:名称)?$/;
const LEAST_ROWS = 2;

/** What a row of values that no form knows is taken with: the table it stands in, the labels above it, its columns. */
interface Context {
  readonly table: TableId | null;
  readonly path: (row: LabelRow) => readonly string[];
  readonly columns: (row: LabelRow) => readonly string[];
}

/** The rows with figures inside a region, or in its table blocks, that were not placed on a row of the form. */
export function rowsOutsideForm(
  printed: readonly LabelRow[],
  region: Pick<Region, 'start' | 'end'> & { readonly placed: ReadonlySet<number> },
  table: TableId,
  parts: readonly DisclosurePart[] = [],
): UnknownRow[] {
  const blocks = new Set(
    printed
      .slice(region.start, region.end)
      .filter((row) => row.layout !== 'stream')
      .map((row) => row.block),
  );
  const last = printed.findLastIndex((row) => blocks.has(row.block));
  const until = Math.max(region.end, last + 1);
  const partOf = (row: LabelRow): DisclosurePart | undefined =>
    parts.findLast((part) => part.start <= row.index);
  const context: Context = {
    table,
    path: (row) => [partOf(row)?.caption ?? null].filter((caption) => caption !== null),
    columns: (row) => partOf(row)?.header.map((header) => header.label.trim()) ?? [],
  };
  return printed
    .slice(region.start, until)
    .filter((row) => !region.placed.has(row.index) && (row.index < region.end || blocks.has(row.block)))
    .map((row) => unknownRow(row, context))
    .filter((row) => row !== null);
}

function unknownRow(row: LabelRow, context: Context): UnknownRow | null {
  const place: Place | undefined = row.places[0] ?? row.values[0]?.places[0];
  const values = row.values.filter(isPrinted);
  if (row.prose || row.label.trim() === '' || !place || !values.some(isFigure)) return null;
  const columns = context.columns(row);
  const cells = columns.length === row.values.length ? row.values : values;
  const named = columns.length === cells.length;
  return {
    path: context.path(row),
    label: row.label.trim(),
    unit: row.unit?.text.trim() ?? null,
    table: context.table,
    columns,
    cells: cells.map((cell, index) => ({ column: named ? (columns[index] ?? null) : null, cell })),
    place,
  };
}

/**
 * Rows of statistical tables of a province's own: told by a header with a unit column, in no region of a form. Where a
 * table repeats its header, on each page or over each band, a row belongs to the last one before it.
 */
export function rowsOfOwnTables(
  printed: readonly LabelRow[],
  taken: (row: LabelRow) => boolean,
): UnknownRow[] {
  const headers = printed
    .map((_, index) => ownTableHeader(printed, index))
    .filter((header) => header !== null);
  const byBlock = new Map<number, UnknownRow[]>();
  for (const [index, header] of headers.entries()) {
    if (taken(header.unit)) continue;
    const { block } = header.unit;
    const rows = byBlock.get(block) ?? [];
    for (const row of readOwnTable(printed, header, headers[index + 1]?.label.index)) rows.push(row);
    byBlock.set(block, rows);
  }
  return [...byBlock.values()].filter((rows) => rows.length >= LEAST_ROWS).flat();
}

interface OwnHeader {
  readonly label: LabelRow;
  readonly unit: LabelRow;
  readonly columns: readonly LabelRow[];
}

function ownTableHeader(printed: readonly LabelRow[], index: number): OwnHeader | null {
  const [label, unit] = [printed[index], printed[index + 1]];
  if (!label || !unit?.key.endsWith('单位')) return null;
  if (label.layout === 'stream' || unit.block !== label.block || unit.row !== label.row) return null;
  if (!LABEL_HEADER.test(compact(label.label)) || !UNIT_HEADER.test(compact(unit.label))) return null;
  const columns: LabelRow[] = [];
  for (
    let next = index + 2;
    printed[next]?.block === label.block && printed[next]?.row === label.row;
    next += 1
  ) {
    const column = printed[next];
    if (column) columns.push(column);
  }
  return columns.length > 0 ? { label, unit, columns } : null;
}

/** The rows under a header, up to the next one or the end of the table. */
function readOwnTable(printed: readonly LabelRow[], header: OwnHeader, next = printed.length): UnknownRow[] {
  const columns = header.columns.map((column) => column.label.trim());
  const context: Context = { table: null, path: () => [], columns: () => columns };
  const rows: UnknownRow[] = [];
  for (let index = header.unit.index + 1; index < next; index += 1) {
    const row = printed[index];
    if (row?.block !== header.unit.block) break;
    const read = row.row > header.unit.row ? unknownRow(row, context) : null;
    if (read) rows.push(read);
  }
  return rows;
}

import { formById } from '../../../forms/index.ts';
import { allPoints } from '../../../forms/points.ts';
import type { Scope } from '../../../model/result.ts';
import type { Region } from '../../alignment/align.ts';
import type { GatheredRow } from '../../doubt/figures/gathered-row.ts';
import { columnLeaves } from '../../labels/axis.ts';
import { compact } from '../../labels/normalize.ts';
import type { Point, ReadRow } from '../../recognition.ts';
import { isBlank, isPrinted, type LabelRow, type ValueCell } from '../../rows/label-row.ts';
import { scopeOf } from '../../scope.ts';
import { gatherRows } from '../shared/cell-rows.ts';
import { linesAbove } from '../shared/header-labels.ts';
import { placeValues, refuse } from '../shared/place-values.ts';
import { moneyUnitNear } from '../shared/printed-units.ts';
import { yearOfLabel } from '../shared/year-bands.ts';
import { mayHideColumns } from './glued-columns.ts';
import { isOutOfStep } from './out-of-step.ts';

/** The statistics table read for one scope: several where it prints a column for each. */
export interface StatisticsReading {
  readonly scope: Scope;
  /** The year its column is headed with, or null. */
  readonly year: number | null;
  readonly rows: readonly ReadRow[];
}

const CORNER = /^(?:统计)?(?:指标|项目|内容)(?:名称)?$/;
const BESIDE = /^(?:(?:计量)?单位|(?:指标|统计|行)?(?:序号|代码|编号|编码)|行次|备注|说明|注)$/;
/** 单位 or 计量单位 with characters lost. */
const HALF_UNIT = /^(?=.{1,3}$).?(?:单|位|计量)/;
const FORM_FIGURES = columnLeaves(formById('2014').tables[0]?.parts[0]?.columns ?? []).flatMap(
  (leaf) => leaf.keys,
);
const THIS_YEAR = /^(?:本年|今年|本年度|全年)(?:累计)?数?$/;
/** This period, which is the year where no other column is. */
const THIS_PERIOD = /^本期(?:实际)?数?$/;
const OF_YEAR = /累计|全年|本年|今年|合计|总计/;
/** The column of all others together: of bodies, or of parts of the year. */
const WHOLE = /^(?:合计|总计|总数)数?$/;
const PART =
  /^(?:.{0,6}(?:政府|部门|乡镇|街道|机关|单位|[省市县区]直|本级)(?:[（(].{1,8}[)）])?|[上下]半年|第?[一二三四]季度)$/;
const LEAST_CROWDED = 3;
const CROWDED_SHARE = 0.15;
/** One row of several figures may have a stray one. */
const LEAST_SEVERAL = 2;
const SMALL = /^[1-9]\d?$/;
/** Of so many rows one at most has an empty cell that the others do not. */
const FEW = 5;
const DASH = /^[-—–―─－/\\*]+$/;

/**
 * Reads the statistics table (政府信息公开情况统计表): one figure to a row, after its unit. A table with several columns
 * of figures is read only where their labels tell scopes or years, or where one of them is the form's 统计数 or this year's;
 * where no header tells the columns apart, rows with more than one figure leave the whole table unread. `noisy`: the text is
 * a bad copy.
 */
export function readStatistics(
  printed: readonly LabelRow[],
  region: Region,
  noisy: boolean,
): StatisticsReading[] {
  const all = gatherRows(printed, region);
  if (isOutOfStep(printed, region, all)) return [];
  const gathered = all.filter((row) => row.placement.row.kind === 'figure');
  const figures = noisy ? withoutHalves(gathered) : gathered;
  const money = moneyUnitNear(printed, region);
  const read = (cells: CellsOf): ReadRow[] =>
    figures
      .filter((row) => !row.detached)
      .map((row) => readOne(row, cells(row), money))
      .filter((row) => row !== null);
  const { columns, headed } = valueColumns(printed, region, figures);
  const readColumn = (index: number, scope: Scope = null): StatisticsReading => {
    const year = yearOfLabel(columns[index]?.label ?? '');
    return { scope, year, rows: read(cellsAt(columns, headed, index)) };
  };
  const scopes = columns.map((label) => scopeOf(label.label));
  if (columns.length > 1 && !scopes.includes(null) && new Set(scopes).size === scopes.length)
    return scopes.map((scope, index) => readColumn(index, scope));
  const own = ownColumn(columns);
  if (columns.length > 1)
    return own < 0 ? yearColumns(columns).map((index) => readColumn(index)) : [readColumn(own)];
  const [only] = columns;
  if (only?.layout === 'exact') return [readColumn(0)];
  const isUntold = untoldRows(figures);
  const year = yearOfLabel(only?.label ?? '');
  if (isCrowded(figures) || mayHideColumns(printed, region, figures)) return [];
  return [{ scope: null, year, rows: read((row) => (isUntold(row) ? null : valueCells(row))) }];
}

/** The columns of figures headed with years; none where a year heads several. */
function yearColumns(columns: readonly LabelRow[]): number[] {
  const years = columns.map(({ label }) => yearOfLabel(label));
  const known = years.filter((year) => year !== null);
  return new Set(known).size < known.length
    ? []
    : years.flatMap((year, index) => (year === null ? [] : [index]));
}

/** Which of several columns of figures is that of the form and year, or of all the others together; -1 where none is for certain. */
function ownColumn(columns: readonly LabelRow[]): number {
  const whole = columns.findIndex(({ key }) => WHOLE.test(key));
  if (whole >= 0) return columns.every(({ key }, index) => index === whole || PART.test(key)) ? whole : -1;
  const year = columns.findIndex(({ key }) => FORM_FIGURES.includes(key) || THIS_YEAR.test(key));
  if (year >= 0 || columns.some(({ key }) => OF_YEAR.test(key))) return year;
  return columns.findIndex(({ key }) => THIS_PERIOD.test(key));
}

/** The cells that may hold a row's figure; null where it cannot be told which. */
type CellsOf = (row: GatheredRow) => readonly ValueCell[] | null;

/** The rows without those that have neither figure nor unit where most print one: half a row, whose other half has both. */
function withoutHalves(rows: readonly GatheredRow[]): readonly GatheredRow[] {
  if (isUnitless(rows)) return rows;
  return rows.filter(({ unit, cells }) => unit !== null || cells.some(isPrinted));
}

/** Whether most rows print no unit. */
function isUnitless(figures: readonly GatheredRow[]): boolean {
  return figures.filter(({ unit }) => unit === null).length * 2 > figures.length;
}

/** Whether many rows have more than one figure: a second column that no header names. */
function isCrowded(figures: readonly GatheredRow[]): boolean {
  const crowded = figures.filter((row) => valueCells(row).filter(isPrinted).length > 1);
  return crowded.length >= Math.max(LEAST_CROWDED, figures.length * CROWDED_SHARE);
}

function readOne(row: GatheredRow, cells: readonly ValueCell[] | null, money: string | null): ReadRow | null {
  const point = rowPoint(row.placement.row.id);
  if (!point) return null;
  if (!cells || row.doubt) return refuse(row, [point]);
  const unit = row.unit ?? (row.placement.row.unit === '万元' ? money : null);
  const { label, place, layout } = row;
  return placeValues({ label, place, layout, cells, columns: null, width: 0, units: [unit] }, [point]);
}

function rowPoint(id: string): Point | null {
  for (const key of [id, `${id}/total`]) {
    const editions = allPoints()
      .get(key)
      ?.filter((point) => point.form === '2014');
    if (editions && editions.length > 0) return { key, editions };
  }
  return null;
}

/** The cells that may hold the figure: without the unit's, when that is empty or a dash. */
function valueCells(row: GatheredRow): readonly ValueCell[] {
  const [first, ...rest] = row.cells;
  const fillsUnit =
    first &&
    row.unit === null &&
    rest.length > 0 &&
    (first.kind === 'blank' || DASH.test(compact(first.text)));
  const cells = fillsUnit ? rest : row.cells;
  return cells.every(isBlank) ? cells.slice(0, 1) : cells;
}

/**
 * Tells of rows, where no header tells the column of figures, which may have another's: of a figure alone where others in cells
 * have several; and of running lines those without the unit or the empty cell that most have, lines of which are lost, and
 * those that may have the number of a page and an empty figure, of one small figure beside an empty cell, where units are
 * not printed, or where few of the rows have such a cell and the figure stands below the label.
 */
function untoldRows(figures: readonly GatheredRow[]): (row: GatheredRow) => boolean {
  const several = figures.filter(isOfSeveral).length >= LEAST_SEVERAL;
  const unitless = isUnitless(figures);
  const beside = figures.filter(({ cells }) => cells.length > 1 && cells.filter(isPrinted).length === 1);
  const few = beside.length * FEW <= figures.length;
  const ended = beside.length * 2 > figures.length;
  return ({ layout, unit, place, cells }) => {
    if (layout !== 'stream') return several && layout === 'ragged' && cells.length === 1;
    const [small, ...more] = cells.filter(isPrinted);
    if ((!unitless && unit === null) || (ended && !small && cells.length < 2)) return true;
    if (more.length > 0 || cells.length < 2) return false;
    if (!SMALL.test(small?.text.trim() ?? '')) return false;
    const own = small?.places[0];
    const below = own?.kind === 'text' && place.kind === 'text' && own.line > place.line;
    return unitless || (few && below && unit !== null);
  };
}

/**
 * The cells under one of several columns of figures: in a grid by its column, unless that is empty and a figure stands
 * under no header at all; else only in a row that has them all, and a figure there or none.
 */
function cellsAt(columns: readonly LabelRow[], headed: ReadonlySet<number | null>, index: number): CellsOf {
  const label = columns[index];
  return (row) => {
    const under = row.layout === 'exact' ? row.cells.filter((cell) => cell.column === label?.column) : [];
    if (under.length > 0) {
      const astray = row.cells.some((cell) => isPrinted(cell) && !headed.has(cell.column));
      return astray && !under.some(isPrinted) ? null : under;
    }
    // A label in the column of figures has put the figure elsewhere.
    if (row.layout === 'exact' && row.column === label?.column && row.cells.some(isPrinted)) return null;
    if (columns.length === 1) return valueCells(row);
    const whole = row.cells.length === columns.length && row.cells.every(({ pieces }) => pieces === 1);
    const cell = row.layout !== 'exact' && whole ? row.cells[index] : undefined;
    if (cell?.kind === 'blank' && row.cells.some(isPrinted)) return null;
    if (row.layout !== 'exact' && !cell && row.cells.some(isPrinted)) return null;
    return cell ? [cell] : row.cells.filter((each) => row.layout !== 'exact' || each.kind === 'blank');
  };
}

/** Whether a row has several figures, each in a cell of its own. */
function isOfSeveral({ layout, cells }: GatheredRow): boolean {
  const own = cells.filter((cell) => isPrinted(cell) && cell.pieces === 1);
  return layout === 'ragged' && own.length > 1;
}

/** The columns of a table by its header. */
interface Columns {
  /** The labels of the columns of figures: what there is beside label, unit and remarks. */
  readonly columns: readonly LabelRow[];
  /** Every column that has a label. */
  readonly headed: ReadonlySet<number | null>;
}

/** What the header of the region's own table tells of its columns. */
function valueColumns(
  printed: readonly LabelRow[],
  region: Region,
  figures: readonly GatheredRow[],
): Columns {
  const none: Columns = { columns: [], headed: new Set() };
  const above = headerAbove(printed, region);
  const corner = above.findLast((row) => CORNER.test(row.key));
  if (!corner || figures.every(({ layout }) => layout === 'stream')) return none;
  const beside = (row: LabelRow): boolean =>
    corner.layout === 'exact'
      ? row.column !== corner.column
      : row.block === corner.block && row.row === corner.row;
  const labels = above.filter((row) => row.index > corner.index && beside(row));
  const others = labels.filter((row) => row.columnSpan === 1 && !BESIDE.test(row.key));
  const misnamed =
    others.length === labels.length && HALF_UNIT.test(others[0]?.key ?? '') && !isUnitless(figures);
  const columns = misnamed ? others.slice(1) : others;
  const reach = ({ column, columnSpan }: LabelRow): (number | null)[] =>
    column === null ? [] : Array.from({ length: columnSpan }, (_, offset) => column + offset);
  return { columns, headed: new Set(labels.flatMap(reach)) };
}

/** The labels above a region that may be its header's: in its own table, or in rows of cells that chapters part from it. */
function headerAbove(printed: readonly LabelRow[], region: Region): readonly LabelRow[] {
  const block = printed[region.start]?.block;
  const own = printed.slice(0, region.start).filter((row) => row.block === block && row.layout !== 'stream');
  const above =
    own.length > 0 ? own : linesAbove(printed, region).filter(({ layout }) => layout === 'ragged');
  return above.filter(({ key }) => key !== '');
}

import { report } from '../../findings/define.ts';
import { otherReport, otherYear } from '../../findings/reading.ts';
import { formById } from '../../forms/index.ts';
import type { Emit } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Recognition, RecognizedTable } from '../../recognize/recognition.ts';
import type { LabelRow } from '../../recognize/rows/label-row.ts';
import { yearOfLabel } from '../../recognize/tables/shared/year-bands.ts';
import { bodyIn, isNamedBody, mayBeSame, mayStandFor } from '../report/body.ts';
import type { Identity } from '../report/identity.ts';
import { plainDigits, squeeze } from '../report/lines.ts';
import { readTitle } from '../report/title.ts';

const NEAR = 24;
const LONGEST = 50;
const YEAR_OF_TABLE =
  /(20\d\d)年(?!\d{1,2}月).*(?:统计|情况|数据|申请|公开|表)|(?:统计|情况|数据|表).*(20\d\d)年(?!\d)/;

/** A heading that opens with the name of an office or a township. */
const BODY_OF_TABLE =
  /^(?:附[件表]?\d{0,2}[:：、.]?)?(.{2,20}?(?:局|镇|乡|街道(?:办事处)?))(?:20\d\d年度?)?(?:政府信息|政务公开|依申请|主动公开|信息公开|行政复议|统计).{0,20}(?:表|情况|数据)$/;

/** What numbers a heading. */
const ORDINAL = /^(?:附[件表]?\d{0,2}[:：、.]?|[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]?[、.．]?)/;

/** What stands below a signature. */
const DATE = /^(?:20\d\d|二[〇○零O0].{2})年.{1,3}月(?:.{1,3}日)?$/;

/** A body whose offices have names of their own that begin with its. */
const GOVERNMENT = /(?:政府|委[员員][会會])$/;

/** The labels of columns that hold none of a table's figures. */
const NO_FIGURES = /^(?:(?:统计)?(?:指标|项目|内容)(?:名称)?|(?:计量)?单位|序号|代码|行次|备注|说明)$/;

/** Last year's figures, as a heading: not what was carried over from it, nor a comparison with it. */
const LAST_YEAR =
  /^(?!.*(?:结转|比|较|本年|今年|[两二三近]年)).{0,12}(?:上一?年度?|去年)(?:度|同期)?.{0,30}(?:情况|统计|数据|表)(?:如下)?[)）]?[:：]?$/;

/**
 * The tables of this report: without those of another that stands on the same page (its title comes between two
 * tables), those headed with another year (last year's figures set beside), and those that stand once more under another
 * body's name. Each left out is told.
 */
export function ownTables(recognition: Recognition, identity: Identity, emit: Emit): RecognizedTable[] {
  const own: RecognizedTable[] = [];
  const sorted = [...recognition.tables].sort((a, b) => a.start - b.start);
  const reference = {
    ...identity,
    entity: identity.entity ?? bodyAbove(recognition.rows, sorted[0]?.start ?? 0),
  };
  let foreign: string | null = null;
  let above: string | null = null;
  let named: string | null = null;
  let previousEnd: number | null = null;
  for (const table of sorted) {
    const from = previousEnd ?? table.start;
    const between = recognition.rows.slice(from, table.start);
    for (const row of between) foreign = titleOfOther(row, reference, foreign);
    for (const [at, row] of between.entries())
      if (!DATE.test(squeeze(between[at + 1]?.label ?? '')))
        named = nameOfOther(row, reference.entity, named);
    const again = own.some(({ table: kind, scope }) => kind === table.table && scope === table.scope);
    const beside = besideOwnYear(table, sorted, identity);
    // What heads one table heads those that follow it without a line between.
    const goesOn = between.every(({ layout }) => layout !== 'stream') && table.year === null;
    const heading: string | null =
      foreign ??
      headingOfOther(recognition.rows, table, from, identity) ??
      (again ? named : null) ??
      (goesOn ? above : null);
    above = heading;
    if (beside) tellYear(table, identity, emit);
    else if (heading === null) own.push(table);
    else tell(table, heading, identity, emit);
    previousEnd = Math.max(previousEnd ?? 0, table.end);
  }
  return own;
}

/**
 * The body that a line names and nothing else, where it is not the report's; null again where the report's own is named. It
 * heads tables only where the report has had its own: the line above those may tell who drew the report up.
 */
function nameOfOther(row: LabelRow, entity: string | null, current: string | null): string | null {
  if (row.layout !== 'stream' || row.label.length > LONGEST) return current;
  const name = squeeze(row.label).replace(ORDINAL, '');
  if (!isNamedBody(name) || entity === null) return current;
  return mayBeSame(name, entity) ? null : name;
}

/** The body of the last title above the first table, where the report as a whole names none. */
function bodyAbove(rows: readonly LabelRow[], start: number): string | null {
  const titles = rows.slice(0, start).map(({ label }) => (isShort(label) ? readTitle(squeeze(label)) : null));
  return titles.findLast((title) => title?.entity)?.entity ?? null;
}

function isShort(label: string): boolean {
  return label.length <= LONGEST && /[报報]/.test(label);
}

/** The title of another report if the row is one; null again where this report's own title comes. */
function titleOfOther(row: LabelRow, identity: Identity, current: string | null): string | null {
  if (!isShort(row.label)) return current;
  const title = readTitle(squeeze(row.label));
  if (!title) return current;
  const otherYear = title.year !== null && identity.year !== null && title.year !== identity.year;
  const otherBody =
    title.entity !== null && identity.entity !== null && !mayBeSame(title.entity, identity.entity);
  return otherYear || otherBody ? title.text : null;
}

/** Whether a table's columns, or its row, are headed with a year beside those of the report's, or of one not known. */
function besideOwnYear(
  table: RecognizedTable,
  tables: readonly RecognizedTable[],
  { year }: Identity,
): boolean {
  if (table.year === null || table.year === year) return false;
  const siblings = tables.filter((other) => other.start === table.start && other.table === table.table);
  return siblings.length > 1 && (year === null || siblings.some((other) => other.year === year));
}

/** What heads a table with another year or body than the report's: its columns, a row of its own, or the line just above it. */
function headingOfOther(
  rows: readonly LabelRow[],
  table: RecognizedTable,
  least: number,
  identity: Identity,
): string | null {
  if (table.year !== null && identity.year !== null)
    return table.year === identity.year ? null : `${table.year}年`;
  const { start } = table;
  const from = Math.max(start - NEAR, least < start ? least : 0, 0);
  const lines = rows.slice(from, start).filter((row) => row.prose || isHeading(row, rows));
  for (const { prose, label } of [...lines, ...textBefore(rows, start)].reverse()) {
    if (prose) return null;
    if (label.length > LONGEST) continue;
    const text = plainDigits(squeeze(label));
    if (LAST_YEAR.test(text) || isOfOtherBody(text, identity.entity)) return text;
    if (identity.year === null) continue;
    const match = YEAR_OF_TABLE.exec(text);
    const year = Number(match?.[1] ?? match?.[2] ?? yearOfLabel(text) ?? identity.year);
    if (match || yearOfLabel(text) !== null)
      return year === identity.year || text.includes(`${identity.year}年`) ? null : text;
  }
  return null;
}

/** Whether a label may head a table: a line of its own, a year alone in the header, a title with a year alone in its row. */
function isHeading(row: LabelRow, rows: readonly LabelRow[]): boolean {
  if (row.layout === 'stream') return true;
  const beside = labelsBeside(row, rows);
  if (yearOfLabel(row.label) !== null) return beside.every(({ label }) => NO_FIGURES.test(squeeze(label)));
  return beside.length === 0 && YEAR_OF_TABLE.test(plainDigits(squeeze(row.label)));
}

/** The other labels in a row of a table. */
function labelsBeside({ index, block, row }: LabelRow, rows: readonly LabelRow[]): LabelRow[] {
  const isBeside = (other: LabelRow | undefined): boolean => other?.block === block && other.row === row;
  let [first, end] = [index, index + 1];
  while (isBeside(rows[first - 1])) first -= 1;
  while (isBeside(rows[end])) end += 1;
  return rows.slice(first, end).filter((other) => other.index !== index && other.label !== '');
}

/** What stands right before a table behind the last figure of the one above it, where both are one running line. */
function textBefore(rows: readonly LabelRow[], start: number): Pick<LabelRow, 'prose' | 'label'>[] {
  const cell = rows[start - 1]?.values.at(-1);
  return cell?.kind === 'text' ? [{ prose: false, label: cell.text }] : [];
}

/** Whether a heading names a body that is not the report's: 青山县财政局依申请公开情况表. */
function isOfOtherBody(heading: string, entity: string | null): boolean {
  const body = bodyIn(BODY_OF_TABLE.exec(heading)?.[1] ?? '');
  if (body === null || entity === null || mayBeSame(body, entity)) return false;
  return GOVERNMENT.test(entity) || !mayStandFor(body, entity);
}

function tellYear(table: RecognizedTable, identity: Identity, emit: Emit): void {
  const place = firstPlace(table);
  const title = formById(table.edition ?? '2021').tables.find(({ id }) => id === table.table)?.title.zh;
  const data = { table: title ?? table.table, heading: `${table.year}年`, year: identity.year ?? '—' };
  report(emit, otherYear, data, place ? [place] : []);
}

function firstPlace({ rows }: RecognizedTable): Place | undefined {
  return rows.flatMap(({ cells, runs, refused }) => [...cells, ...runs, ...refused])[0]?.place;
}

function tell(table: RecognizedTable, heading: string, identity: Identity, emit: Emit): void {
  const place = firstPlace(table);
  const data = { heading, entity: identity.entity ?? '—', year: identity.year ?? '—' };
  report(emit, otherReport, data, place ? [place] : []);
}

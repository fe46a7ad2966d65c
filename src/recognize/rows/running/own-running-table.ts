import type { Cell, Span, Table } from '../../../model/document.ts';
import { subSpan } from '../text/sub-span.ts';

/** A running line cut into what stands before a table, the table, and what stands after it. */
export interface RunningTable {
  readonly before: Span;
  readonly table: Table;
  readonly after: Span;
}

const HEADER =
  /(指标名称|统计指标|项目名称)\s*(计量单位|单位)\s*((?:20\d\d年度?|本年度?|上年度?|历年累计|本年累计|累计|数量|统计数|\s)+)/;
const COLUMN = /20\d\d年度?|本年累计|历年累计|本年度?|上年度?|累计|数量|统计数/g;
/** A row with its figure; a digit before a mark is the numeral of the next. */
const ROW =
  /\s*((?:其中[:：])?\s*(?:\d{1,2}[、.．]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])?[^\d\s][^\d]{1,40}?)\s*(万元|元|人次|条|件|次|个|人|份|期|篇)\s*(\d+?(?:\.\d+)?)(?!\s*[.．、])(?=\s*\d[、.．][^\d]|(?![,，]?\s*\d)[^\dA-Za-z〇○.余多百千万亿%％~～/+-]|$)/y;
/** A unit within a label, which ends that of a row without a figure. */
const UNIT_WITHIN = /\s+(?:万元|元|人次|条|件|次|个|人|份|期|篇)\s+/;
/** A label with a bracket left open behind words: as likely the end of one row's label and the beginning of another's. */
const BROKEN_OFF = /[^\s\d.、].*[（(][^）)]*$/;
/** A further column, of whatever kind, whose label the header is not known by. */
const MORE_COLUMNS =
  /^\s*(?:数|本年|本期|全年|历年|累计|备注|说明|同比|环比|增减|增长|占比|比重|上年|去年|合计|小计|总计|本级|[一二三四]季度)/;
/** A column before the labels that numbers the rows. */
const NUMBERS_ROWS = /(?:序号|编号|代码|行次)\s*$/;
const LEAST_ROWS = 3;
const SHORTEST = 40;

interface Piece {
  readonly start: number;
  readonly text: string;
}

/**
 * A province's own table run into one line without cells (指标名称计量单位2016年度历年累计主动公开文件数条…), as a ragged table:
 * its header tells it, and every row has label, unit and figures. The figures of a row stay one cell, since nothing
 * printed parts them. It ends where a label breaks off. Null for any other line.
 */
export function ownRunningTable(span: Span): RunningTable | null {
  const header = span.text.length > SHORTEST && span.text.includes('单位') ? HEADER.exec(span.text) : null;
  if (!header || NUMBERS_ROWS.test(span.text.slice(0, header.index))) return null;
  if (MORE_COLUMNS.test(span.text.slice(header.index + header[0].length))) return null;
  const rows = [headerPieces(header)];
  ROW.lastIndex = header.index + header[0].length;
  let end = ROW.lastIndex;
  for (let match = ROW.exec(span.text); match; match = ROW.exec(span.text)) {
    const read = rowsIn(pieces(match));
    if (read.some(([label]) => BROKEN_OFF.test(label?.text ?? ''))) break;
    rows.push(...read);
    end = ROW.lastIndex;
  }
  if (rows.length <= LEAST_ROWS || !areNumbered(rows)) return null;
  const cells = rows.flatMap((row, index) => row.map((piece, column) => toCell(span, piece, index, column)));
  const columns = Math.max(...rows.map((row) => row.length));
  const table: Table = {
    kind: 'table',
    grid: 'ragged',
    rows: rows.length,
    columns,
    cells,
    places: span.places,
  };
  return { before: subSpan(span, 0, header.index), table, after: subSpan(span, end, span.text.length) };
}

/** One row; or several, where the label has others before it that have a unit and no figure. */
function rowsIn([label, ...cells]: readonly Piece[]): Piece[][] {
  if (!label) return [];
  const unit = UNIT_WITHIN.exec(label.text);
  if (!unit) return [[label, ...cells]];
  const end = unit.index + unit[0].length;
  const rest = { start: label.start + end, text: label.text.slice(end) };
  const own = { start: label.start, text: label.text.slice(0, unit.index) };
  const between = { start: label.start + end - unit[0].trimStart().length, text: unit[0].trim() };
  return [[own, between], ...rowsIn([rest, ...cells])];
}

/** Whether the numerals of the rows run 1, 2, 3 …: only then are their digits surely not those of the figures before. */
function areNumbered(rows: readonly (readonly Piece[])[]): boolean {
  const numerals = rows.map(([label]) =>
    Number(/^(?:其中[:：])?\s*(\d{1,2})[、.．]/.exec(label?.text ?? '')?.[1] ?? 0),
  );
  return numerals.every((numeral, index) => numeral <= 1 || numeral === (numerals[index - 1] ?? 0) + 1);
}

function headerPieces(match: RegExpExecArray): Piece[] {
  const columns = match[3] ?? '';
  const start = match.index + match[0].length - columns.length;
  const named = [...columns.matchAll(COLUMN)].map((column) => ({
    start: start + column.index,
    text: column[0],
  }));
  return [...pieces(match).slice(0, 2), ...named];
}

/** The groups of a match where they stand in the line. */
function pieces(match: RegExpExecArray): Piece[] {
  const found: Piece[] = [];
  let from = match.index;
  for (const text of match.slice(1)) {
    const start = match.input.indexOf(text, from);
    found.push({ start, text });
    from = start + text.length;
  }
  return found;
}

function toCell(span: Span, piece: Piece, row: number, column: number): Cell {
  return {
    ...subSpan(span, piece.start, piece.start + piece.text.length),
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
  };
}

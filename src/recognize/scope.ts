import { inPairs } from '../model/characters.ts';
import type { Scope } from '../model/result.ts';
import { compact } from './labels/normalize.ts';
import type { LabelRow } from './rows/label-row.ts';

const LONGEST = 40;
const LOOK_BACK = 12;
const WHOLE_LINE = /^[(（]?(?:[市县区省州]本级|本级|本行政区域)[)）]?$/;
/** Traditional characters that the words for scopes and the titles of their tables are written with, each before its simplified one. */
const TRADITIONAL =
  '級级區区縣县鄉乡鎮镇機机關关單单圍围範范門门屬属總总計计匯汇彙汇統统數数據据標标況况務务開开報报組组會会辦办廳厅個个內内與与';
const simplified = inPairs(TRADITIONAL);
const TRADITIONALS = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g');
/** Cheap: no line without one of these speaks of a scope. */
const SPEAKS = /本级|本机关|本单位|行政区域|全[省市县区州旗盟镇乡]/;
const ORDINAL =
  /^(?:附[表件]?\d{0,2}|表[\d一二三四五六七八九十]{1,2}|[一二三四五六七八九十]{1,3}[、.,，:]|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)、?|\d{1,2}[、.,，):]|[\u2460-\u2473\u2474-\u249B\u3220-\u3229]|:)/;
const FRAME = /^[【[〔<《]+|[】\]〕>》:、,，]+$/g;
/** What the line of a scope may print after it: the words of a table's title. */
const TABLE_TITLE =
  /(?:20\d\d年度?(?=.))?(?:政府信息公开|政务公开|信息公开)?(?:工作)?(?:情况|有关|年度|主要|指标)*(?:统计|汇总|合计|数据|情况)*(?:附?表|数)?$/;
const YEAR_FIRST = /^20\d\d年度?/;
const BRACKETED = /^(.*?)\(([^()]*)\)(.*)$/;
const PLACE = '[\\u4e00-\\u9fff]{0,12}(?:省|市|县|区|州|旗|盟|镇|乡|街道|政府|管委会|办|局|厅|委)';
const OWN_LEVEL = new RegExp(
  `^(?:(?:${PLACE})?本级|本机关|本单位)(?:政府|机关|部门)?(?:(?:及|和)(?:其|政府|所属|直属|各|组成|工作|有关)*部门)?$`,
);
const REGION =
  /^(?:[\u4e00-\u9fff]{0,12}?本?行政区域内?|全[省市县区州旗盟镇乡](?:范围内?|各级(?:行政机关|政府|各?部门)?|行政机关)?)(?:总计|合计|汇总|小计)?$/;
/** Bodies put together, or left out: neither the own level alone nor the region. */
const SEVERAL = /[各全除不含外与和及、]|以及|包括/;
const INCLUDES = /^(?:其中)?(?:含|包括|包含)/;
const LEAVES_OUT = /不含|不包括|不包含|除|扣除|未含/;

/**
 * The scope a line or column label prints, and nothing but it and the words of a table's title: 市本级,
 * （本行政区域）, 1.县本级, 全市政府信息公开情况统计表（含市本级）. Null for anything else, such as 各县区（不含市本级）.
 */
export function scopeOf(label: string): Scope {
  if (label.length > LONGEST * 2 || !tellsScope(label)) return null;
  const text = withoutOrdinals(simple(compact(label)).replace(/：/g, ':').replace(FRAME, ''));
  if (text.length > LONGEST || LEAVES_OUT.test(text)) return null;
  const match = BRACKETED.exec(text);
  if (!match) return bareScope(text);
  const [, before = '', inner = '', after = ''] = match;
  const main = `${before}${after}`;
  const outer = bareScope(main);
  if (INCLUDES.test(inner)) return outer === 'region' ? outer : null;
  const own = bareScope(withoutOrdinals(inner));
  if (outer !== null) return own === null || own === outer ? outer : null;
  return own !== null && isTableTitle(main) ? own : null;
}

/** The label of the column of labels. */
const CORNER = /^\s*(?:统计)?(?:指标|项目|内容)/;

/** Whether a label speaks of a scope at all, clearly or not. */
function tellsScope(label: string): boolean {
  const text = simple(label);
  return SPEAKS.test(text) || (/\s/.test(text) && SPEAKS.test(compact(text)));
}

function simple(text: string): string {
  return text.replace(TRADITIONALS, (character) => simplified.get(character) ?? character);
}

function withoutOrdinals(text: string): string {
  let rest = text;
  for (let match = ORDINAL.exec(rest); match; match = ORDINAL.exec(rest)) rest = rest.slice(match[0].length);
  return rest;
}

function bareScope(text: string): Scope {
  const bare = text.replace(YEAR_FIRST, '').replace(FRAME, '');
  const rest = bare.replace(TABLE_TITLE, '');
  for (const each of rest === bare ? [bare] : [rest, bare]) {
    if (REGION.test(each)) return 'region';
    const place = each.slice(0, Math.max(each.indexOf('本'), 0));
    if (OWN_LEVEL.test(each) && !SEVERAL.test(place)) return 'own_level';
  }
  return null;
}

/** Nothing, or a line that ends as tables are titled; a row's label with a scope in parentheses is none. */
function isTableTitle(text: string): boolean {
  return text === '' || /(?:表|统计数|数据|汇总|情况统计)$/.test(text);
}

/**
 * The scope printed nearest above a table: anywhere after the table before it; else in the few lines above, since the
 * prose before a first table speaks of scopes too; else on a line of its own.
 */
export function scopeAbove(printed: readonly LabelRow[], start: number, previousEnd: number | null): Scope {
  let near = true;
  const block = printed[start]?.block;
  for (let index = start - 1; index >= (previousEnd ?? 0); index -= 1) {
    const row = printed[index];
    if (row && isColumnLabel(printed, row, block)) continue;
    near &&= previousEnd !== null || (start - index <= LOOK_BACK && row?.prose === false);
    const scope =
      row && !row.prose && (near || WHOLE_LINE.test(simple(compact(row.label)))) ? scopeOf(row.label) : null;
    if (scope || (near && row && isUnclear(row))) return scope;
  }
  return null;
}

/**
 * Whether a label stands beside others in a row of a grid, or in the table's own beside that of another scope or of the
 * column of labels: it is a column's, and none above a table.
 */
function isColumnLabel(printed: readonly LabelRow[], label: LabelRow, own: number | undefined): boolean {
  const { layout } = label;
  if (layout === 'stream') return false;
  const besides = labelsBeside(printed, label);
  if (label.block !== own) return layout === 'exact' && besides.length > 0;
  return besides.some((other) => CORNER.test(other) || (layout === 'exact' && scopeOf(other) !== null));
}

/** The other labels in the row of a table that a label stands in. */
function labelsBeside(printed: readonly LabelRow[], { index, block, row }: LabelRow): string[] {
  const found: string[] = [];
  for (const step of [-1, 1]) {
    for (let at = index + step; ; at += step) {
      const other = printed[at];
      if (other?.block !== block || other.row !== row) break;
      found.push(other.label);
    }
  }
  return found;
}

/** A short line of its own that tells bodies apart, but not as the own level or the region. */
function isUnclear(row: LabelRow): boolean {
  return (
    !row.prose &&
    row.values.length === 0 &&
    tellsScope(row.label) &&
    LEAVES_OUT.test(simple(compact(row.label)))
  );
}

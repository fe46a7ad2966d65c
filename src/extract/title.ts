import type { Document } from '../model/document.ts';

/** A report's title, and what it says of whom and when. */
export interface ReportTitle {
  readonly text: string;
  readonly entity: string | null;
  readonly year: number | null;
}

const TOP_LINES = 60;
const LONGEST_TITLE = 80;
const MOST_JOINED = 3;
const TITLE =
  /^([^\d]{0,40}?)(?:(20\d\d)年度?)?([^\d]{0,30}?)(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:年度)?(?:的)?(?:报告|年报)(?:（.*）|\(.*\))?$/;
const LABELLED = /^(?:.*[:：>》〉|])(?=.{4})/;
const BODY =
  /(?:人民政府|政府|办公室|办公厅|委员会|管委会|管理委员会|局|厅|部|院|所|中心|办事处|街道|镇|乡|区|县|市|省|旗|银行|集团|公司|学校|大学|学院|总队|支队|大队)(?:（.+）|\(.+\))?$/;
const ISSUED =
  /(?:公布|发布|编制了?|形成)([^，。,；;]{2,30}?)(20\d\d)年度?(?:政府信息公开|政务公开)(?:工作)?(?:年度)?报告/;

/** The first lines of a document that are not cells of tables, in order. */
export function topLines(document: Document, most: number): string[] {
  const lines: string[] = [];
  for (const block of document.blocks) {
    if (lines.length >= most) break;
    if (block.kind !== 'table') lines.push(block.text);
  }
  return lines;
}

/**
 * Finds the report's title near its top, and the reporting body and year it names; the body may stand on the line
 * above. A title on one line is preferred to one put together from two or three (年 度 报 告 may stand on a line of
 * its own), and one of the stated year to one of another: pages list the reports of other years.
 */
export function findTitle(document: Document, statedYear: number | null): ReportTitle | null {
  const lines = topLines(document, TOP_LINES)
    .map(squeeze)
    .filter((line) => line !== '');
  const titles = [...titlesIn(lines), readPageTitle(document), readIssued(lines)].filter(
    (title) => title !== null,
  );
  const named = titles.filter((title) => title.entity !== null);
  return named.find((title) => title.year === statedYear) ?? named[0] ?? titles[0] ?? null;
}

function titlesIn(lines: readonly string[]): ReportTitle[] {
  const titles: ReportTitle[] = [];
  for (let count = 1; count <= MOST_JOINED; count += 1) {
    for (let start = 0; start + count <= lines.length; start += 1) {
      const title = readTitle(lines.slice(start, start + count).join(''), lines[start - 1]);
      if (title) titles.push(title);
    }
  }
  return titles;
}

function squeeze(text: string): string {
  return text.replace(/[\s\u00A0\u3000\u200B\uFEFF]+/g, '').replace(/^\d{4}\.\d+[、.]/, '');
}

function readTitle(joined: string, above: string | undefined): ReportTitle | null {
  const text = joined.replace(LABELLED, '');
  if (text.length > LONGEST_TITLE || /[。；，,]/.test(text)) return null;
  const match = TITLE.exec(text);
  if (!match) return null;
  const [, before = '', year, between = ''] = match;
  const named = [before, between].map(cleanBody).find((name) => name !== '' && isBody(name, year));
  const entity =
    named ?? (above && before === '' && between === '' && BODY.test(above) ? cleanBody(above) : null);
  if (!year && !entity) return null;
  const full = entity && !named ? `${entity}${text}` : text;
  return { text: full, entity: entity ?? null, year: year === undefined ? null : Number(year) };
}

function cleanBody(text: string): string {
  return text
    .replace(/^(?:关于|附件\d*|[:：、\d.]+)+/, '')
    .replace(/^[（(].*?[）)]/, '')
    .replace(/(?:的|关于|上)$/, '');
}

/** A name before the year of a title is the body's; without a year only a name in a body's wording is. */
function isBody(name: string, year: string | undefined): boolean {
  return (
    name.length >= 2 && /^[\u4e00-\u9fff（）()·、—]+$/.test(name) && (year !== undefined || BODY.test(name))
  );
}

function readPageTitle(document: Document): ReportTitle | null {
  const [first = ''] = (document.title ?? '').split(/[-_|—–]/);
  return readTitle(squeeze(first), undefined);
}

function readIssued(lines: readonly string[]): ReportTitle | null {
  const match = lines.map((line) => ISSUED.exec(line)).find((found) => found !== null);
  if (!match?.[1] || !BODY.test(match[1])) return null;
  const entity = cleanBody(match[1]);
  return { text: match[0].slice(match[0].indexOf(match[1])), entity, year: Number(match[2]) };
}

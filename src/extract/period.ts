import type { Document, Span } from '../model/document.ts';
import type { Result } from '../model/result.ts';
import { type ReportTitle, topLines } from './title.ts';

const PERIOD = /(20\d\d)年1月1日起?[,，]?(?:起?[至到]|[-—–~－～]+)(?:(20\d\d)年|本年|同年)?12月31日/;
const OPENING_YEAR = /^(?:一、总体情况)?(20\d\d)年(?:度|[,，]|以来|我|全)/;
const TITLED_YEAR = /(20\d\d)年度?(?:政府信息公开|政务公开)(?:工作)?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)/;
const STAMPED =
  /(?:发布|发文|公开|成文|更新|印发)?(?:日期|时间)[:：]?(20\d\d)[-年/.](\d{1,2})[-月/.](\d{1,2})日?/;
const SIGNED = /^(20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?$/;
const STAMP_LINES = 30;

/** The lines of a document without white space, one for each heading, paragraph or cell. */
export function plainLines(document: Document): string[] {
  const spans = document.blocks.flatMap((block): readonly Span[] =>
    block.kind === 'table' ? block.cells : [block],
  );
  return spans.map((span) => span.text.replace(/[\s\u00A0\u3000]+/g, ''));
}

/** The statistical period the report states (统计期限自…起至…止). */
export function findPeriod(lines: readonly string[]): Result['period'] {
  for (const line of lines) {
    const match = PERIOD.exec(line);
    if (match && (match[2] === undefined || match[1] === match[2])) {
      return { start: `${match[1]}-01-01`, end: `${match[1]}-12-31` };
    }
  }
  return null;
}

/** The year reported on: as titled, else of the stated period, else as the prose opens with. */
export function findYear(
  title: ReportTitle | null,
  period: Result['period'],
  lines: readonly string[],
): number | null {
  if (title?.year) return title.year;
  if (period) return Number(period.start.slice(0, 4));
  for (const pattern of [TITLED_YEAR, OPENING_YEAR]) {
    const match = lines.map((line) => pattern.exec(line)).find((found) => found !== null);
    if (match) return Number(match[1]);
  }
  return null;
}

/**
 * When the report was published: as stamped near its top (发布时间), else as signed at its end, as far as printed.
 * A date before the year reported on has ended is none of its own.
 */
export function findPublished(document: Document, year: number | null): string | null {
  const later = (match: RegExpExecArray | null): match is RegExpExecArray =>
    match !== null && (year === null || Number(match[1]) > year);
  const stamped = topLines(document, STAMP_LINES)
    .map((line) => STAMPED.exec(line.replace(/[\s\u00A0\u3000]+/g, '')))
    .find(later);
  if (stamped) return isoDate(stamped);
  const signed = plainLines(document)
    .map((line) => SIGNED.exec(line))
    .findLast(later);
  return signed ? isoDate(signed) : null;
}

function isoDate(match: RegExpExecArray): string {
  const [, year, month = '', day] = match;
  const padded = [month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  return [year, ...padded].join('-');
}

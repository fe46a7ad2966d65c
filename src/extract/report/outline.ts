import type { Document, Span } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import type { Chapter, Outline, Quotation } from '../../model/result.ts';
import { isFormLabel } from '../../recognize/labels/label-index.ts';
import { labelKey, leadingNumeral } from '../../recognize/labels/normalize.ts';
import type { Recognition } from '../../recognize/recognition.ts';
import type { LabelRow } from '../../recognize/rows/label-row.ts';
import { hanNumber } from '../values/han-number.ts';
import { bodyIn, isNamedBody, isWithin } from './body.ts';
import { plainDigits, squeeze } from './lines.ts';
import { mayBeTitle, type ReportTitle, readTitle } from './title.ts';

const NUMERAL = /^(?:第)?([一二三四五六七八九十]{1,3}|\d{1,2})(?:、|[.．](?!\d)|部分[、：:]?)\s*(\S.*)$/;
const LONGEST_TITLE = 45;
const PARTS = /([一二三四五六七八九十]{1,3}|\d{1,2})个?(?:部分|章节|章)(?:组成|构成|内容)?/;
const ANNOUNCES = /(?:全文|报告|本报告)[^。]*?(?:由|包括|包含|分为|共|内容)/;
const TABLE = /附表|附件[:：]?[^，。]{0,20}统计表|(?:政府信息公开|政务公开)[^，。；]{0,10}(?:情况)?统计表/;
const PLACEHOLDER =
  /^[（(](?:各(?:省|市|县|区|镇|乡|街道|部门|单位)[^）)]{0,10}|(?:[×Xx＊*_]{2,})[^）)]{0,8}|(?:填报|报告)?(?:单位|机关)名称)[）)]$/;
const NEAR_TABLE = 4;
const AUTHOR =
  /(?:公布|发布|编制了?|形成)([^，。,；;：:]{2,30}?)(20\d\d)年度?(?:政府信息公开|政务公开)(?:工作)?(?:年度)?报告/;

/** What a report says and shows of its own make-up: chapters, parts and tables it announces, leftovers of a template. */
export function readOutline(document: Document, recognition: Recognition, entity: string | null): Outline {
  const chapters = readChapters(recognition);
  const lines = document.blocks.flatMap((block) => (block.kind === 'table' ? [] : [opening(block)]));
  const titles = readTitles(lines);
  return {
    titleYear: only(titles.map(({ year }) => year)),
    chapters,
    announcedParts: announcedParts(lines, chapters[0]?.place),
    announcedTable: announcedTable(lines),
    placeholders: placeholders(recognition),
    otherBody: otherBody(lines, entity ?? only(titles.map((title) => title.entity))),
  };
}

const LONGEST_LINE = 4000;

/** The opening of a line, which is all of it where it is no longer than a paragraph. */
function opening(line: Span): Span {
  return line.text.length <= LONGEST_LINE ? line : { ...line, text: line.text.slice(0, LONGEST_LINE) };
}

const MOST_TITLE_LINES = 60;

/** The report's titles at its top; a page may list those of other years or bodies there. */
function readTitles(lines: readonly Span[]): ReportTitle[] {
  const top = lines.slice(0, MOST_TITLE_LINES).map(({ text }) => squeeze(text));
  return top.flatMap((text, index) => (mayBeTitle(text) ? (readTitle(text, top[index - 1]) ?? []) : []));
}

/** The one value that is told; null where there is none, or several. */
function only<T>(values: readonly (T | null)[]): T | null {
  const told = new Set(values.filter((value) => value !== null));
  const [value = null] = told;
  return told.size === 1 ? value : null;
}

interface Numbered extends Chapter {
  readonly number: number;
  readonly arabic: boolean;
}

/** The numbered headings outside the tables, in one run: a list of contents, or a list within a chapter, is another. */
function readChapters({ rows, tables }: Recognition): Chapter[] {
  const placed = new Set(tables.flatMap(({ placements }) => placements.flatMap(({ printed }) => printed)));
  const candidates = rows
    .filter(
      (row) =>
        row.layout === 'stream' && !placed.has(row.index) && row.values.every(({ text }) => !/\d/.test(text)),
    )
    .map(numberedHeading)
    .filter((each) => each !== null);
  return oneRun(withoutLists(candidates)).map(({ numeral, title, place }) => ({ numeral, title, place }));
}

function numberedHeading(row: LabelRow): Numbered | null {
  const text = row.label.trim();
  const place = row.places[0];
  if (text.length > LONGEST_TITLE || !place || /[。；，,;：:]/.test(text)) return null;
  const [, numeral, title] = NUMERAL.exec(plainDigits(text)) ?? [];
  if (numeral === undefined || title === undefined || isRowOfForm(row)) return null;
  const arabic = /\d/.test(numeral);
  const number = arabic ? Number(numeral) : hanNumber(numeral);
  return { numeral, title: title.trim(), place, number, arabic };
}

/** A row of a form's table that was left unread (一、本年新收政府信息公开申请数量) is no chapter. */
function isRowOfForm({ label, key }: LabelRow): boolean {
  return (
    /数量?$|继续办理$|办理结果$/.test(labelKey(label)) && isFormLabel(key) && leadingNumeral(label) !== null
  );
}

/** An Arabic numeral heads a chapter only where the Chinese ones leave it out: 一、 2、 三、. */
function withoutLists(candidates: readonly Numbered[]): Numbered[] {
  const chinese = new Set(candidates.filter(({ arabic }) => !arabic).map(({ number }) => number));
  const kept: Numbered[] = [];
  candidates.forEach((each, index) => {
    const last = kept.at(-1)?.number ?? 0;
    const first = candidates.slice(0, index).findLast(({ arabic }) => !arabic);
    const listed = candidates
      .slice(first ? candidates.indexOf(first) : 0, index)
      .some(({ arabic, number }) => arabic && number === 1);
    const fills = !chinese.has(each.number) && each.number === last + 1 && !listed && chinese.size > 0;
    if (!each.arabic || fills) kept.push(each);
  });
  return kept;
}

/**
 * Of runs that each begin anew, the longest; of two as long the later, since contents stand first. None where a list
 * may have broken into the chapters' own run, so that a numeral stands twice.
 */
function oneRun(headings: readonly Numbered[]): readonly Numbered[] {
  const runs: Numbered[][] = [];
  for (const heading of headings) {
    const run = runs.at(-1);
    const last = run?.at(-1)?.number ?? 0;
    if (run && heading.number >= last) run.push(heading);
    else runs.push([heading]);
  }
  const longest = runs.reduce(
    (best: readonly Numbered[], run) => (run.length >= best.length ? run : best),
    [],
  );
  const repeated = new Set(longest.map(({ number }) => number)).size < longest.length;
  return repeated && runs.length > 1 ? [] : longest;
}

function announcedParts(lines: readonly Span[], end: Place | undefined): Outline['announcedParts'] {
  for (const line of lines) {
    const place = line.places[0];
    if (!place || (end?.kind === 'text' && place.kind === 'text' && place.line >= end.line)) return null;
    if (!/部分|章/.test(line.text)) continue;
    for (const sentence of squeeze(line.text).split(/(?<=。)/)) {
      const match = ANNOUNCES.test(sentence) ? PARTS.exec(plainDigits(sentence)) : null;
      const numeral = match?.[1];
      if (numeral === undefined) continue;
      const count = /\d/.test(numeral) ? Number(numeral) : hanNumber(numeral);
      if (count > 1) return { count, raw: sentence, place };
    }
  }
  return null;
}

/** The line that announces a table and is not its own title: it has more to say, or 附件： before it. */
function announcedTable(lines: readonly Span[]): Quotation | null {
  for (const { text, places } of lines) {
    const place = places[0];
    if (!place || !/附表|统计表/.test(text)) continue;
    const match = TABLE.exec(squeeze(text));
    if (match) return { raw: match[0], place };
  }
  return null;
}

function placeholders({ rows, tables }: Recognition): Quotation[] {
  return tables.flatMap(({ start }) =>
    rows.slice(Math.max(0, start - NEAR_TABLE), start + 1).flatMap(({ label, places: [place] }) => {
      const raw = label.trim();
      return place && PLACEHOLDER.test(squeeze(raw)) ? [{ raw, place }] : [];
    }),
  );
}

/** The body a sentence names as the report's author, where no name of it can be that of the report's own body. */
function otherBody(lines: readonly Span[], entity: string | null): Quotation | null {
  if (entity === null) return null;
  for (const { text, places } of lines) {
    const place = places[0];
    const match = place && text.includes('报告') ? AUTHOR.exec(plainDigits(squeeze(text))) : null;
    const body = match ? bodyIn(match[1] ?? '') : null;
    if (!place || body === null || !isNamedBody(body)) continue;
    if (!isWithin(body, entity) && !isWithin(entity, body)) return { raw: body, place };
  }
  return null;
}

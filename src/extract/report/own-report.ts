import { report } from '../../findings/define.ts';
import { otherReport } from '../../findings/reading.ts';
import type { Document } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import { differ, titleAt } from './identity.ts';
import { type Line, readLines, squeeze } from './lines.ts';
import { type ReportTitle, readPageTitle, readTitle } from './title.ts';

/** A report's title, and the blocks from it up to the next report's. */
interface Section {
  readonly title: ReportTitle;
  readonly start: number;
  readonly end: number;
}

/** A heading; the first row of the table on applications opens like one. */
const FIRST_CHAPTER = /^(?:一、(?!本年新收)|第一(?:部分|章)|1[、.．](?!\d))[^。；]{1,40}$/;
const SENTENCE = /.{8}。/;
const TABLE_TITLE =
  /(?:主[动動]公[开開]政府信息|收到和[处處]理政府信息公[开開]申[请請])情[况況]$|信息公[开開].{0,6}[统統][计計]表$/;
const CORNER = '统计指标';
/** So soon a table of the forms has its first figure, each cell of its header a line. */
const TABLE_LINES = 24;
const FIGURE_END = /^[^，。；年月]*\d$/;
const MOST_LINES_OF_TITLE = 3;
const LONGEST_LINE = 200;
const TITLE_END = /(?:[报報]\s*告|年\s*[报報])(?:\s*[（(].*[)）])?[》】」\s]*$/;

/**
 * The document without the reports of other bodies or years that stand in it, each with a title and chapters, or
 * tables, of its own; each is told. The one the page is titled for is its own, else the first. Links to other reports have no chapters,
 * and a title that is repeated is no other's.
 */
export function ownReport(document: Document, emit: Emit): Document {
  if (!mayHoldSeveral(document)) return document;
  const reports = reportsOf(readLines(document), document.blocks.length);
  const page = readPageTitle(document.title);
  const own = reports.find(({ title }) => page && !differ(title, page)) ?? reports[0];
  const others = reports.filter(({ title }) => own && differ(title, own.title));
  if (!own || others.length === 0) return document;
  for (const { title, start } of others) {
    const block = document.blocks[start];
    const places = block && block.kind !== 'table' ? block.places : [];
    const data = { heading: title.text, entity: own.title.entity ?? '—', year: own.title.year ?? '—' };
    report(emit, otherReport, data, places.slice(0, 1));
  }
  const isOther = (block: number): boolean => others.some(({ start, end }) => block >= start && block < end);
  return { ...document, blocks: document.blocks.filter((_, block) => !isOther(block)) };
}

/** Whether lines end as titles do that are not all the same one: cheap, for every document is asked. */
function mayHoldSeveral({ blocks }: Document): boolean {
  const ends = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table' || block.text.length > LONGEST_LINE || !TITLE_END.test(block.text)) continue;
    const text = squeeze(block.text);
    // A title that names its body is told by itself, the end of one is not.
    ends.add(readTitle(text)?.entity ? text : `${index} ${text}`);
    if (ends.size > 1) return true;
  }
  return false;
}

/** The reports of a document: titles followed by a first chapter and a sentence before the next title. */
function reportsOf(lines: readonly Line[], blocks: number): readonly Section[] {
  const titles = lines.flatMap((line, index) => {
    const title = line.cell ? null : titleAt(lines, index);
    return title ? [{ title, index }] : [];
  });
  const sections = titles.map(({ index }, number) => lines.slice(index + 1, titles[number + 1]?.index));
  const tabled = sections.map(holdsTable);
  const several = tabled.filter(Boolean).length > 1;
  const begun = titles.filter(
    (_, number) => isReport(sections[number] ?? []) || (several && tabled[number] === true),
  );
  const starts = begun.map(({ title, index }) => lines[firstLineOf(title, lines, index)]?.block ?? 0);
  return begun.map(({ title }, number) => ({
    title,
    start: starts[number] ?? 0,
    end: starts[number + 1] ?? blocks,
  }));
}

function isReport(lines: readonly Line[]): boolean {
  const first = lines.findIndex(({ text, cell }) => !cell && FIRST_CHAPTER.test(text));
  return first >= 0 && lines.slice(first + 1).some(({ text }) => SENTENCE.test(text));
}

/** Whether a chapter, a title or the corner of the forms' tables stands in some lines, and figures soon after it. */
function holdsTable(lines: readonly Line[]): boolean {
  return lines.some(
    ({ text, cell }, index) =>
      (text === CORNER || (!cell && TABLE_TITLE.test(text))) &&
      lines.slice(index + 1, index + 1 + TABLE_LINES).some(({ plain }) => FIGURE_END.test(plain)),
  );
}

/** Where a title begins that may run over several lines and ends on this one. */
function firstLineOf({ text }: ReportTitle, lines: readonly Line[], last: number): number {
  for (let first = last; first > Math.max(last - MOST_LINES_OF_TITLE, -1); first -= 1) {
    const printed = lines.slice(first, last + 1).map((line) => line.text);
    if (printed.join('') === text) return first;
  }
  return last;
}

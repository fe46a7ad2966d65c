import { middleY } from '../boxes.ts';
import type { TextLine } from './lines.ts';

/** A line of a page, outside its tables, with its text. */
export interface PageLine {
  /** From 0. */
  readonly page: number;
  readonly pageHeight: number;
  readonly line: TextLine;
  readonly text: string;
}

/** Headers and footers stand in this share of the page at its top and bottom. */
const MARGIN = 0.12;
/** Lines at one edge of one page that may be header or footer. */
const MOST_LINES = 3;
/** Repeated lines stand at the same height, but for this many points. */
const SAME_HEIGHT = 6;

const PAGE_NUMBER =
  /^(?:[-—–―·~]+\d{1,4}[-—–―·~]+|第\d{1,4}页(?:[,，/]?共\d{1,4}页)?|共\d{1,4}页|(?:page)?\d{1,4}(?:\/|of)\d{1,4})$/i;
const BARE_NUMBER = /^\d{1,4}$/;

/** What stands at the edge of the pages and is no part of the text: page numbers, and headers and footers. */
export interface Furniture {
  readonly lines: ReadonlySet<PageLine>;
  /** Those among them that say more than the page, each once. */
  readonly told: readonly PageLine[];
}

/** Finds page numbers, headers and footers by where they stand and by what repeats from page to page. */
export function findFurniture(lines: readonly PageLine[], pages: number): Furniture {
  const edge = lines.filter((line) => isAtEdge(line, lines));
  const found = new Set<PageLine>();
  const told: PageLine[] = [];
  for (const line of edge) {
    const text = compact(line.text);
    if (PAGE_NUMBER.test(text) || (BARE_NUMBER.test(text) && isPageNumber(line, edge, pages)))
      found.add(line);
    else if (repeats(line, edge)) {
      found.add(line);
      if (!told.some((other) => masked(other) === masked(line))) told.push(line);
    }
  }
  return { lines: found, told };
}

function compact(text: string): string {
  return text.replace(/\s/g, '');
}

function masked({ text }: PageLine): string {
  return compact(text).replace(/\d+/g, '#');
}

function isTop({ line, pageHeight }: PageLine): boolean {
  return line.box[3] <= MARGIN * pageHeight;
}

function isBottom({ line, pageHeight }: PageLine): boolean {
  return line.box[1] >= (1 - MARGIN) * pageHeight;
}

function isAtEdge(line: PageLine, lines: readonly PageLine[]): boolean {
  const beyond = (other: PageLine): boolean =>
    other.page === line.page &&
    (isTop(line) ? other.line.box[3] <= line.line.box[1] : other.line.box[1] >= line.line.box[3]);
  if (!isTop(line) && !isBottom(line)) return false;
  return lines.filter(beyond).length < MOST_LINES;
}

function sameEdge(a: PageLine, b: PageLine): boolean {
  return (
    isTop(a) === isTop(b) &&
    Math.abs(middleY(a.line.box) / a.pageHeight - middleY(b.line.box) / b.pageHeight) * a.pageHeight <=
      SAME_HEIGHT
  );
}

/** Whether a number alone counts the pages: others at the same height go on with it, or it numbers the only page. */
function isPageNumber(line: PageLine, edge: readonly PageLine[], pages: number): boolean {
  const number = Number(compact(line.text));
  if (pages === 1) return number === 1 && isBottom(line);
  return edge.some(
    (other) =>
      other.page !== line.page &&
      sameEdge(line, other) &&
      BARE_NUMBER.test(compact(other.text)) &&
      Number(compact(other.text)) - other.page === number - line.page,
  );
}

/** Whether a line stands at the same height of another page: the same but for a number that counts the pages. */
function repeats(line: PageLine, edge: readonly PageLine[]): boolean {
  return edge.some(
    (other) =>
      other.page !== line.page &&
      sameEdge(line, other) &&
      masked(line) === masked(other) &&
      counts(line, other),
  );
}

function counts(line: PageLine, other: PageLine): boolean {
  const [numbers, others] = [line, other].map(({ text }) => (compact(text).match(/\d+/g) ?? []).map(Number));
  if (!numbers || !others) return false;
  const differing = numbers.flatMap((number, i) => (number === others[i] ? [] : [number - (others[i] ?? 0)]));
  if (differing.length === 0) return numbers.length < 3 || /[年月:：/]/.test(line.text);
  return differing.length === 1 && differing[0] === line.page - other.page;
}

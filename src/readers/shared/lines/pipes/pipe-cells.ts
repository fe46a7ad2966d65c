import type { Span } from '../../../../model/document.ts';
import { isBlank, isVoid, type Line } from '../line.ts';
import type { Reading } from '../run.ts';
import { joinSpans, type Piece, paragraphOf, raggedTable, trimPiece } from '../spans.ts';
import { isMisreadValue } from '../values.ts';
import { type BrokenCell, type BrokenPart, brokenRows } from './broken-rows.ts';
import { fitPipes, isLonePipe, type PipeEntry, type PipeFit } from './pipe-fit.ts';

/** Whether a line is a single cell: no text after its first pipe, and a pipe at its end. */
export function isCellLine(source: string, line: Line): boolean {
  const pipe = source.indexOf('|', line.from);
  for (let offset = pipe; offset < line.to; offset += 1) {
    if (source[offset] !== '|' && !isBlank(source.charCodeAt(offset))) return false;
  }
  return line.pipes > 0;
}

/** Over this many lines without a pipe the parts of one table are sought. */
const MOST_BREAKS = 6;

const PAGE = /^[1-9]\d{0,2}$/;
/** Of the labels behind a figure or a lone pipe, more have a lone pipe before them where rows open with one. */
const LED_SHARE = 0.8;
/** So many figures are ended by a pipe on their own line for each number that has but a lone one further down. */
const LEAST_ENDED = 5;

/**
 * A reading in which a small number without a pipe keeps the break behind it, where figures have theirs on their own line:
 * it may be a page's, and the next pipe that of an empty cell.
 */
function keepingBreaks(reading: Reading, lines: readonly Line[]): Reading {
  const { source, span } = reading;
  const textOf = ({ from, to }: Line): string => source.slice(from, to);
  const printed = lines.filter((line) => !isVoid(line));
  const bare = new Set(
    printed.filter((line, index) => {
      const next = printed[index + 1];
      return line.pipes === 0 && PAGE.test(textOf(line)) && next !== undefined && textOf(next) === '|';
    }),
  );
  const ended = lines.filter((line) => line.pipes > 0 && isFigure(source, line));
  if (bare.size === 0 || ended.length < bare.size * LEAST_ENDED) return reading;
  return {
    ...reading,
    span: (whole, piece) => {
      const made = span(whole, piece);
      return bare.has(piece.line) ? { ...made, text: `${made.text}\n` } : made;
    },
  };
}

/**
 * Adds lines of one cell each, the rows found by their equal number of pipes. Lines without a pipe stand between
 * tables, or begin the cell that the next line ends: whichever fits. Where nothing fits, each cell is a paragraph.
 */
export function addPipeCells(plain: Reading, lines: readonly Line[]): void {
  const reading = keepingBreaks(plain, lines);
  const broken = brokenRows(reading.source, lines);
  if (broken) {
    for (const part of broken) addBroken(reading, part);
    return;
  }
  const parts = split(lines, (line, next) => isBetween(line) && !isOfNextCell(reading.source, line, next));
  const fits = parts.map((part) => fitPipes(entriesOf(reading.source, part)));
  for (let index = 0; index < parts.length; ) {
    const end = endOfTable(reading, parts, fits, index);
    addPart(reading, parts.slice(index, end).flat());
    index = end;
  }
}

/** The index after the parts that make one table with the part at `index`: after that alone, unless only more fit. */
function endOfTable(
  { source }: Reading,
  parts: readonly (readonly Line[])[],
  fits: readonly (PipeFit | null)[],
  index: number,
): number {
  const alone = index + 1;
  const broken = parts[index]?.some((line) => line.pipes > 0) && !fits[index]?.whole;
  // The next part but one, after the line without a pipe between.
  if (!broken || (fits[index] && fits[index + 2])) return alone;
  const last = Math.min(parts.length, index + 2 * MOST_BREAKS);
  for (let end = index + 3; end <= last; end += 1) {
    if (fitPipes(entriesOf(source, parts.slice(index, end).flat()))) return end;
  }
  return alone;
}

function addBroken(reading: Reading, part: BrokenPart): void {
  if (part.kind === 'lines') addParagraphs(reading, part.lines);
  else reading.blocks.add(raggedTable(part.rows.map((row) => row.map((cell) => spanOf(reading, cell)))));
}

function isBetween(line: Line): boolean {
  return line.pipes === 0 && !isVoid(line);
}

/** Whether a small number without a pipe stands above a figure that has one: a page's, or the beginning of that figure. */
function isOfNextCell(source: string, { from, to, pipes }: Line, next: Line | undefined): boolean {
  const isNumber = pipes === 0 && PAGE.test(source.slice(from, to));
  return isNumber && next !== undefined && next.pipes > 0 && isFigure(source, next);
}

/** Whether a line is a figure, pipe and all. */
function isFigure(source: string, { from, to }: Line): boolean {
  return isMisreadValue(source.slice(from, to).replace(/[\s|]+$/, ''));
}

/** Stretches of lines between those that stand apart, and each of these alone. `apart` is told the line and the next. */
function split(lines: readonly Line[], apart: (line: Line, next: Line | undefined) => boolean): Line[][] {
  const parts: Line[][] = [];
  let current: Line[] | null = null;
  for (const [index, line] of lines.entries()) {
    if (apart(line, lines[index + 1])) {
      parts.push([line]);
      current = null;
    } else if (current) current.push(line);
    else {
      current = [line];
      parts.push(current);
    }
  }
  return parts;
}

function addPart(reading: Reading, part: readonly Line[]): void {
  if (tryTable(reading, part)) return;
  const leads = leadingPipes(entriesOf(reading.source, part));
  for (const piece of split(part, isVoid)) {
    if (piece.length < part.length && tryTable(reading, piece)) continue;
    addParagraphs(
      reading,
      piece.filter((line) => !leads.has(line)),
    );
  }
}

/**
 * The lone pipes that rows open with right behind the figures of a row, or behind a label with nothing but merged cells that
 * are empty, where rows do open with one, though not all have as many cells: none of them is an empty cell. The last of all
 * may open a row that the text breaks off in.
 */
function leadingPipes(entries: readonly PipeEntry[]): ReadonlySet<Line> {
  const isLabel = (entry: PipeEntry | undefined): boolean =>
    entry !== undefined && entry.pieces.length > 0 && !entry.value;
  const opening = entries.filter((entry, index) => isLabel(entry) && !isLabel(entries[index - 1]));
  const leads = entries.flatMap((entry, index) =>
    isLonePipe(entry) && (isLabel(entries[index + 1]) || index === entries.length - 1) ? [index] : [],
  );
  const led = leads[0] === 0 && leads.length > opening.length * LED_SHARE;
  const behindRows = leads.filter((lead, index) => {
    const row = entries.slice((leads[index - 1] ?? lead) + 1, lead);
    return row.some(({ value }) => value) || (row.length === 2 && isLabel(row[0]) && isMerged(row[1]));
  });
  return new Set(led ? behindRows.flatMap((index) => entries[index]?.pipe.line ?? []) : []);
}

/** The pipes of cells merged with the one before them. */
function isMerged(entry: PipeEntry | undefined): boolean {
  return entry !== undefined && entry.pieces.length === 0 && !isLonePipe(entry);
}

function tryTable(reading: Reading, lines: readonly Line[]): boolean {
  const entries = entriesOf(reading.source, lines);
  const fit = fitPipes(entries);
  if (fit) addTable(reading, fit.led ? withoutOpening(entries) : entries, fit);
  return fit !== null;
}

/** The cells without a lone pipe at their end that follows figures: it may open a row the text breaks off in. */
function withoutOpening(entries: readonly PipeEntry[]): readonly PipeEntry[] {
  const [before, last] = entries.slice(-2);
  return before?.value && last && isLonePipe(last) ? entries.slice(0, -1) : entries;
}

function entriesOf(source: string, lines: readonly Line[]): PipeEntry[] {
  const entries: PipeEntry[] = [];
  let pieces: Piece[] = [];
  for (const line of lines) {
    if (isVoid(line)) continue;
    const at = line.pipes > 0 ? source.indexOf('|', line.from) : line.to;
    const piece = trimPiece(source, { line, from: line.from, to: at });
    if (piece.from < piece.to) pieces.push(piece);
    if (line.pipes === 0) continue;
    const value = pieces.length === 1 && isMisreadValue(source.slice(piece.from, piece.to));
    entries.push({ pieces, pipe: { line, from: at, to: at }, pipes: line.pipes, value });
    pieces = [];
  }
  return entries;
}

function spanOf({ source, span }: Reading, { pieces, pipe }: BrokenCell): Span {
  if (pieces.length === 0) return span(source, pipe);
  return joinSpans(pieces.map((piece) => span(source, piece)));
}

function addTable(reading: Reading, entries: readonly PipeEntry[], { width, led }: PipeFit): void {
  const rows: Span[][] = [];
  let filled = width;
  let leads = led;
  for (const entry of entries) {
    if (filled === width && leads) {
      leads = false;
      continue;
    }
    if (filled === width) {
      rows.push([]);
      filled = 0;
      leads = led;
    }
    filled += entry.pipes;
    if (entry.pieces.length > 0 || isLonePipe(entry)) rows.at(-1)?.push(spanOf(reading, entry));
  }
  reading.blocks.add(raggedTable(rows));
}

function addParagraphs(reading: Reading, lines: readonly Line[]): void {
  const { source, span, blocks } = reading;
  let above: Span[] = [];
  for (const [index, line] of lines.entries()) {
    if (isVoid(line)) continue;
    const to = line.pipes > 0 ? source.indexOf('|', line.from) : line.to;
    if (to === line.from && line.pipes !== 1) continue;
    const spans = [...above, span(source, { line, from: line.from, to })];
    above = isOfNextCell(source, line, lines[index + 1]) ? spans : [];
    if (above.length === 0) blocks.add(paragraphOf(joinSpans(spans)));
  }
}

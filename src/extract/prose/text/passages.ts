import type { Document, Span } from '../../../model/document.ts';
import type { Place } from '../../../model/place.ts';
import type { Simplify } from '../../../recognize/labels/simplify.ts';
import type { Recognition } from '../../../recognize/recognition.ts';
import type { LabelRow } from '../../../recognize/rows/label-row.ts';
import { isFurniture } from '../../../recognize/rows/text/cell-kind.ts';
import { subSpan } from '../../../recognize/rows/text/sub-span.ts';
import { comparable, placeOf } from './comparable.ts';

/** A paragraph of prose, its lines joined where the source breaks them. */
export interface Passage {
  /** As `comparable` gives it. */
  readonly text: string;
  /** The heading nearest above, and that of its chapter; empty where there is none. */
  readonly heading: string;
  readonly chapter: string;
  /** Where a stretch of `text` stands in the source; the place of its first line where it runs over several. */
  placeOf(from: number, to: number): Place | null;
}

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly span: Span;
}

const CHAPTER = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})、/;
const SECTION =
  /^(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[、.．]|第[一二三四五六七八九十]+)/;
const LONGEST_HEADING = 40;
/** No paragraph of a report is longer; what is read of one costs with the square of its length. */
const LONGEST_PASSAGE = 4000;
const OPEN_END = /[^。！？：]$/;
const SHORTEST_OPEN = 16;
/** Running text has marks, or fills its line; a title does neither. */
const RUNNING = /[，。；：、]|^.{28,}$/;
const TITLE_END = /(?:报告|年报)$/;

/** The prose of a document in reading order: what stands outside the recognised tables. */
export function readPassages(document: Document, recognition: Recognition, simplify: Simplify): Passage[] {
  const passages: Passage[] = [];
  let pieces: Piece[] = [];
  let [chapter, heading] = ['', ''];
  const close = (): void => {
    if (pieces.length > 0) passages.push(passageOf(pieces, heading, chapter));
    pieces = [];
  };
  for (const { span, isHeading } of proseOf(document, recognition)) {
    const text = comparable(span.text, simplify);
    if (text === '' || isFurniture(span.text)) continue;
    const last = pieces.at(-1);
    if (isHeading || isHeadingLine(text)) {
      close();
      if (CHAPTER.test(text)) chapter = text;
      heading = text;
    } else if (last && last.start < LONGEST_PASSAGE && continues(last.text, text)) {
      pieces.push({ start: last.start + last.text.length, text, span });
    } else {
      close();
      pieces = [{ start: 0, text, span }];
    }
  }
  close();
  return passages;
}

function isHeadingLine(text: string): boolean {
  return text.length <= LONGEST_HEADING && SECTION.test(text) && !/[。；，：]/.test(text);
}

/** Whether a line goes on in the next: it does not end as a sentence does, and the next does not open as a heading. */
function continues(text: string, next: string): boolean {
  const open = text.length >= SHORTEST_OPEN && RUNNING.test(text) && OPEN_END.test(text);
  return open && !TITLE_END.test(text) && !SECTION.test(next);
}

function passageOf(pieces: readonly Piece[], heading: string, chapter: string): Passage {
  const placed = (from: number, to: number): Place | null => {
    const piece = pieces.findLast(({ start }) => start <= from);
    if (!piece) return null;
    const start = from - piece.start;
    return placeOf(piece.span, start, Math.min(to - piece.start, piece.text.length));
  };
  return { text: pieces.map(({ text }) => text).join(''), heading, chapter, placeOf: placed };
}

interface ProseSpan {
  readonly span: Span;
  readonly isHeading: boolean;
}

/** Paragraphs and headings outside tables; of blocks that hold a table, the sentences that stand beside it. */
function proseOf(document: Document, { rows, tables }: Recognition): ProseSpan[] {
  const tabular = new Set<number>();
  for (const { start, end } of tables)
    for (const row of rows.slice(start, end)) if (!row.prose) tabular.add(row.block);
  for (const row of rows) if (row.layout !== 'stream') tabular.add(row.block);
  const sentences = new Map<number, LabelRow[]>();
  for (const row of rows) {
    if (!row.prose || !tabular.has(row.block) || !row.label.includes('。')) continue;
    const beside = sentences.get(row.block);
    if (beside) beside.push(row);
    else sentences.set(row.block, [row]);
  }
  const printed = document.blocks.flatMap((block, index): ProseSpan[] => {
    if (block.kind !== 'table' && !tabular.has(index))
      return [{ span: block, isHeading: block.kind === 'heading' }];
    const beside = sentences.get(index) ?? [];
    return beside.map(({ label, places }) => ({ span: { text: label, places }, isHeading: false }));
  });
  return printed.flatMap((each) => (each.span.text.length > LONGEST_PASSAGE ? cutUp(each) : [each]));
}

/** A paragraph longer than any in parts, cut after sentences where there are such. */
function cutUp({ span }: ProseSpan): ProseSpan[] {
  const parts: ProseSpan[] = [];
  for (let from = 0; from < span.text.length; ) {
    const limit = from + LONGEST_PASSAGE;
    const stop = limit < span.text.length ? span.text.lastIndexOf('。', limit) + 1 : span.text.length;
    const to = stop > from ? stop : limit;
    parts.push({ span: subSpan(span, from, to), isHeading: false });
    from = to;
  }
  return parts;
}

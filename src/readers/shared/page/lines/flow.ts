import type { Block, Span } from '../../../../model/document.ts';
import type { Emit } from '../../../../model/finding.ts';
import type { Place, TextPlace } from '../../../../model/place.ts';
import { Blocks } from '../../lines/blocks.ts';
import { forEachLine } from '../../lines/line.ts';
import { Scanner } from '../../lines/scanner.ts';
import { plainSpan } from '../../lines/spans.ts';
import { boxAround } from '../boxes.ts';
import type { Box } from '../content.ts';
import type { LineText } from './line-text.ts';

/** A line of running text, with what its place is made from. */
export interface FlowLine {
  readonly text: LineText;
  placeOf(box: Box): Place;
}

/** A paragraph: the lines it was printed on. */
export type FlowParagraph = readonly FlowLine[];

/** A part of a printed line within a line of the text that is read. */
interface Piece {
  readonly line: FlowLine;
  /** Where it begins in the text that is read, from 0. */
  readonly start: number;
}

/**
 * Reads running text as the text reader does: paragraphs, rows of columns that blanks set apart, rows with bars.
 * Places are boxes on the page again.
 */
export function readFlow(paragraphs: readonly FlowParagraph[], room: number, emit: Emit): readonly Block[] {
  const written = paragraphs.map(write);
  const source = written.map(({ text }) => text).join('\n');
  const placesAt = (place: Place): readonly Place[] =>
    place.kind === 'text' ? placesOf(place, written[place.line - 1]?.pieces ?? []) : [place];
  const span = (printed: Span): Span => ({ ...printed, places: printed.places.flatMap(placesAt) });
  const blocks = new Blocks(room, emit);
  const scanner = new Scanner({ source, span: plainSpan, blocks });
  forEachLine(source, (line) => {
    scanner.push(line);
    return !blocks.full;
  });
  scanner.end();
  return blocks.list.map((block): Block => {
    if (block.kind !== 'table') return { ...block, ...span(block) };
    const cells = block.cells.map((cell) => ({ ...cell, ...span(cell) }));
    const places = extent(cells.flatMap((cell) => cell.places));
    return { ...block, cells, places };
  });
}

function write(paragraph: FlowParagraph): { readonly text: string; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  for (const line of paragraph) {
    pieces.push({ line, start: text.length });
    text += line.text.text.replace(/[\n\r\t\f\v\u2028\u2029\u0085]/g, ' ');
  }
  return { text, pieces };
}

/** The boxes of a stretch of text, one for each printed line it runs over. */
function placesOf({ column, endColumn }: TextPlace, pieces: readonly Piece[]): readonly Place[] {
  const [from, to] = [column - 1, endColumn - 1];
  return pieces.flatMap(({ line, start }) => {
    const runs = line.text.runs.filter((run) => start + run.from < to && start + run.to > from);
    const box = boxAround(runs.map(({ run }) => run.box));
    return box ? [line.placeOf(box)] : [];
  });
}

/** One place for each page, around all places on it. */
function extent(places: readonly Place[]): readonly Place[] {
  const boxes = new Map<number, Box[]>();
  for (const place of places) {
    if (place.kind === 'page') boxes.set(place.page, [...(boxes.get(place.page) ?? []), place.box]);
  }
  return [...boxes].flatMap(([page, all]): readonly Place[] => {
    const box = boxAround(all);
    return box ? [{ kind: 'page', page, box }] : [];
  });
}

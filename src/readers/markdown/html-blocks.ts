import type { Block, Cell, Span } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { readHtmlWithin } from '../html/index.ts';
import type { Limits } from '../limits.ts';

/** Where a stretch of HTML begins: its line and column, from 1. */
export interface Origin {
  readonly line: number;
  readonly column: number;
}

/**
 * Reads a stretch of HTML on its own, and moves the places of what it holds to where it stands. Read within the
 * whole text instead, each stretch would cost a pass over all lines.
 */
export function readHtml(html: string, origin: Origin, limits: Limits, emit: Emit): Block[] {
  const move = (places: readonly Place[]): Place[] => places.map((place) => moved(place, origin));
  const blocks = readHtmlWithin(html, 0, html.length, limits, (finding) => {
    emit({ ...finding, places: move(finding.places) });
  });
  return blocks.map((block) => movedBlock(block, move));
}

function movedBlock(block: Block, move: (places: readonly Place[]) => Place[]): Block {
  const shift = <T extends Span | Block>(span: T): T => ({ ...span, places: move(span.places) });
  if (block.kind !== 'table') return shift(block);
  return { ...shift(block), cells: block.cells.map((cell): Cell => shift(cell)) };
}

function moved(place: Place, { line, column }: Origin): Place {
  if (place.kind !== 'text') return place;
  return {
    kind: 'text',
    line: place.line + line - 1,
    column: place.line === 1 ? place.column + column - 1 : place.column,
    endLine: place.endLine + line - 1,
    endColumn: place.endLine === 1 ? place.endColumn + column - 1 : place.endColumn,
  };
}

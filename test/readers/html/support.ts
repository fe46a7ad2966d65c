import type { Block, Cell, Document } from '../../../src/model/document.ts';
import type { Place } from '../../../src/model/place.ts';
import { reader } from '../../../src/readers/html/index.ts';
import type { Limits } from '../../../src/readers/limits.ts';
import { type ReadFile, readWith } from '../read.ts';

/** Reads markup as the HTML reader does. */
export function readHtml(markup: string, limits?: Partial<Limits>): Promise<ReadFile<Document>> {
  return readWith(reader, markup, limits);
}

/** `3:8-3:12`, `tbl[2]/tr[5]` */
function at(places: readonly Place[]): string {
  return places.map(placeForm).join(' ');
}

function placeForm(place: Place): string {
  if (place.kind === 'part') return place.path;
  if (place.kind !== 'text') return place.kind;
  return `${place.line}:${place.column}-${place.endLine}:${place.endColumn}`;
}

function cellForm(cell: Cell): string[] {
  const span = cell.rowSpan === 1 && cell.columnSpan === 1 ? '' : ` ${cell.rowSpan}x${cell.columnSpan}`;
  return [`${cell.row},${cell.column}${span}`, cell.text, at(cell.places)];
}

function blockForm(block: Block): object {
  if (block.kind === 'paragraph') return { paragraph: block.text, at: at(block.places) };
  if (block.kind === 'heading') return { heading: block.text, level: block.level, at: at(block.places) };
  return {
    table: `${block.rows}x${block.columns}`,
    at: at(block.places),
    cells: block.cells.map(cellForm),
  };
}

/** The short form in which the goldens are typed. */
export function goldenForm({
  document,
  findings,
}: Pick<ReadFile<Document>, 'document' | 'findings'>): Record<string, unknown> {
  return {
    ...(document.title === undefined ? {} : { title: document.title }),
    blocks: document.blocks.map(blockForm),
    ...(findings.length === 0
      ? {}
      : { findings: findings.map((f) => `${f.rule}@${at(f.places).split(':')[0]}`) }),
  };
}

/** Leaves out of `actual` the places the golden does not state. */
export function withoutUnstated(actual: unknown, golden: unknown): unknown {
  if (Array.isArray(actual) && Array.isArray(golden)) {
    const isCell = typeof actual[0] === 'string' && golden.length === 2 && actual.length === 3;
    if (isCell) return actual.slice(0, 2);
    return actual.map((part, i) => withoutUnstated(part, golden[i]));
  }
  if (typeof actual !== 'object' || actual === null || typeof golden !== 'object' || golden === null)
    return actual;
  const stated = new Map<string, unknown>(Object.entries(golden));
  const parts = Object.entries(actual).filter(([name]) => name !== 'at' || stated.has('at'));
  return Object.fromEntries(parts.map(([name, part]) => [name, withoutUnstated(part, stated.get(name))]));
}

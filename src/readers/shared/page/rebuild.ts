import { report } from '../../../findings/define.ts';
import { limitReached } from '../../../findings/readers.ts';
import type { Block } from '../../../model/document.ts';
import type { Emit } from '../../../model/finding.ts';
import type { Limits } from '../../limits.ts';
import type { PageContent } from './content.ts';
import { type Item, itemsOf } from './items.ts';
import { chunksOf } from './lines/chunks.ts';
import { readFlow } from './lines/flow.ts';
import { findFurniture } from './lines/furniture.ts';
import { textOfLine } from './lines/line-text.ts';
import { type BodyLine, paragraphsOf } from './lines/paragraphs.ts';
import { continueTable } from './tables/continue-table.ts';
import { tableBlock } from './tables/page-table.ts';

/**
 * Rebuilds a document from what was drawn on its pages: tables from ruled lines, joined over pages where they go on,
 * and the text around them. Page numbers are left out; repeated headers and footers, and watermarks, stand once, at the
 * end.
 */
export function rebuildBlocks(pages: readonly PageContent[], limits: Limits, emit: Emit): readonly Block[] {
  const items = pages.flatMap((page) => itemsOf(page, page.page - 1, emit));
  const lines = items.flatMap((item) => (item.kind === 'line' ? [item.line] : []));
  const furniture = findFurniture(lines, pages.length);
  const body = items.filter(
    (item) => item.kind === 'table' || (item.kind === 'line' && !furniture.lines.has(item.line)),
  );
  const overlays = items.flatMap((item) => (item.kind === 'overlay' ? [item.line] : []));
  const told = [...lines.filter((line) => furniture.told.includes(line)), ...overlays.filter(isFirst)];
  const writer = new BlockWriter(limits, emit);
  for (const item of joinTables(body)) writer.add(item);
  writer.endFlow();
  for (const line of told) writer.addApart(line);
  return writer.end();
}

/** Whether no line before says the same. */
function isFirst(line: BodyLine, index: number, lines: readonly BodyLine[]): boolean {
  return lines.findIndex(({ text }) => text === line.text) === index;
}

/** Joins the last table of a page with the first of the next when nothing stands between them. */
function joinTables(items: readonly Item[]): readonly Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    const next = last?.kind === 'table' && item.kind === 'table' && item.page === last.page + 1;
    const table = next ? continueTable(last.table, item.table) : null;
    if (table) joined[joined.length - 1] = { kind: 'table', page: item.page, table };
    else joined.push(item);
  }
  return joined;
}

/** Writes items as blocks up to the limit on cells. */
class BlockWriter {
  readonly #limits: Limits;
  readonly #emit: Emit;
  readonly #blocks: Block[] = [];
  #lines: BodyLine[] = [];
  #weight = 0;
  #full = false;

  constructor(limits: Limits, emit: Emit) {
    this.#limits = limits;
    this.#emit = emit;
  }

  add(item: Item): void {
    if (item.kind === 'table') {
      this.endFlow();
      this.#push(tableBlock(item.table));
    } else this.#lines.push(item.line);
  }

  /** Adds what stands side by side in a line as paragraphs of their own. */
  addApart(line: BodyLine): void {
    for (const chunk of chunksOf(line.line)) {
      const text = textOfLine(chunk.line, 'cell');
      const flow = { ...line.flow, text };
      this.add({ kind: 'line', page: line.page, line: { ...line, line: chunk.line, text: text.text, flow } });
      this.endFlow();
    }
  }

  endFlow(): void {
    if (this.#lines.length === 0) return;
    const room = this.#limits.cells - this.#weight;
    for (const block of readFlow(paragraphsOf(this.#lines), room, this.#emit)) this.#push(block);
    this.#lines = [];
  }

  end(): readonly Block[] {
    this.endFlow();
    return this.#blocks;
  }

  #push(block: Block): void {
    if (this.#full) return;
    this.#weight += block.kind === 'table' ? block.cells.length : 1;
    this.#full = this.#weight > this.#limits.cells;
    if (!this.#full) this.#blocks.push(block);
    else
      report(
        this.#emit,
        limitReached,
        { limit: 'cells', value: this.#limits.cells },
        block.places.slice(0, 1),
      );
  }
}

import { LineGatherer } from './lines.ts';
import type { Page } from './page.ts';
import type { ChildNode, ElementNode } from './parse/tree.ts';
import { isLayout, type ReadTable, readTable, tableBlock } from './table.ts';
import { type Sink, walkContent } from './walk.ts';

function takeLayout(page: Page, table: ReadTable): void {
  for (const { content } of table.grid.cells) readBlocks(page, content.element);
}

function takeData(page: Page, table: ReadTable): void {
  page.blocks.push(tableBlock(page, table));
  for (const { content } of table.grid.cells) for (const nested of content.nested) takeTable(page, nested);
}

/** Takes a table as a block of its own, or, when it only arranges the page, what its cells hold. */
function takeTable(page: Page, element: ElementNode): void {
  const table = readTable(page, element);
  for (const caption of table.captions) readBlocks(page, caption);
  if (isLayout(table)) takeLayout(page, table);
  else takeData(page, table);
}

/** Reads what an element holds into the page's blocks, in reading order. */
export function readBlocks(page: Page, element: { readonly children: readonly ChildNode[] }): void {
  const line = new LineGatherer(page.markup);
  let level = 0;
  const sink: Sink = {
    line,
    breakLine() {
      const taken = line.take();
      if (taken === null) return;
      const span = { text: taken.text, places: [page.place(taken.start, taken.end)] };
      page.blocks.push(level === 0 ? { kind: 'paragraph', ...span } : { kind: 'heading', level, ...span });
    },
    setLevel(to) {
      level = to;
    },
    takeTable(table) {
      sink.breakLine();
      takeTable(page, table);
    },
  };
  walkContent(page, element, sink);
}

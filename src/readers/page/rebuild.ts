import { report } from '../../findings/define.ts';
import { limitReached } from '../../findings/readers.ts';
import type { Block } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Limits } from '../reader.ts';
import type { Box, PageContent, Run } from './content.ts';
import { continueTable } from './continue-table.ts';
import { readFlow } from './flow.ts';
import { findFurniture } from './furniture.ts';
import { boxOfGrid, findGrids, type Grid } from './grids.ts';
import { textOfLine } from './line-text.ts';
import { linesOf } from './lines.ts';
import { fillGrid, type PageTable, standsIn, tableBlock } from './page-table.ts';
import { type BodyLine, paragraphsOf } from './paragraphs.ts';
import { mergeRules } from './rules.ts';
import { makeUpright } from './turn.ts';

/** What stands on a page from top to bottom: tables, and lines outside them. */
type Item =
  | { readonly kind: 'table'; readonly page: number; readonly table: PageTable }
  | { readonly kind: 'line'; readonly page: number; readonly line: BodyLine };

/**
 * Rebuilds a document from what was drawn on its pages: tables from ruled lines, joined over pages where they go on,
 * and the text around them. Page numbers and repeated headers are set apart. Pure.
 */
export function rebuildBlocks(pages: readonly PageContent[], limits: Limits, emit: Emit): readonly Block[] {
  const items = pages.flatMap((page, index) => itemsOf(page, index, emit));
  const lines = items.flatMap((item) => (item.kind === 'line' ? [item.line] : []));
  const furniture = findFurniture(lines, pages.length);
  const body = items.filter((item) => item.kind === 'table' || !furniture.lines.has(item.line));
  const told = lines.filter((line) => furniture.told.includes(line));
  const writer = new BlockWriter(limits, emit);
  for (const item of joinTables(body)) writer.add(item);
  writer.endFlow();
  for (const line of told) writer.add({ kind: 'line', page: line.page, line });
  return writer.end();
}

function itemsOf(printedPage: PageContent, index: number, emit: Emit): readonly Item[] {
  const { content, printed } = makeUpright(printedPage);
  const { page, height, pictures } = content;
  const placeOf = (box: Box): Place => ({ kind: 'page', page, box: roundBox(printed(box)) });
  const grids = findGrids(mergeRules(content.segments));
  if (grids === null)
    report(emit, limitReached, { limit: 'lines', value: page }, [placeOf([0, 0, content.width, height])]);
  const { inside, outside } = sortRuns(content.runs, grids ?? []);
  const tables = (grids ?? []).map((grid): Item => {
    const table = fillGrid(grid, inside.get(grid) ?? [], pictures, placeOf);
    return { kind: 'table', page: index, table };
  });
  const lines = linesOf(outside).map((line): Item => {
    const text = textOfLine(line, 'flow');
    const flow = { text, placeOf };
    return {
      kind: 'line',
      page: index,
      line: { page: index, pageHeight: height, line, text: text.text, flow },
    };
  });
  return [...tables, ...lines].sort((a, b) => topOf(a)[1] - topOf(b)[1] || topOf(a)[0] - topOf(b)[0]);
}

function topOf(item: Item): Box {
  return item.kind === 'table' ? item.table.box : item.line.line.box;
}

/** A tenth of a point is finer than any page is printed. */
function roundBox([x0, y0, x1, y1]: Box): Box {
  const round = (value: number): number => Math.round(value * 10) / 10;
  return [round(x0), round(y0), round(x1), round(y1)];
}

/** Sorts runs by the grid they stand in, the smallest where one lies within another. */
function sortRuns(
  runs: readonly Run[],
  grids: readonly Grid[],
): { readonly inside: ReadonlyMap<Grid, readonly Run[]>; readonly outside: readonly Run[] } {
  const bySize = [...grids].sort((a, b) => areaOf(a) - areaOf(b));
  const inside = new Map<Grid, Run[]>(grids.map((grid) => [grid, []]));
  const outside: Run[] = [];
  for (const run of runs) {
    const grid = bySize.find((each) => standsIn(each, run));
    if (grid) inside.get(grid)?.push(run);
    else outside.push(run);
  }
  return { inside, outside };
}

function areaOf(grid: Grid): number {
  const [x0, y0, x1, y1] = boxOfGrid(grid);
  return (x1 - x0) * (y1 - y0);
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
    if (item.kind === 'line') this.#lines.push(item.line);
    else {
      this.endFlow();
      this.#push(tableBlock(item.table));
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

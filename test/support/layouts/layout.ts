import type { Format } from '../../../src/model/document.ts';
import type { FormId } from '../../../src/model/form.ts';
import type { Block, LineBlock, ReportModel, TableBlock } from '../model.ts';
import type { Page } from '../page.ts';
import type { Random } from '../random.ts';

/**
 * What becomes of blank cells: `told` as such for certain; `shown`, though merged cells may leave the like, so that a
 * row with one may be refused; `lost` without a trace.
 */
export type Blanks = 'told' | 'shown' | 'lost';

/** A way real files lay a report out. */
export interface Layout {
  readonly id: string;
  readonly format: Format;
  readonly blanks: Blanks;
  /** The forms the layout was seen with. Absent: all. */
  readonly forms?: readonly FormId[];
  render(model: ReportModel, page: Page, random: Random): void;
}

/** How a layout writes the two kinds of block. */
export interface Writers {
  line(line: LineBlock): void;
  table(table: TableBlock): void;
}

/** Writes the blocks in order. */
export function writeBlocks(blocks: readonly Block[], writers: Writers): void {
  for (const block of blocks) {
    if (block.kind === 'line') writers.line(block);
    else writers.table(block);
  }
}

/** How many columns of a terminal a text takes: two for each wide character. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef“”—]/.test(character) ? 2 : 1), 0);
}

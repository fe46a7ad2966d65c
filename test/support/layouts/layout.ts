import type { Format } from '../../../src/model/document.ts';
import type { FormId } from '../../../src/model/form.ts';
import type { Block, LineBlock, ReportModel, TableBlock } from '../model.ts';
import type { Page } from '../page.ts';
import type { Random } from '../random.ts';

/** A way real files lay a report out. */
export interface Layout {
  readonly id: string;
  readonly format: Format;
  /** Whether a blank cell shows as such; where it does not, rows with blanks cannot be read for certain. */
  readonly keepsBlanks: boolean;
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

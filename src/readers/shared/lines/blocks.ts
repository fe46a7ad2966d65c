import { report } from '../../../findings/define.ts';
import { limitReached } from '../../../findings/readers.ts';
import type { Block, Table } from '../../../model/document.ts';
import type { Emit } from '../../../model/finding.ts';
import type { Place } from '../../../model/place.ts';
import { weightOf } from './spans.ts';

/** Gathers the blocks of a document up to the limit on cells. */
export class Blocks {
  readonly list: Block[] = [];
  private weight = 0;
  private readonly limit: number;
  private readonly emit: Emit;

  constructor(limit: number, emit: Emit) {
    this.limit = limit;
    this.emit = emit;
  }

  /** Whether the limit is reached, so that what follows is left out. */
  get full(): boolean {
    return this.weight > this.limit;
  }

  /** How many more cells there is room for. */
  get room(): number {
    return Math.max(0, this.limit - this.weight);
  }

  /** Adds a block. Of the one that goes beyond the limit only the first rows are kept, with a finding; none after it. */
  add(block: Block): void {
    if (this.full) return;
    const left = this.limit - this.weight;
    this.weight += weightOf(block);
    if (!this.full) {
      this.list.push(block);
      return;
    }
    const start = block.kind === 'table' ? this.addFirstRows(block, left) : block.places;
    report(this.emit, limitReached, { limit: 'cells', value: this.limit }, start.slice(0, 1));
  }

  /** Adds the rows that hold no more than `left` cells together; gives back where the first row left out begins. */
  private addFirstRows(table: Table, left: number): readonly Place[] {
    const rows = table.cells[left]?.row ?? table.rows;
    const cells = table.cells.filter((cell) => cell.row < rows);
    if (rows > 0) this.list.push({ ...table, rows, cells });
    return table.cells[cells.length]?.places ?? table.places;
  }
}

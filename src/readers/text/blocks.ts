import { report } from '../../findings/define.ts';
import { limitReached } from '../../findings/readers.ts';
import type { Block } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
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

  /** Adds a block; the first that goes beyond the limit is left out, with a finding, as are all after it. */
  add(block: Block): void {
    if (this.full) return;
    this.weight += weightOf(block);
    if (!this.full) this.list.push(block);
    else report(this.emit, limitReached, { limit: 'cells', value: this.limit }, block.places.slice(0, 1));
  }
}

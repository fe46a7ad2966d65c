import type { Piece } from '../spans.ts';

/** A line of pipe-per-cell text: a cell with its text, an empty cell, or filler that stands in for merged cells. */
export interface PipeEntry {
  /** The cell's text, over one or more lines; empty where the line has pipes only. */
  readonly pieces: readonly Piece[];
  /** Where the first pipe stands. */
  readonly pipe: Piece;
  readonly pipes: number;
  /** Whether the text is a value, as no label is. */
  readonly value: boolean;
}

/** How a sequence of pipes falls into rows: `width` pipes each, after a lone pipe where `led`. */
export interface PipeFit {
  readonly width: number;
  readonly led: boolean;
  /** Whether the last row is whole, not cut off. */
  readonly whole: boolean;
}

const WIDEST = 40;
const FEWEST_ROWS = 2;

/** Whether an entry is a lone pipe: an empty cell, or what leads a row. */
export function isLonePipe({ pieces, pipes }: PipeEntry): boolean {
  return pieces.length === 0 && pipes === 1;
}

/**
 * Works out how many pipes a row has. Every row must end at the end of a line, begin with a label and have no label
 * after a value; filler ends its row. Null where no width does that, or several that are not repeats of the smallest:
 * a row is never guessed.
 */
export function fitPipes(entries: readonly PipeEntry[]): PipeFit | null {
  const [first] = entries;
  if (!first) return null;
  const led = isLonePipe(first);
  const strict = smallest(entries, led, false);
  if (strict) return { ...strict, led };
  // Rows of figures without a label, as under column labels only, need filler elsewhere to be sure of the width.
  if (led || !entries.some(({ pipes }) => pipes > 1)) return null;
  const loose = smallest(entries, led, true);
  return loose && { ...loose, led };
}

function smallest(entries: readonly PipeEntry[], led: boolean, loose: boolean): Omit<PipeFit, 'led'> | null {
  let found: Omit<PipeFit, 'led'> | null = null;
  for (let width = 2; width <= WIDEST; width += 1) {
    const walk = new Walk(width, led, loose);
    if (!walk.accepts(entries)) continue;
    if (found === null) found = { width, whole: walk.whole };
    else if (width % found.width !== 0) return null;
  }
  return found;
}

/** One try at a width: steps over the entries and refuses at the first that does not fit. */
class Walk {
  private readonly width: number;
  private readonly led: boolean;
  private readonly loose: boolean;
  private filled = 0;
  private rows = 0;
  private open = false;
  private valueSeen = false;

  constructor(width: number, led: boolean, loose: boolean) {
    this.width = width;
    this.led = led;
    this.loose = loose;
  }

  get whole(): boolean {
    return this.filled === 0 && !this.open;
  }

  accepts(entries: readonly PipeEntry[]): boolean {
    return entries.every((entry) => this.step(entry)) && this.rows >= FEWEST_ROWS;
  }

  private step(entry: PipeEntry): boolean {
    if (this.led && !this.open) {
      this.open = true;
      return isLonePipe(entry);
    }
    const fits = entry.pieces.length > 0 || entry.pipes === 1 ? this.stepCell(entry) : this.filled > 0;
    if (!fits) return false;
    this.filled += entry.pipes;
    const filler = entry.pipes > 1;
    if (this.filled > this.width || (filler && this.filled < this.width)) return false;
    if (this.filled === this.width) this.endRow();
    return true;
  }

  private stepCell({ pieces, value }: PipeEntry): boolean {
    if (pieces.length === 0 || value) {
      if (this.filled === 0 && !this.loose) return false;
      this.valueSeen = true;
      return true;
    }
    return !this.valueSeen;
  }

  private endRow(): void {
    this.rows += 1;
    this.filled = 0;
    this.open = false;
    this.valueSeen = false;
  }
}

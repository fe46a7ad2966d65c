import type { Line } from '../line.ts';
import type { Piece } from '../spans.ts';

/** A stretch of lines: rows whose cells were told apart, or lines that are in none. */
export type BrokenPart =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly BrokenCell[])[] }
  | { readonly kind: 'lines'; readonly lines: readonly Line[] };

/** The lines of a cell, and the pipe that ends it. */
export interface BrokenCell {
  readonly pieces: readonly Piece[];
  readonly pipe: Piece;
}

const LEAST_ROWS = 2;
const ONLY_PIPES = /^[|\s]+$/;

/**
 * Rows of pipes broken apart by the paragraphs in their cells, as converters write them that take `<td><p>` literally: a
 * pipe at the margin opens a row, and each of its cells is ended by an indented pipe on another line. Null for any other
 * lines.
 */
export function brokenRows(source: string, lines: readonly Line[]): readonly BrokenPart[] | null {
  const piped = lines.filter(({ pipes }) => pipes > 0);
  const opening = piped.filter(opensRow);
  if (opening.length < LEAST_ROWS || opening.length === piped.length || piped[0] !== opening[0]) return null;
  if (!piped.every(({ from, to }) => ONLY_PIPES.test(source.slice(from, to)))) return null;
  const breaker = new RowBreaker(source);
  for (const line of lines) breaker.add(line);
  return breaker.end();
}

function opensRow({ from, start }: Line): boolean {
  return from === start;
}

class RowBreaker {
  readonly #source: string;
  readonly #parts: BrokenPart[] = [];
  #rows: BrokenCell[][] = [];
  #open: BrokenCell[] | null = null;
  #lines: Line[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  add(line: Line): void {
    if (line.pipes === 0) {
      if (line.from < line.to) this.#lines.push(line);
      return;
    }
    const opens = opensRow(line);
    if (opens) {
      this.#endRow();
      this.#open = [];
    }
    for (let at = opens ? line.from + 1 : line.from; at < line.to; at += 1)
      if (this.#source[at] === '|') this.#endCell({ line, from: at, to: at });
  }

  #endCell(pipe: Piece): void {
    const pieces = this.#lines.map((line): Piece => ({ line, from: line.from, to: line.to }));
    this.#open?.push({ pieces, pipe });
    this.#lines = [];
  }

  /** What stands after the last pipe of a row is no cell. */
  #endRow(): void {
    if (this.#open && this.#open.length > 0) this.#rows.push(this.#open);
    this.#open = null;
    if (this.#lines.length === 0) return;
    this.#endTable();
    this.#parts.push({ kind: 'lines', lines: this.#lines });
    this.#lines = [];
  }

  #endTable(): void {
    if (this.#rows.length > 0) this.#parts.push({ kind: 'rows', rows: this.#rows });
    this.#rows = [];
  }

  end(): readonly BrokenPart[] {
    this.#endRow();
    this.#endTable();
    return this.#parts;
  }
}

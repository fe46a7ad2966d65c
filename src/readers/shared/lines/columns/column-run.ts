import type { Line } from '../line.ts';
import { LONGEST_RUN, type Reading, type Run } from '../run.ts';
import { type Piece, paragraphOf, raggedTable } from '../spans.ts';
import { cellsInLine } from './cells-in-line.ts';
import { type ColumnRow, columnRow } from './column-row.ts';

interface Row extends ColumnRow {
  readonly line: Line;
}

/** Unproven rows are a table when at least this many follow one another, all with as many columns. */
const FEWEST_ROWS = 3;
/** A row without figures that stands alone has at least as many columns, as a head has. */
const FEWEST_COLUMNS = 3;
const LONGEST_HEAD = 8;
/** The label of a figure that stands alone is at least as long, which `附件 2` is not. */
const SHORTEST_LABEL = 3;

/** Lines whose columns are set apart by blanks. */
export class ColumnRun implements Run {
  private readonly reading: Reading;
  private readonly rows: Row[] = [];

  constructor(reading: Reading) {
    this.reading = reading;
  }

  take(line: Line): boolean {
    if (line.tabs > 0 || line.pipes > 0 || this.rows.length >= LONGEST_RUN) return false;
    const row = columnRow(this.reading.source, line);
    if (!row) return false;
    this.rows.push({ ...row, line });
    return true;
  }

  close(): readonly Line[] {
    const { source, span, blocks } = this.reading;
    if (this.isTable()) {
      const rows = cellsInLine(source, this.rows);
      blocks.add(raggedTable(rows.map((cells) => cells.map((piece) => span(source, piece)))));
    } else {
      for (const { line } of this.rows) {
        blocks.add(paragraphOf(span(source, { line, from: line.start, to: line.end })));
      }
    }
    return [];
  }

  private isTable(): boolean {
    const { rows } = this;
    const [first] = rows;
    if (!first || rows.some((row) => row.proof === 'sure')) return first !== undefined;
    if (rows.some((row) => row.proof === 'likely'))
      return rows.length > 1 || lengthOf(first.cells[0]) >= SHORTEST_LABEL;
    const width = first.cells.length;
    if (rows.length === 1) return width >= FEWEST_COLUMNS && this.isHead(first);
    return rows.length >= FEWEST_ROWS && rows.every((row) => row.cells.length === width);
  }

  /** Whether a row without figures could be a head: short words, none a letter left over, none followed by a colon. */
  private isHead({ cells, line }: Row): boolean {
    const lengths = cells.map(lengthOf);
    const even = lengths.every((length) => length > 1) || lengths.every((length) => length === 1);
    return (
      even &&
      Math.max(...lengths) <= LONGEST_HEAD &&
      !/[：:]/.test(this.reading.source.slice(line.from, line.to))
    );
  }
}

function lengthOf(piece: Piece | undefined): number {
  return piece ? piece.to - piece.from : 0;
}

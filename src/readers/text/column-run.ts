import { type ColumnRow, columnRow } from './columns.ts';
import type { Line } from './lines.ts';
import { LONGEST_RUN, type Reading, type Run } from './run.ts';
import { paragraphOf, raggedTable } from './spans.ts';

interface Row extends ColumnRow {
  readonly line: Line;
}

/** Unproven rows are a table when at least this many follow one another, all with as many columns. */
const FEWEST_ROWS = 3;

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
      blocks.add(raggedTable(this.rows.map((row) => row.cells.map((piece) => span(source, piece)))));
    } else {
      for (const { line } of this.rows) {
        blocks.add(paragraphOf(span(source, { line, from: line.start, to: line.end })));
      }
    }
    return [];
  }

  private isTable(): boolean {
    if (this.rows.some((row) => row.proven)) return true;
    const width = this.rows[0]?.cells.length;
    return this.rows.length >= FEWEST_ROWS && this.rows.every((row) => row.cells.length === width);
  }
}

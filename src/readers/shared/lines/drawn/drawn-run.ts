import type { Cell, Span } from '../../../../model/document.ts';
import type { Line } from '../line.ts';
import { LONGEST_RUN, type Reading, type Run } from '../run.ts';
import { measures } from '../screen-width.ts';
import { extent, joinSpans, raggedTable } from '../spans.ts';
import { isValue } from '../values.ts';
import { type DrawnGrid, drawnGrid } from './drawn-grid.ts';
import { cutDrawn, type DrawnLine, type DrawnPiece, isDrawn } from './drawn-line.ts';

/** With no more rules than these, above and below a head and at the end, the rows have none between them. */
const MOST_FRAME_RULES = 3;

const UNKNOWN = '\ufffd';

/** Lines of a table drawn in strokes: `+---+---+`, `┌──┬──┐`. */
export class DrawnRun implements Run {
  private readonly reading: Reading;
  private readonly lines: Line[] = [];

  constructor(reading: Reading) {
    this.reading = reading;
  }

  take(line: Line): boolean {
    if (this.lines.length >= LONGEST_RUN || !isDrawn(this.reading.source, line)) return false;
    this.lines.push(line);
    return true;
  }

  close(): readonly Line[] {
    const drawings = measures.map((measure) =>
      this.lines.map((line) => cutDrawn(this.reading.source, line, measure)),
    );
    const [drawn = []] = drawings;
    const grid = drawings.map(drawnGrid).find((found) => found !== null);
    const framed = drawn.filter(({ ruled }) => ruled).length <= MOST_FRAME_RULES;
    if (grid && !(framed && this.isStacked(grid))) this.addGrid(grid);
    else this.addBands(drawn, framed);
    return [];
  }

  /** Whether figures stand one below another in a cell: its lines are rows. */
  private isStacked({ cells }: DrawnGrid): boolean {
    return cells.some(({ pieces }) => pieces.filter((piece) => this.isFigure(piece)).length > 1);
  }

  private isFigure({ from, to }: DrawnPiece): boolean {
    return isValue(this.reading.source.slice(from, to).trim());
  }

  /** Where no cell reaches over others, merges may have been lost on the way: then only the order counts. */
  private addGrid({ rows, columns, cells }: DrawnGrid): void {
    const filled = cells.map(({ pieces, ...where }): Cell => ({ ...where, ...this.textOf(pieces) }));
    if (filled.length === 0) return;
    const places = extent(filled);
    const merged = filled.some(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1);
    const grid = merged ? 'exact' : 'ragged';
    this.reading.blocks.add({ kind: 'table', grid, rows, columns, cells: filled, places });
  }

  /** Where strokes do not meet: a row for each line, or for the lines between two rules where these have as many pieces. */
  private addBands(drawn: readonly DrawnLine[], framed: boolean): void {
    const bands: DrawnLine[][] = [[]];
    for (const line of drawn) {
      if (framed || line.ruled) bands.push([]);
      if (!line.ruled) bands.at(-1)?.push(line);
    }
    const rows = bands.filter((band) => band.length > 0).map((band) => this.rowOf(band));
    if (rows.length > 0) this.reading.blocks.add(raggedTable(rows));
  }

  private rowOf(band: readonly DrawnLine[]): Span[] {
    const [first] = band;
    const whole = band.every(({ pieces }) => pieces.length === first?.pieces.length);
    if (!first || !whole) return [unreadable(this.textOf(band.flatMap(({ pieces }) => pieces)))];
    return first.pieces.map((_, index) =>
      this.textOf(band.flatMap(({ pieces }) => pieces.slice(index, index + 1))),
    );
  }

  /** The text of a cell, its lines put together again; one that prints nothing stays empty. */
  private textOf(pieces: readonly DrawnPiece[]): Span {
    const { source, span } = this.reading;
    const spans = pieces.map((piece) => span(source, piece));
    const printed = spans.filter(({ text }) => text !== '');
    return joinSpans(printed.length > 0 ? printed : spans.slice(0, 1));
  }
}

/** Text of which it is not known which pieces belong together, marked so that nothing takes it for labels and figures. */
function unreadable({ text, places }: Span): Span {
  return { text: text.replaceAll('\n', UNKNOWN), places };
}

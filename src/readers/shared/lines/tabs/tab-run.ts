import type { Span } from '../../../../model/document.ts';
import { isVoid, type Line } from '../line.ts';
import { LONGEST_RUN, type Reading, type Run } from '../run.ts';
import { joinSpans, paragraphOf, raggedTable } from '../spans.ts';
import { isValue } from '../values.ts';
import { isNumbered, tabRow } from './tab-row.ts';

/** A cell's continuation is shorter than this when the cell is a value; longer lines are the text after the table. */
const LONGEST_VALUE_TAIL = 20;
/** A cell longer than this that ends in a stop is a sentence. */
const SHORTEST_SENTENCE = 20;
/** A line longer than this, with a full stop in it, continues no cell. */
const LONGEST_TAIL = 60;

/** Whether a line's only TAB stands before its text: one cell of a row that is printed one cell per line. */
function isCellLine(source: string, line: Line): boolean {
  return line.tabs === 1 && source.indexOf('\t', line.start) < line.from + (line.from === line.to ? 1 : 0);
}

/**
 * Lines with TABs. Either one cell per line with a TAB before each cell, as Word exports tables: a line without TAB
 * continues the cell, a blank line ends the row, and rows follow one another as one table. Or one row per line with
 * TABs between its cells: each stretch of such lines is a table.
 */
export class TabRun implements Run {
  private readonly reading: Reading;
  private rows: Span[][] = [];
  private chunk: Line[] = [];
  private rowPerLine = false;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  take(line: Line): boolean {
    if (this.chunk.length + this.rows.length >= LONGEST_RUN) return false;
    if (isVoid(line)) return this.takeVoid();
    if (line.tabs > 0) return this.takeTabbed(line);
    return this.takeTail(line);
  }

  close(): readonly Line[] {
    if (this.rowPerLine) this.addRowsPerLine();
    else {
      this.endRow();
      this.addTable();
    }
    return [];
  }

  private takeVoid(): boolean {
    if (this.rowPerLine) return false;
    this.endRow();
    return true;
  }

  private takeTabbed(line: Line): boolean {
    if (this.rowPerLine || isCellLine(this.reading.source, line)) {
      this.chunk.push(line);
      return true;
    }
    if (this.chunk.length === 0 && this.rows.length > 0) return false;
    this.addTable();
    this.rowPerLine = true;
    this.chunk.push(line);
    return true;
  }

  private takeTail(line: Line): boolean {
    const last = this.chunk.at(-1);
    if (this.rowPerLine || !last || !this.continues(last, line)) return false;
    this.chunk.push(line);
    return true;
  }

  /** A blank or a value is continued by short pieces only: `1519⏎90` is one unclear cell, `5000⏎（注：…）` is not. */
  private continues(last: Line, line: Line): boolean {
    const { source } = this.reading;
    const tail = source.slice(line.from, line.to);
    const head = source.slice(last.from, last.to);
    if (head === '' || isValue(head)) return tail.length <= LONGEST_VALUE_TAIL && !/[：:。]/.test(tail);
    return tail.length <= LONGEST_TAIL || !tail.includes('。');
  }

  private endRow(): void {
    if (this.chunk.length === 0) return;
    const cells: Span[][] = [];
    for (const line of this.chunk) {
      const span = this.reading.span(this.reading.source, { line, from: cellStart(line), to: line.end });
      if (line.tabs > 0) cells.push([span]);
      else cells.at(-1)?.push(span);
    }
    this.chunk = [];
    const row = cells.map(joinSpans);
    if (!row.every(isProse)) {
      this.rows.push(row);
      return;
    }
    this.addTable();
    for (const span of row) this.reading.blocks.add(paragraphOf(span));
  }

  /** Rows of a single cell each are indented paragraphs, no table. */
  private addTable(): void {
    const { rows } = this;
    this.rows = [];
    if (rows.some((row) => row.length > 1)) this.reading.blocks.add(raggedTable(rows));
    else for (const span of rows.flat()) this.reading.blocks.add(paragraphOf(span));
  }

  private addRowsPerLine(): void {
    const { source, span, blocks } = this.reading;
    let rows: Span[][] = [];
    const addRows = (): void => {
      if (rows.length > 0) blocks.add(raggedTable(rows));
      rows = [];
    };
    const addParagraph = (line: Line): void => {
      addRows();
      blocks.add(paragraphOf(span(source, { line, from: line.start, to: line.end })));
    };
    for (const line of this.chunk) {
      const row = line.tabs > 0 ? tabRow(this.reading, line) : [];
      if (row.length === 0 || isNumbered(row)) addParagraph(line);
      else rows.push(row);
    }
    addRows();
  }
}

function cellStart(line: Line): number {
  return line.from === line.to ? line.start + 1 : line.from;
}

function isProse({ text }: Span): boolean {
  return text.length > SHORTEST_SENTENCE && /[。；：]$/.test(text);
}

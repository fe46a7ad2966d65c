import { isPiped, isVoid, type Line } from '../line.ts';
import { LONGEST_RUN, type Reading, type Run } from '../run.ts';
import { addPipeCells, isCellLine } from './pipe-cells.ts';
import { addPipeRows } from './pipe-rows.ts';

/** Lines without a pipe that may stand within a run of cells: a heading between tables, a label's first lines. */
const MOST_BETWEEN = 6;

/** Lines with pipes: one row per line, or one cell per line. */
export class PipeRun implements Run {
  private readonly reading: Reading;
  private readonly lines: Line[] = [];
  private between: Line[] = [];
  private cellPerLine = true;
  private hasGap = false;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  take(line: Line): boolean {
    if (this.lines.length >= LONGEST_RUN) return false;
    if (!isPiped(this.reading.source, line)) return this.takeBetween(line);
    if (!this.cellPerLine) this.lines.push(line);
    else if (isCellLine(this.reading.source, line)) this.takeCell(line);
    else return this.takeRow(line);
    return true;
  }

  close(): readonly Line[] {
    if (this.cellPerLine) addPipeCells(this.reading, this.lines);
    else addPipeRows(this.reading, this.lines);
    return this.between;
  }

  private takeCell(line: Line): void {
    if (this.between.length > 0) this.hasGap = true;
    this.lines.push(...this.between, line);
    this.between = [];
  }

  /** The first line of two cells or more makes a run of rows of it. */
  private takeRow(line: Line): boolean {
    if (this.hasGap || this.between.length > 0) return false;
    this.cellPerLine = false;
    this.lines.push(line);
    return true;
  }

  private takeBetween(line: Line): boolean {
    if (line.tabs > 0 || !this.cellPerLine || this.between.length >= MOST_BETWEEN) return false;
    if (isVoid(line) && this.between.length === 0 && this.lines.length === 0) return false;
    this.between.push(line);
    return true;
  }
}

import { ColumnRun } from './columns/column-run.ts';
import { isDrawn, opensDrawing } from './drawn/drawn-line.ts';
import { DrawnRun } from './drawn/drawn-run.ts';
import { isPiped, isVoid, type Line } from './line.ts';
import { PipeRun } from './pipes/pipe-run.ts';
import type { Reading, Run } from './run.ts';
import { paragraphOf } from './spans.ts';
import { TabRun } from './tabs/tab-run.ts';

/** Sorts lines, as they come, into runs of one layout each; a line of none is a paragraph. */
export class Scanner {
  private readonly reading: Reading;
  private run: Run | null = null;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** Reads the next line. */
  push(line: Line): void {
    while (this.run) {
      if (this.run.take(line)) return;
      this.end();
    }
    if (isVoid(line)) return;
    const run = this.open(line);
    if (run?.take(line)) this.run = run;
    else this.addParagraph(line);
  }

  /** Whether a line is part of a drawn table: it opens one, or goes on with it. */
  draws(line: Line): boolean {
    const { source } = this.reading;
    return this.run instanceof DrawnRun ? isDrawn(source, line) : opensDrawing(source, line);
  }

  /** Adds a line as a paragraph, whatever it looks like. */
  addParagraph(line: Line): void {
    this.end();
    const { source, span, blocks } = this.reading;
    blocks.add(paragraphOf(span(source, { line, from: line.start, to: line.end })));
  }

  /** Ends the run that is open, as at a heading or at the end of the text. */
  end(): void {
    const { run } = this;
    this.run = null;
    for (const line of run?.close() ?? []) this.push(line);
  }

  private open(line: Line): Run | null {
    if (opensDrawing(this.reading.source, line)) return new DrawnRun(this.reading);
    if (isPiped(this.reading.source, line)) return new PipeRun(this.reading);
    if (line.tabs > 0) return new TabRun(this.reading);
    return line.gaps ? new ColumnRun(this.reading) : null;
  }
}

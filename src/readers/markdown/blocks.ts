import { isVoid, type Line } from '../shared/lines/line.ts';
import type { Reading } from '../shared/lines/run.ts';
import { Scanner } from '../shared/lines/scanner.ts';
import { stripMarks } from './inline.ts';
import { fenceMark, headingMark, isRule, separatorKind, underlineLevel, withoutBullets } from './marks.ts';

/** Reads the lines of a Markdown text: its block marks here, all else as in plain text. */
export class MarkdownScanner {
  private readonly reading: Reading;
  private readonly scanner: Scanner;
  private fence: string | null = null;
  private pipeLines = 0;
  /** A line of text held back, since an underline would make a heading of it. */
  private held: Line | null = null;

  constructor(reading: Reading) {
    this.reading = reading;
    this.scanner = new Scanner(reading);
  }

  /** Reads the next line. */
  push(line: Line): void {
    const { source } = this.reading;
    const mark = fenceMark(source, line);
    if (mark !== null && (this.fence === null || this.fence === mark)) {
      this.release();
      this.fence = this.fence === null ? mark : null;
    } else if (this.fence !== null) this.scanner.push(line);
    else if (this.scanner.draws(line)) this.pushDrawn(line);
    else if (!this.takeUnderline(line)) this.pushMarked(withoutBullets(source, line));
  }

  /** A drawn table has no marks of Markdown between its strokes. */
  private pushDrawn(line: Line): void {
    this.release();
    this.scanner.push(line);
  }

  /** Reads a line of front matter: text, whatever marks it seems to have; its borders print nothing. */
  pushPlain(line: Line): void {
    if (!isRule(this.reading.source, line) && line.from < line.to) this.scanner.addParagraph(line);
  }

  /** Ends what is open. */
  end(): void {
    this.release();
    this.scanner.end();
  }

  /** Ends the run of lines that is open, so that blocks read elsewhere can follow. */
  interrupt(): void {
    this.end();
    this.pipeLines = 0;
  }

  private takeUnderline(line: Line): boolean {
    const level = this.held ? underlineLevel(this.reading.source, line) : null;
    if (!this.held || level === null) return false;
    const { from, to } = this.held;
    this.addHeading(this.held, level, from, to);
    this.held = null;
    return true;
  }

  private pushMarked(line: Line): void {
    const { source } = this.reading;
    this.release();
    const heading = headingMark(source, line);
    if (heading) this.addHeading(line, heading.level, heading.from, heading.to);
    else if (!this.isSeparator(line)) this.pushText(line);
  }

  private pushText(line: Line): void {
    this.pipeLines = line.pipes > 0 ? this.pipeLines + 1 : 0;
    if (isRule(this.reading.source, line)) this.scanner.end();
    else if (printsNothing(this.reading.source, line)) return;
    else if (line.tabs > 0 || line.pipes > 0 || isVoid(line)) this.scanner.push(line);
    else this.held = line;
  }

  /** A row of dashes parts head from body when it is the first or second line; further down it must be unmistakable. */
  private isSeparator(line: Line): boolean {
    const kind = separatorKind(this.reading.source, line);
    return kind === 'sure' || (kind === 'likely' && this.pipeLines === 1);
  }

  private addHeading(line: Line, level: number, from: number, to: number): void {
    const { source, span, blocks } = this.reading;
    this.scanner.end();
    this.pipeLines = 0;
    const { text, places } = span(source, { line, from, to });
    if (text !== '') blocks.add({ kind: 'heading', level, text, places });
  }

  private release(): void {
    if (!this.held) return;
    const line = this.held;
    this.held = null;
    this.scanner.push(line);
  }
}

/** Whether a line holds tags only, as `<div align="center">`; a no-break space between them is kept. */
function printsNothing(source: string, line: Line): boolean {
  return source[line.from] === '<' && /^[ \t\n]*$/.test(stripMarks(source.slice(line.from, line.to)));
}

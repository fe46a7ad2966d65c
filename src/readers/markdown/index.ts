import type { Document } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import type { Limits } from '../limits.ts';
import type { Reader } from '../reader.ts';
import { decode, reportDecoding } from '../shared/encoding/encoding.ts';
import { Blocks } from '../shared/lines/blocks.ts';
import { forEachLine, isCutOff, type Line, partOf } from '../shared/lines/line.ts';
import { withoutLineNumbers } from '../shared/lines/line-numbers.ts';
import { blankAttributes } from './attributes.ts';
import { MarkdownScanner } from './blocks.ts';
import { type FrontMatter, findFrontMatter } from './front-matter.ts';
import type { readHtml } from './html-blocks.ts';
import { findStretches, type Stretch } from './html-stretches.ts';
import { markdownSpan } from './inline.ts';

/** Reads the lines of a Markdown text, and the stretches of HTML among them with the reader of HTML. */
class MarkdownReading {
  private readonly source: string;
  private readonly limits: Limits;
  private readonly emit: Emit;
  readonly blocks: Blocks;
  private readonly scanner: MarkdownScanner;
  private readonly stretches: readonly Stretch[];
  private readonly front: FrontMatter | null;
  /** Where a stretch is a table: to load it takes longer than to read most texts. */
  private readHtml: typeof readHtml | null = null;
  private next = 0;

  private readonly widths: readonly number[] | undefined;

  constructor(text: string, limits: Limits, emit: Emit) {
    const unnumbered = withoutLineNumbers(text);
    this.widths = unnumbered?.widths;
    const source = blankAttributes(unnumbered?.text ?? text);
    this.source = source;
    this.limits = limits;
    this.emit = emit;
    this.blocks = new Blocks(limits.cells, emit);
    this.scanner = new MarkdownScanner({ source, span: markdownSpan, blocks: this.blocks });
    this.stretches = findStretches(source);
    this.front = findFrontMatter(source);
  }

  async read(): Promise<Document> {
    const hasTable = this.stretches.some(({ kind }) => kind === 'table');
    this.readHtml = hasTable ? (await import('./html-blocks.ts')).readHtml : null;
    const visit = (line: Line): boolean => {
      if (!isCutOff(this.source, line)) this.readLine(line);
      return !this.blocks.full;
    };
    forEachLine(this.source, visit, this.widths);
    this.scanner.end();
    const blocks = this.blocks.list;
    const title = this.front?.title;
    return title ? { format: 'markdown', blocks, title } : { format: 'markdown', blocks };
  }

  /** Reads of a line what stands outside the stretches, and the stretches that begin in it. */
  private readLine(line: Line): void {
    let from = line.start;
    let whole = true;
    for (;;) {
      const stretch = this.stretches[this.next];
      if (!stretch || stretch.start > line.end) break;
      whole = false;
      if (stretch.start >= line.start) {
        this.readRest(line, from, stretch.start);
        this.readStretch(stretch, line);
      }
      if (stretch.end > line.end) return;
      from = stretch.end;
      this.next += 1;
    }
    if (line.end < (this.front?.end ?? 0)) this.scanner.pushPlain(line);
    else if (whole) this.scanner.push(line);
    else this.readRest(line, from, line.end);
  }

  private readRest(line: Line, from: number, to: number): void {
    const rest = partOf(this.source, line, from, to);
    if (rest.from < rest.to) this.scanner.push(rest);
  }

  private readStretch({ kind, start, end }: Stretch, line: Line): void {
    if (kind === 'comment' || !this.readHtml) return;
    this.scanner.interrupt();
    const origin = { line: line.number, column: start - line.origin + 1 };
    const limits = { ...this.limits, cells: this.blocks.room };
    for (const block of this.readHtml(this.htmlOf(start, end), origin, limits, this.emit))
      this.blocks.add(block);
  }

  /** A table that was never closed breaks off only where the text does, or within a row. */
  private htmlOf(start: number, end: number): string {
    const html = this.source.slice(start, end);
    return end < this.source.length && /<\/tr>\s*$/i.test(html) ? `${html}</table>` : html;
  }
}

/** Reads Markdown: headings, pipe, TAB and HTML tables, and every layout plain text may have. */
export const reader: Reader<Document> = {
  format: 'markdown',
  read(input, limits, emit) {
    const decoded = input.decoded ?? decode(input.bytes);
    reportDecoding(decoded, emit);
    return new MarkdownReading(decoded.text, limits, emit).read();
  },
};

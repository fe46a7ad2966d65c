import type { Reader } from '../reader.ts';
import { Blocks } from '../text/blocks.ts';
import { forEachLine } from '../text/lines.ts';
import { MarkdownScanner } from './blocks.ts';
import { markdownSpan } from './inline.ts';

/** Reads Markdown: headings, pipe, TAB and HTML tables, and every layout plain text may have. */
export const reader: Reader = {
  format: 'markdown',
  read({ decoded }, limits, emit) {
    const source = decoded?.text ?? '';
    const blocks = new Blocks(limits.cells, emit);
    const scanner = new MarkdownScanner({ source, span: markdownSpan, blocks });
    forEachLine(source, (line) => {
      scanner.push(line);
      return !blocks.full;
    });
    scanner.end();
    return { format: 'markdown', blocks: blocks.list };
  },
};

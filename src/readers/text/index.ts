import type { Document } from '../../model/document.ts';
import type { Reader } from '../reader.ts';
import { decode, reportDecoding } from '../shared/encoding/encoding.ts';
import { Blocks } from '../shared/lines/blocks.ts';
import { forEachLine, isCutOff, type Line } from '../shared/lines/line.ts';
import { withoutLineNumbers } from '../shared/lines/line-numbers.ts';
import { Scanner } from '../shared/lines/scanner.ts';
import { plainSpan } from '../shared/lines/spans.ts';
import { cellBreaks } from './cell-breaks.ts';
import { areIndents, withoutIndent } from './indents.ts';
import { withPlainPipes } from './other-pipes.ts';
import { pageNumbers } from './page-numbers.ts';

/** Reads plain text: every layout of tables in running text, line by line, with the place of every cell. */
export const reader: Reader<Document> = {
  format: 'text',
  read(input, limits, emit) {
    const decoded = input.decoded ?? decode(input.bytes);
    reportDecoding(decoded, emit);
    const unnumbered = withoutLineNumbers(decoded.text);
    const source = withPlainPipes(unnumbered?.text ?? decoded.text);
    const blocks = new Blocks(limits.cells, emit);
    const scanner = new Scanner({ source, span: plainSpan, blocks });
    const numbers = pageNumbers(source);
    const breaks = cellBreaks(source);
    const indented = areIndents(source);
    const visit = (line: Line): boolean => {
      if (!isCutOff(source, line) && !numbers.has(line.from) && !breaks.has(line.start))
        scanner.push(indented ? withoutIndent(source, line) : line);
      return !blocks.full;
    };
    forEachLine(source, visit, unnumbered?.widths);
    scanner.end();
    return { format: 'text', blocks: blocks.list };
  },
};

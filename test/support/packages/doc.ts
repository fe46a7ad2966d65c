import { bodyParagraph, docTable, writeDoc } from '../doc.ts';
import { columnsOf } from '../grid.ts';
import { writtenCells } from '../layouts/rtf.ts';
import type { ReportModel } from '../model.ts';

/** A report as Word 97 writes it. */
export function writeDocReport(model: ReportModel): Uint8Array {
  const paragraphs = model.blocks.flatMap((block) =>
    block.kind === 'line'
      ? [bodyParagraph(block.text)]
      : docTable(writtenCells(block), block.rows.length, columnsOf(block)),
  );
  return writeDoc(paragraphs);
}

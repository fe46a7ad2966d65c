import type { Block, Document, Table } from '../../../src/model/document.ts';
import type { Limits } from '../../../src/readers/limits.ts';
import { type PdfPage, PdfWriter } from '../../support/pdf/writer.ts';
import { type ReadFile, readAs } from '../read.ts';

/** Reads the bytes of a file as the PDF reader does; what cannot be read has no blocks. */
export async function readPdf(bytes: Uint8Array, limits?: Partial<Limits>): Promise<ReadFile<Document>> {
  const read = await readAs('pdf', bytes, limits);
  return { ...read, document: read.document ?? { format: 'pdf', blocks: [] } };
}

/** Draws pages, and reads them. */
export async function readDrawn(
  ...draw: readonly ((page: PdfPage, writer: PdfWriter) => void)[]
): Promise<ReadFile<Document>> {
  const writer = new PdfWriter();
  for (const each of draw) each(writer.addPage(), writer);
  return readPdf(writer.bytes());
}

/** The texts of a document: paragraphs as they are, tables as rows of cells. */
export function textsOf({ blocks }: Document): readonly (string | readonly (readonly string[])[])[] {
  return blocks.map((block) => (block.kind === 'table' ? rowsOf(block) : block.text));
}

/** The texts of a table's cells by the row they begin in. */
export function rowsOf(table: Table): readonly (readonly string[])[] {
  return Array.from({ length: table.rows }, (_, row) =>
    table.cells.filter((cell) => cell.row === row).map(({ text }) => text),
  );
}

/** The tables of a document. */
export function tablesOf(document: Document): readonly Table[] {
  return document.blocks.filter((block: Block): block is Table => block.kind === 'table');
}

/** Draws the lines of a grid. */
export function drawGrid(page: Pick<PdfPage, 'line'>, xs: readonly number[], ys: readonly number[]): void {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  for (const y of ys) page.line(left, y, right, y);
  for (const x of xs) page.line(x, top, x, bottom);
}

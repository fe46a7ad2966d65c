import { type Packed, zip } from '../zip.ts';
import type { SheetCell, SheetModel } from './sheet-model.ts';

/** Text as XML has it. */
function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

const NAMESPACES = ['office', 'table', 'text', 'style']
  .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
  .join(' ');
const FO = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';
const BOXED =
  '<style:style style:name="ce1" style:family="table-cell"><style:table-cell-properties fo:border="0.74pt solid #000000"/></style:style>';

/** The content part of an OpenDocument spreadsheet, of tables and automatic styles as they are to stand there. */
export function odsContent(tables: string, styles = BOXED): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES} ${FO}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
}

/** An OpenDocument spreadsheet of a content part, and others beside it. */
export function odsFile(content: string, beside: readonly Packed[] = []): Uint8Array {
  return zip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'content.xml', data: content },
    ...beside,
  ]);
}

function cellXml({ rowSpan, columnSpan, value, bordered }: SheetCell): string {
  const spans =
    rowSpan * columnSpan > 1
      ? ` table:number-columns-spanned="${columnSpan}" table:number-rows-spanned="${rowSpan}"`
      : '';
  const style = bordered ? ' table:style-name="ce1"' : '';
  if (value === '') return `<table:table-cell${style}${spans}/>`;
  const type =
    typeof value === 'number'
      ? ` office:value-type="float" office:value="${value}"`
      : ' office:value-type="string"';
  const text = String(value).replace(/[^\n]+/g, (line) => `<text:p>${escapeXml(line)}</text:p>`);
  return `<table:table-cell${style}${spans}${type}>${text}</table:table-cell>`;
}

function tableXml({ name, cells }: SheetModel): string {
  const grid: string[][] = [];
  const put = (row: number, column: number, xml: string): void => {
    while (grid.length <= row) grid.push([]);
    const line = grid[row];
    if (line) line[column] = xml;
  };
  for (const cell of cells) {
    for (let i = cell.rowSpan * cell.columnSpan - 1; i >= 0; i--) {
      const [row, column] = [cell.row + Math.floor(i / cell.columnSpan), cell.column + (i % cell.columnSpan)];
      put(row, column, i === 0 ? cellXml(cell) : '<table:covered-table-cell/>');
    }
  }
  const rows = grid.map(
    (line) =>
      `<table:table-row>${Array.from(line, (xml) => xml ?? '<table:table-cell/>').join('')}</table:table-row>`,
  );
  return `<table:table table:name="${escapeXml(name)}">${rows.join('')}</table:table>`;
}

/** Writes an .ods workbook. */
export function writeOdsFile(sheets: readonly SheetModel[]): Uint8Array {
  return odsFile(odsContent(sheets.map(tableXml).join('')));
}

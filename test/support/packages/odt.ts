import { strToU8, zipSync } from 'fflate';
import { gridOf } from '../grid.ts';
import type { LineBlock, ReportModel, TableBlock } from '../model.ts';
import { automatic, escapeXml, type FullCell, fullRows, type PackageLayout } from './layout.ts';

/** How the OpenDocument of a report is written. */
interface OdtStyle {
  /** Numerals are the lists' own. */
  readonly numbered?: boolean;
  /** Values are cut into spans; footnotes and deleted text stand among them. */
  readonly marks?: boolean;
}

const NAMESPACES = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

const LEVELS = [
  'style:num-suffix="、" style:num-format="一, 二, 三, ..."',
  'style:num-prefix="（" style:num-suffix="）" style:num-format="一, 二, 三, ..."',
  'style:num-suffix="." style:num-format="1"',
].map((format, level) => `<text:list-level-style-number text:level="${level + 1}" ${format}/>`);

const NOTE =
  '<text:note text:note-class="footnote"><text:note-citation>2</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>';

function label(text: string, style: OdtStyle): string {
  const found = style.numbered ? automatic(text) : null;
  if (found === null) return `<text:p>${escapeXml(text)}</text:p>`;
  const { level, number, rest } = found;
  const item = `<text:list-item text:start-value="${number}"><text:p>${escapeXml(rest)}</text:p></text:list-item>`;
  const before = '<text:list><text:list-item>'.repeat(level).replace('<text:list>', '');
  const list = `<text:list text:style-name="L">${before}${level > 0 ? '<text:list>' : ''}${item}`;
  return `${list}${'</text:list></text:list-item>'.repeat(level)}</text:list>`;
}

function value(text: string, { marks }: OdtStyle): string {
  if (!marks || text === '') return `<text:p>${escapeXml(text)}</text:p>`;
  const spans = [...text].map((digit) => `<text:span>${escapeXml(digit)}</text:span>`);
  return `<text:p>${spans.join('<text:change text:change-id="c1"/>')}${NOTE}</text:p>`;
}

function cellOf({ cell, begins }: FullCell, style: OdtStyle): string {
  const covered = '<table:covered-table-cell/>'.repeat(begins ? cell.columnSpan - 1 : cell.columnSpan);
  if (!begins) return covered;
  const spans = `table:number-columns-spanned="${cell.columnSpan}" table:number-rows-spanned="${cell.rowSpan}"`;
  const content = cell.role === 'value' ? value(cell.text, style) : label(cell.text, style);
  return `<table:table-cell ${spans}>${content}</table:table-cell>${covered}`;
}

function tableOf(table: TableBlock, style: OdtStyle): string {
  const rows = fullRows(gridOf(table)).map(
    (cells) => `<table:table-row>${cells.map((cell) => cellOf(cell, style)).join('')}</table:table-row>`,
  );
  const [first = '', ...others] = rows;
  return `<table:table><table:table-header-rows>${first}</table:table-header-rows>${others.join('')}</table:table>`;
}

function lineOf({ role, text }: LineBlock, style: OdtStyle): string {
  return role === 'title' ? `<text:h text:outline-level="1">${escapeXml(text)}</text:h>` : label(text, style);
}

function write(model: ReportModel, style: OdtStyle): Uint8Array {
  const blocks = model.blocks.map((block) =>
    block.kind === 'line' ? lineOf(block, style) : tableOf(block, style),
  );
  const deleted =
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>99</text:p></text:deletion></text:changed-region></text:tracked-changes>';
  const lists = `<text:list-style style:name="L">${LEVELS.join('')}</text:list-style>`;
  const content = `<office:document-content ${NAMESPACES}><office:automatic-styles>${lists}</office:automatic-styles><office:body><office:text>${style.marks ? deleted : ''}${blocks.join('\n')}</office:text></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${content}`),
  });
}

function odtLayout(id: string, style: OdtStyle): PackageLayout {
  return { id, format: 'odt', write: (model) => write(model, style) };
}

/** Reports as LibreOffice and its like write them. */
export const odtLayouts: readonly PackageLayout[] = [
  odtLayout('odt', {}),
  odtLayout('odt-numbered', { numbered: true }),
  odtLayout('odt-marks', { marks: true }),
];

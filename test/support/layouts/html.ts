import { type GridCell, type GridRow, gridOf } from '../grid.ts';
import type { Block, ReportModel, TableBlock } from '../model.ts';
import type { Page } from '../page.ts';
import type { Random } from '../random.ts';
import { splitHeader, tear, tearable } from '../tear.ts';
import { type Layout, writeBlocks } from './layout.ts';

/** How the HTML of a report is written. */
export interface HtmlStyle {
  readonly cell?: 'plain' | 'paragraph' | 'paragraphs' | 'mso';
  readonly blank?: string;
  readonly nested?: boolean;
  readonly unclosed?: boolean;
  readonly splitHeader?: boolean;
  readonly wrongColspan?: boolean;
  readonly torn?: 'bare' | 'header';
  readonly furniture?: boolean;
}

const MSO =
  'style="width:105.0pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt"';

function spans(cell: GridCell): string {
  const columns = cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '';
  return cell.rowSpan > 1 ? `${columns} rowspan="${cell.rowSpan}"` : columns;
}

/** Cuts a label into the paragraphs of its cell; a value stays whole. */
function pieces(cell: GridCell, style: HtmlStyle): readonly string[] {
  if (style.cell !== 'paragraphs' || cell.slot || cell.text.length < 4) return [cell.text];
  const middle = Math.ceil(cell.text.length / 2);
  return [cell.text.slice(0, middle), cell.text.slice(middle)];
}

function inner(text: string, style: HtmlStyle): readonly [before: string, after: string] {
  if (style.cell === 'mso') {
    const span =
      '<span lang="EN-US" style="font-size:12.0pt;mso-bidi-font-size:10.5pt;font-family:仿宋_GB2312">';
    return [`<p class="MsoNormal" align="center">${span}`, '<o:p></o:p></span></p>'];
  }
  return style.cell === undefined || style.cell === 'plain' || text === '' ? ['', ''] : ['<p>', '</p>'];
}

function writeCell(cell: GridCell, style: HtmlStyle, page: Page): void {
  page.write(`<td${spans(cell)}${style.cell === 'mso' ? ` valign="top" ${MSO}` : ''}>`);
  for (const piece of pieces(cell, style)) {
    const text = piece === '' ? (style.blank ?? '') : piece;
    const [before, after] = inner(text, style);
    page.write(before);
    page.value(text, cell.slot);
    page.write(after);
  }
  page.write(style.unclosed ? '' : '</td>');
}

function writeRow(row: GridRow, style: HtmlStyle, page: Page): void {
  page.write(style.cell === 'mso' ? '<tr style="mso-yfti-irow:3;height:19.85pt">' : '<tr>');
  for (const cell of row.cells) {
    writeCell(cell, style, page);
    page.end();
  }
  if (!style.unclosed) page.line('</tr>');
}

/** Gives the first cell of one row of column labels more columns than the table has. */
function widened(rows: readonly GridRow[], random: Random): readonly GridRow[] {
  const headers = rows.filter(({ source }) => source.kind === 'header');
  const header = headers[random.below(headers.length)];
  const last = header?.cells.at(-1);
  return rows.map((row) =>
    row === header && last
      ? { ...row, cells: [...row.cells.slice(0, -1), { ...last, columnSpan: last.columnSpan + 3 }] }
      : row,
  );
}

/** Writes a table as HTML. */
export function writeHtmlTable(table: TableBlock, style: HtmlStyle, page: Page, random: Random): void {
  page.line(style.cell === 'mso' ? `<table class="MsoNormalTable" border="1" cellspacing="0">` : '<table>');
  if (!style.unclosed) page.line('<tbody>');
  const rows = gridOf(style.splitHeader ? splitHeader(table) : table);
  for (const row of style.wrongColspan && table.id ? widened(rows, random) : rows) writeRow(row, style, page);
  page.line(style.unclosed ? '</table>' : '</tbody></table>');
}

function torn(blocks: readonly Block[], repeatHeader: boolean, random: Random): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'line') return [block];
    const places = tearable(block);
    return places.length === 0 ? [block] : tear(block, random.pick(places), repeatHeader);
  });
}

function open(model: ReportModel, style: HtmlStyle, page: Page): void {
  page.line('<!DOCTYPE html>', '<html><head><meta charset="utf-8">', `<title>${model.title}</title>`);
  page.line('<script>var rows = "<table><tr><td>规章</td><td>99</td></tr></table>";</script></head><body>');
  if (style.furniture) {
    page.line(
      '<div class="nav"><ul><li><a href="/">首页</a></li><li>政务公开</li><li>互动交流</li></ul></div>',
    );
    page.line('<div class="tools">【字体：大 中 小】 <a href="#">打印</a> 浏览次数：127</div>');
  }
  if (style.nested) page.line('<table width="100%"><tr><td width="180">栏目导航</td><td>');
}

function close(style: HtmlStyle, page: Page): void {
  if (style.nested) page.line('</td></tr></table>');
  if (style.furniture)
    page.line('<div class="footer">主办：某某办公室 网站标识码：3700000001 备案号 05012345</div>');
  page.line('</body></html>');
}

function htmlLayout(id: string, style: HtmlStyle): Layout {
  return {
    id,
    format: 'html',
    blanks: 'told',
    render: (model, page, random) => {
      open(model, style, page);
      const blocks = style.torn ? torn(model.blocks, style.torn === 'header', random) : model.blocks;
      writeBlocks(blocks, {
        line: ({ text, role }) => page.line(role === 'title' ? `<h1>${text}</h1>` : `<p>${text}</p>`),
        table: (table) => writeHtmlTable(table, style, page, random),
      });
      close(style, page);
    },
  };
}

/** Pages as content systems and word processors write them. */
export const htmlLayouts: readonly Layout[] = [
  htmlLayout('html', {}),
  htmlLayout('html-paragraph', { cell: 'paragraph' }),
  htmlLayout('html-paragraphs', { cell: 'paragraphs', blank: '&nbsp;' }),
  htmlLayout('html-nbsp', { blank: '&nbsp;' }),
  htmlLayout('html-mso', { cell: 'mso', blank: '&nbsp;', furniture: true }),
  htmlLayout('html-nested', { nested: true }),
  htmlLayout('html-unclosed', { unclosed: true }),
  htmlLayout('html-split-header', { splitHeader: true }),
  htmlLayout('html-wrong-colspan', { wrongColspan: true }),
  htmlLayout('html-torn', { torn: 'bare' }),
  htmlLayout('html-torn-header', { torn: 'header', furniture: true }),
];

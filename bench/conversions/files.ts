import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GridCell, gridOf } from '../../test/support/grid.ts';
import type { ReportModel, TableBlock } from '../../test/support/model.ts';
import { layOut, sheetStyles } from '../../test/support/workbook/lay-out.ts';
import { writeXlsxFile } from '../../test/support/workbook/write-xlsx.ts';
import type { Report } from './reports.ts';

const WORD =
  'style="width:105.0pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt"';

function spans({ columnSpan, rowSpan }: GridCell): string {
  return `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
}

function cellOf(cell: GridCell, page: Report['page'], head: boolean): string {
  const tag = head ? 'th' : 'td';
  if (page === 'word') {
    const text = cell.text === '' ? '&nbsp;' : cell.text;
    return `<td${spans(cell)} ${WORD}><p class="MsoNormal" align="center"><span lang="EN-US" style="font-size:12.0pt">${text}<o:p></o:p></span></p></td>`;
  }
  return `<${tag}${spans(cell)}>${cell.text}</${tag}>`;
}

function tableOf(table: TableBlock, page: Report['page']): string {
  const rows = gridOf(table);
  const written = rows.map(({ source, cells }, index) => {
    const head = page === 'headed' && source.kind === 'header' && index < 3;
    return `<tr>${cells.map((cell) => cellOf(cell, page, head)).join('\n')}</tr>`;
  });
  const heads = page === 'headed' ? rows.findIndex(({ source }) => source.kind !== 'header') : 0;
  const head = heads > 0 ? `<thead>${written.slice(0, heads).join('\n')}</thead>` : '';
  return `<table border="1">${head}<tbody>${written.slice(heads).join('\n')}</tbody></table>`;
}

/** The page a report is published on, as content systems write it. */
function pageOf(model: ReportModel, page: Report['page']): string {
  const body = model.blocks.map((block) => {
    if (block.kind === 'table') return tableOf(block, page);
    if (block.role === 'title') return `<h1>${block.text}</h1>`;
    if (block.role === 'chapter' && page === 'headed') return `<h2>${block.text}</h2>`;
    return block.role === 'chapter' ? `<p><strong>${block.text}</strong></p>` : `<p>　　${block.text}</p>`;
  });
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${model.title}</title></head><body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul></div>
<article><div class="content">
${body.join('\n')}
</div></article>
<div class="footer"><p>主办：某某办公室</p><p>网站标识码：3700000001</p></div>
</body></html>
`;
}

function soffice(folder: string, to: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [
    profile,
    '--headless',
    '--infilter=HTML (StarWriter)',
    '--convert-to',
    to,
    '--outdir',
    folder,
  ];
  execFileSync('soffice', [...args, ...files], { cwd: folder, stdio: 'ignore', timeout: 600_000 });
}

/** Writes the reports as pages and workbooks, and, where LibreOffice is installed, what it makes of the pages. */
export async function writeFiles(reports: readonly Report[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const missing = reports.filter(({ name }) => !existsSync(join(folder, `${name}.rtf`)));
  if (missing.length === 0) return;
  const [, merged] = sheetStyles;
  for (const { name, model, page } of missing) {
    writeFileSync(join(folder, `${name}.html`), pageOf(model, page));
    if (merged)
      writeFileSync(join(folder, `${name}.xlsx`), await writeXlsxFile(layOut(model, merged).sheets));
  }
  const names = missing.map(({ name }) => `${name}.html`);
  if (spawnSync('soffice', ['--version']).status !== 0) return;
  for (const to of ['docx', 'doc', 'odt', 'pdf:writer_pdf_Export', 'txt:Text (encoded):UTF8', 'rtf'])
    soffice(folder, to, names);
}

import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { consistentReport } from '../consistent.ts';
import { askedPoints } from '../figures.ts';
import type { ReportModel, StatementModel } from '../model.ts';
import { OfdWriter } from '../ofd/writer.ts';
import { writeDocReport } from '../packages/doc.ts';
import { docxLayouts } from '../packages/docx.ts';
import { odtLayouts } from '../packages/odt.ts';
import { setReport, writePdf } from '../pdf/report.ts';
import { Random } from '../random.ts';
import { layouts, renderModel } from '../render.ts';
import { makeReport } from '../report.ts';
import { type Case, cases, suits } from '../study.ts';
import { tar } from '../tar.ts';
import { layOut, sheetStyles } from '../workbook/lay-out.ts';
import { writeOdsFile } from '../workbook/write-ods.ts';
import { writeXlsFile } from '../workbook/write-xls.ts';
import { writeXlsxFile } from '../workbook/write-xlsx.ts';
import { zip } from '../zip.ts';

/** A file that is whole, before it is damaged. */
export interface Original {
  readonly name: string;
  readonly bytes: Buffer;
}

const folder = fileURLToPath(new URL('../../../fixtures', import.meta.url));

/** Every fixture that is input and not what is expected of one. */
function fixtureFiles(): readonly Original[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) !== '.json')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: relative(folder, path), bytes: readFileSync(path) }));
}

/** Different figures of four digits for every data point of a form. */
function distinctStatements({ form, variant, scopes }: Case, random: Random): readonly StatementModel[] {
  const free = Array.from({ length: 9000 }, (_, index) => 1000 + index);
  const draw = (): number => free.splice(random.below(free.length), 1)[0] ?? 0;
  const figures = () => new Map(askedPoints(form, variant).map(({ key }) => [key, draw()]));
  return scopes === 'none'
    ? [{ scope: null, figures: figures() }]
    : [
        { scope: 'own_level', figures: figures() },
        { scope: 'region', figures: figures() },
      ];
}

/** Figures that keep to every rule of a form. */
function consistentStatements(each: Case, random: Random): readonly StatementModel[] {
  const scopes = each.scopes === 'none' ? [null] : (['own_level', 'region'] as const);
  const { statements } = consistentReport(each, random);
  return scopes.map((scope, index) => ({ scope, figures: new Map(Object.entries(statements[index] ?? {})) }));
}

async function write(
  model: ReportModel,
  { form }: Case,
  seed: number,
): Promise<readonly [string, Uint8Array][]> {
  const random = (): Random => new Random(seed);
  const style = sheetStyles[seed % sheetStyles.length];
  const sheets = style ? layOut(model, style).sheets : [];
  const pages = new OfdWriter({});
  setReport(model, {}, pages);
  return [
    ...layouts
      .filter((layout) => suits(layout, form))
      .map((layout): [string, Uint8Array] => {
        const { text } = renderModel(model, layout, random());
        return [`${layout.id}.${layout.format}`, Buffer.from(text)];
      }),
    ...[...docxLayouts, ...odtLayouts].map((layout): [string, Uint8Array] => [
      `${layout.id}.${layout.format}`,
      layout.write(model, random()),
    ]),
    ['report.doc', writeDocReport(model)],
    ['report.pdf', writePdf(model, {})],
    ['unruled.pdf', writePdf(model, { edges: 'none', padding: 5 })],
    ['report.ofd', pages.bytes()],
    ['report.xlsx', await writeXlsxFile(sheets)],
    ['report.ods', writeOdsFile(sheets)],
    ['report.xls', writeXlsFile(sheets)],
  ];
}

/** What a few files look like packed, mailed, and served in strings. */
function packed(files: readonly Original[]): readonly Original[] {
  const page = files.find(({ name }) => name.endsWith('.html'))?.bytes ?? Buffer.alloc(0);
  const members = files.map(({ name, bytes }, index) => ({ name: `${index}/${name}`, data: bytes }));
  const mail = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    ...members.flatMap(({ name, data }) => [
      '--part',
      'Content-Type: application/octet-stream',
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="${name.replaceAll('/', '-')}"`,
      '',
      data.toString('base64').replace(/.{76}/g, '$&\r\n'),
    ]),
    '--part--',
    '',
  ];
  const served = JSON.stringify({ data: { title: '年度报告', content: page.toString('utf8') } });
  const files_: readonly (readonly [string, Uint8Array])[] = [
    ['reports.zip', zip(members)],
    ['nested.zip', zip([{ name: 'inner.zip', data: zip(members) }])],
    ['reports.tar', tar(members)],
    ['reports.tar.gz', gzipSync(tar(members))],
    ['page.html.gz', gzipSync(page)],
    ['mail.eml', Buffer.from(mail.join('\r\n'))],
    ['page.json', Buffer.from(served)],
    ['page.js', Buffer.from(`var page = ${served};`)],
  ];
  return files_.map(([name, bytes]) => ({
    name: `packed/${name}`,
    bytes: Buffer.from(bytes),
    distinct: false,
  }));
}

/** Every fixture, and reports written in every way there is a writer for; the same for the same seed. */
export async function originals(seed: number): Promise<readonly Original[]> {
  const written: Original[] = [];
  for (const each of cases) {
    for (const distinct of [true, false]) {
      const random = new Random(seed);
      const statements = distinct ? distinctStatements(each, random) : consistentStatements(each, random);
      const { form, variant } = each;
      const model = makeReport({ form, variant, numbering: 'official', statements }, random);
      const about = `${form}-${variant}${distinct ? '-distinct' : ''}`;
      for (const [name, bytes] of await write(model, each, seed))
        written.push({ name: `${about}/${name}`, bytes: Buffer.from(bytes) });
    }
  }
  const fixtures = fixtureFiles();
  const few = fixtures.filter(({ name }) => /2021-filled.report\.(?:html|docx|xls|ofd)$/.test(name));
  return [...fixtures, ...written, ...packed(few)];
}

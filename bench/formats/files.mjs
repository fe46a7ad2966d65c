// One report, form 2021 filled in, in every format: the fixtures, and what is made of them for the measurement alone.
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { pageOf } from '../pages.mjs';

const fixtures = fileURLToPath(new URL('../../fixtures/forms/2021-filled/', import.meta.url));
const read = (name) => readFileSync(join(fixtures, name));

/** The formats there are fixtures of; text and Markdown are other reports of the same form and much the same length. */
const others = {
  text: '../../fixtures/reports/pipe-cells-2023/report.txt',
  markdown: '../../fixtures/samples/chenghu-2023.md',
  scan: '../../fixtures/readers/scan/disclosure-2021.png',
};
const inFixtures = ['html', 'docx', 'doc', 'odt', 'xlsx', 'xls', 'ods', 'pdf', 'ofd'];

/** The formats that hold a page of another. */
const wrapped = {
  json: () => JSON.stringify({ code: 0, data: { content: read('report.html').toString() } }),
  mhtml: () => mail('multipart/related', [['text/html; charset=utf-8', read('report.html')]]),
  eml: () =>
    mail('multipart/mixed', [
      ['text/plain', Buffer.from('report')],
      ['application/msword; name="report.doc"', read('report.doc')],
    ]),
  zip: () => zipSync({ 'report.docx': read('report.docx') }),
};

function mail(type, parts) {
  const written = parts.map(
    ([kind, bytes]) =>
      `--=_b\r\nContent-Type: ${kind}\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`,
  );
  const head = `From: office@example.org\r\nMIME-Version: 1.0\r\nContent-Type: ${type}; boundary="=_b"\r\n\r\n`;
  return `${head}${written.join('')}--=_b--\r\n`;
}

/** A report of some eight pages as programs print it; each takes the path of the page and that of the PDF to make. */
const printed = {
  'pdf LibreOffice': (page, path) => run(...soffice('pdf', dirname(path), page)),
  'pdf Chromium': (page, path) =>
    run(
      'chromium',
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--print-to-pdf=${path}`,
      `${pathToFileURL(page)}`,
    ),
  'pdf Ghostscript': (page, path) =>
    run(...soffice('pdf', dirname(path), page)) &&
    run('gs', '-q', '-sDEVICE=pdfwrite', '-o', `${path}.new`, path) &&
    run('mv', `${path}.new`, path),
};
const EIGHT_PAGES = 40 * 1024;

function print(format, path) {
  const page = path.replace(/pdf$/, 'html');
  writeFileSync(page, pageOf(EIGHT_PAGES, 'plain').html);
  return printed[format](page, path);
}

/** Every format measured, in the order of the table; `pdf` also as several programs print it. */
export const formats = [
  'text',
  'markdown',
  ...inFixtures.slice(0, 4),
  'rtf',
  ...inFixtures.slice(4),
  ...Object.keys(printed),
  ...Object.keys(wrapped),
  'scan',
];

/** Writes the report in a format into a folder and gives the file's path; null where it cannot be made here. */
export function writeReport(format, folder) {
  const [kind] = format.split(' ');
  const path = join(folder, `report.${{ text: 'txt', markdown: 'md', scan: 'png' }[kind] ?? kind}`);
  if (printed[format]) return print(format, path) ? path : null;
  if (others[format]) copyFileSync(new URL(others[format], import.meta.url), path);
  else if (wrapped[format]) writeFileSync(path, wrapped[format]());
  else if (inFixtures.includes(format)) copyFileSync(join(fixtures, `report.${format}`), path);
  else return convert(format, folder) ? path : null;
  return path;
}

/** Rich text, as LibreOffice writes it. */
function convert(format, folder) {
  return run(...soffice(format, folder, join(fixtures, 'report.html')));
}

function soffice(format, folder, page) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const filter = '--infilter=HTML (StarWriter)';
  return ['soffice', profile, '--headless', filter, '--convert-to', format, '--outdir', folder, page];
}

function run(command, ...args) {
  return spawnSync(command, args).status === 0;
}

// What reads a file, by name. A method prepares itself and gives what is to be timed; it throws where what it needs is
// not installed. Libraries that are none of the project's are looked for in the folder that ALTERNATIVES names.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

function alternative(name) {
  if (!process.env.ALTERNATIVES) throw new Error('ALTERNATIVES names no folder');
  return createRequire(pathToFileURL(join(process.env.ALTERNATIVES, 'node_modules', '_.js')))(name);
}

/** What runs within node. */
export const libraries = {
  async 'bytes alone'(path) {
    return () => readFileSync(path);
  },
  async 'its reader'(path, format) {
    const { loadReader } = await import('../../dist/readers/index.js');
    const { sniff } = await import('../../dist/readers/sniff/sniff.js');
    const { defaultLimits } = await import('../../dist/readers/limits.js');
    const { createTesseract } = await import('../../dist/ocr/tesseract.js');
    const reader = await loadReader(format);
    const ocr = createTesseract();
    return () => {
      const bytes = readFileSync(path);
      return reader.read({ bytes, decoded: sniff(bytes).decoded, ocr }, defaultLimits, () => {});
    };
  },
  async 'gov-report'(path) {
    const { parseEach } = await import('../../dist/pipeline.js');
    return async () => {
      let facts = 0;
      for await (const { statements } of parseEach(path)) {
        for (const statement of statements) facts += Object.keys(statement.facts).length;
      }
      if (facts === 0) throw new Error(`no facts in ${path}`);
    };
  },
  async 'pdf.js text'(path) {
    const { LARGEST_IMAGE, loadLibrary, openOptions } = await import('../../dist/readers/pdf/library.js');
    const { getDocument } = await loadLibrary();
    return async () => {
      const task = getDocument(openOptions(readFileSync(path), LARGEST_IMAGE));
      const file = await task.promise;
      for (let page = 1; page <= file.numPages; page += 1) await (await file.getPage(page)).getTextContent();
      await task.destroy();
    };
  },
  async 'mammoth, HTML'(path) {
    const mammoth = alternative('mammoth');
    return () => mammoth.convertToHtml({ buffer: readFileSync(path) });
  },
  async 'word-extractor, text'(path) {
    const Extractor = alternative('word-extractor');
    return async () => (await new Extractor().extract(readFileSync(path))).getBody();
  },
  async 'SheetJS, cells'(path) {
    const { read, utils } = alternative('@e965/xlsx');
    return () => {
      const book = read(readFileSync(path));
      return book.SheetNames.map((name) => utils.sheet_to_json(book.Sheets[name], { header: 1, raw: false }));
    };
  },
  async 'hucre, cells'(path, format) {
    const { readXls, readXlsx, readOds } = await import('hucre');
    const open = { xls: readXls, xlsx: readXlsx, ods: readOds }[format];
    return () => open(readFileSync(path));
  },
};

/** What runs by itself: the command for a file. */
export const commands = {
  'pdftotext -layout': (path) => ['pdftotext', '-layout', path, '-'],
  'LibreOffice to HTML': (path) => soffice(path, 'html'),
  'LibreOffice to CSV': (path) => soffice(path, 'csv'),
  'tesseract, whole page': (path) => ['tesseract', path, 'stdout', '-l', 'chi_sim', '--psm', '6'],
};

function soffice(path, to) {
  const folder = dirname(path);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  return ['soffice', profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), path];
}

/** What else reads each format. */
export const beside = {
  docx: ['mammoth, HTML', 'LibreOffice to HTML'],
  doc: ['word-extractor, text', 'LibreOffice to HTML'],
  odt: ['LibreOffice to HTML'],
  rtf: ['LibreOffice to HTML'],
  xlsx: ['SheetJS, cells', 'hucre, cells', 'LibreOffice to CSV'],
  xls: ['SheetJS, cells', 'hucre, cells', 'LibreOffice to CSV'],
  ods: ['SheetJS, cells', 'hucre, cells', 'LibreOffice to CSV'],
  pdf: ['pdf.js text', 'pdftotext -layout'],
  scan: ['tesseract, whole page'],
};

/** Time and peak memory of a command; null where it is not installed or fails. */
export function timeOfCommand([command, ...args], runs = 4) {
  const times = [];
  let peak = 0;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const { status, stderr } = spawnSync('/usr/bin/time', ['-f', 'peak %M', command, ...args], {
      encoding: 'utf8',
    });
    if (status !== 0) return null;
    times.push(performance.now() - start);
    peak = Math.max(peak, Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1024);
  }
  return { first: times[0], best: Math.min(...times), cpu: null, peak };
}

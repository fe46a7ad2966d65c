// Time to read one report in each format: `npm run bench:formats [-- FORMAT…]`. Another format is another line in the
// table below. Every pair of file and method runs in a process of its own: methods that share one spoil each other's code.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { milliseconds, printTable, runForJson, timeOf } from './timing.mjs';

/** The same three reports in each format, and what else reads it, where that is installed; nothing of it is required. */
const formats = {
  html: { files: filled('html') },
  docx: { files: filled('docx'), beside: ['mammoth'] },
  odt: { files: filled('odt') },
  doc: { files: filled('doc') },
  pdf: { files: filled('pdf'), beside: ['pdf.js text'] },
  ofd: { files: filled('ofd') },
};

function filled(extension) {
  return ['2014', '2019', '2021'].map((form) => `fixtures/forms/${form}-filled/report.${extension}`);
}

/** How a file is read, by the name of the method. */
const methods = {
  async reader(bytes, format) {
    const { loadReader } = await import('../dist/readers/index.js');
    const { sniff } = await import('../dist/readers/sniff.js');
    const { defaultLimits } = await import('../dist/readers/limits.js');
    const reader = await loadReader(format);
    return () => reader.read({ bytes, decoded: sniff(bytes).decoded }, defaultLimits, () => {});
  },
  async 'whole parse'(bytes) {
    const { parseBytes } = await import('../dist/pipeline.js');
    return () => parseBytes(bytes, 'report');
  },
  async 'pdf.js text'(bytes) {
    const { loadLibrary, openOptions } = await import('../dist/readers/pdf/library.js');
    const { getDocument } = await loadLibrary();
    return async () => {
      const task = getDocument(openOptions(bytes));
      const { numPages, getPage } = await task.promise.then((file) => ({
        numPages: file.numPages,
        getPage: (number) => file.getPage(number),
      }));
      for (let number = 1; number <= numPages; number += 1) await (await getPage(number)).getTextContent();
      await task.destroy();
    };
  },
  async mammoth(bytes) {
    const { default: mammoth } = await import(process.env.MAMMOTH ?? 'mammoth');
    return () => mammoth.convertToHtml({ buffer: bytes });
  },
};

function measureApart(method, format, file) {
  const optional = !['reader', 'whole parse'].includes(method);
  return runForJson(process.execPath, [fileURLToPath(import.meta.url), method, format, file], { optional });
}

function pathOf(file) {
  return fileURLToPath(new URL(`../${file}`, import.meta.url));
}

function rowsOf(format) {
  const { files, beside = [] } = formats[format];
  return files.flatMap((file) => {
    const bytes = readBytes(file);
    if (bytes === null) return [];
    return ['reader', 'whole parse', ...beside].flatMap((method) => {
      const time = measureApart(method, format, file);
      if (time === null) return [];
      const size = (bytes.length / 1024).toFixed(1);
      return [[file, size, method, ...[time.best, time.median, time.cpu].map(milliseconds)]];
    });
  });
}

/** The bytes of a file; null where a report is not there in this format. */
function readBytes(file) {
  try {
    return readFileSync(pathOf(file));
  } catch {
    return null;
  }
}

const [method, format, file] = process.argv.slice(2);
if (file !== undefined) {
  const run = await methods[method](readFileSync(pathOf(file)), format);
  console.log(JSON.stringify(await timeOf(run)));
} else {
  const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(formats);
  printTable(['file', 'KB', 'method', 'best ms', 'median ms', 'CPU ms'], wanted.flatMap(rowsOf));
}

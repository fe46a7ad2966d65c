// How fast reports are parsed, beside what one would otherwise run in one process on the same bytes.
// `npm run bench:throughput [-- folder]`; the folder's reports (default: ../shared/reports where there is one, else
// fixtures/samples) are parsed too. Each measurement runs in a process of its own.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageOf } from './pages.mjs';
import { milliseconds, printTable, runForJson, timeOf } from './timing.mjs';

const methods = {
  'gov-report': async () => {
    const { parseBytes } = await import('../dist/index.js');
    return (bytes) => parseBytes(bytes, 'page');
  },
  'its HTML reader alone': async () => {
    const { reader } = await import('../dist/readers/html/index.js');
    const { defaultLimits } = await import('../dist/readers/limits.js');
    const { sniff } = await import('../dist/readers/sniff/sniff.js');
    return (bytes) => reader.read({ bytes, decoded: sniff(bytes).decoded }, defaultLimits, () => {});
  },
  'its text reader alone': async () => {
    const { reader } = await import('../dist/readers/text/index.js');
    const { defaultLimits } = await import('../dist/readers/limits.js');
    const { sniff } = await import('../dist/readers/sniff/sniff.js');
    return (bytes) => reader.read({ bytes, decoded: sniff(bytes).decoded }, defaultLimits, () => {});
  },
  'parse5 alone': async () => {
    const { parse } = await import('parse5');
    return (bytes) => parse(bytes.toString());
  },
  'cheerio, text of every td': async () => {
    const { load } = await import('cheerio');
    return (bytes) => {
      const $ = load(bytes.toString());
      return $('td')
        .map((_, td) => $(td).text().trim())
        .get();
    };
  },
};

const pandas = `
import io, json, sys, time
import pandas
data = open(sys.argv[1], encoding='utf-8').read()
def run():
    start = time.process_time()
    pandas.read_html(io.StringIO(data), flavor='lxml')
    return (time.process_time() - start) * 1000
run()
runs = [run() for _ in range(15)]
print(json.dumps({'best': min(runs), 'cpu': sum(runs) / len(runs)}))
`;

async function measure(method, path) {
  const run = await methods[method]();
  const bytes = readFileSync(path);
  console.log(JSON.stringify(await timeOf(() => run(bytes))));
}

/** By the first Python that has pandas; null when none has. */
function measurePandas(path) {
  for (const python of ['python3', '/usr/bin/python3']) {
    const timing = runForJson(python, ['-c', pandas, path], { optional: true });
    if (timing !== null) return timing;
  }
  return null;
}

function measureApart(method, path) {
  if (method === 'pandas.read_html') return measurePandas(path);
  return runForJson(process.execPath, [fileURLToPath(import.meta.url), '--measure', method, path]);
}

function rowOf(name, timing, path, base) {
  if (timing === null) return [name, 'not installed', '', '', ''];
  const rate = statSync(path).size / 1e6 / (timing.best / 1000);
  const ratio = (timing.best / base.best).toFixed(2);
  return [name, milliseconds(timing.best), milliseconds(timing.cpu), rate.toFixed(1), ratio];
}

const onPages = [
  'gov-report',
  'its HTML reader alone',
  'parse5 alone',
  'cheerio, text of every td',
  'pandas.read_html',
];
const onTexts = ['gov-report', 'its text reader alone'];

function comparePages(folder) {
  for (const [name, bytes, style] of [
    ['plain markup, 100 KB', 1e5, 'plain'],
    ['plain markup, 1 MB', 1e6, 'plain'],
    ['Word’s markup, 100 KB', 1e5, 'word'],
    ['Word’s markup, 1 MB', 1e6, 'word'],
  ]) {
    const page = join(folder, 'page.html');
    const plain = join(folder, 'page.txt');
    const { html, text } = pageOf(bytes, style);
    writeFileSync(page, html);
    writeFileSync(plain, text);
    const base = measureApart('parse5 alone', page);
    const timingOf = (method) => (method === 'parse5 alone' ? base : measureApart(method, page));
    const rows = [
      ...onPages.map((method) => rowOf(method, timingOf(method), page, base)),
      ...onTexts.map((method) => rowOf(`text: ${method}`, measureApart(method, plain), plain, base)),
    ];
    const [pageSize, textSize] = [html, text].map((each) => Math.round(Buffer.byteLength(each) / 1000));
    console.log(`${name} (${pageSize} KB; the same as text: ${textSize} KB)\n`);
    printTable(['method', 'best ms', 'mean ms', 'MB/s', '× parse5'], rows);
  }
}

function filesIn(folder) {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md|html?)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Each report by itself, then how many are parsed in a second when they take turns in one process. */
async function measureReports(folder) {
  const { parseBytes } = await import('../dist/index.js');
  const files = filesIn(folder).map((path) => ({ path, bytes: readFileSync(path) }));
  const timing = await timeOf(
    async () => {
      for (const { path, bytes } of files) await parseBytes(bytes, path);
    },
    { seconds: 5 },
  );
  console.log(JSON.stringify({ ...timing, count: files.length }));
}

function compareReports(folder) {
  const rows = filesIn(folder).map((path, index) => {
    const timing = measureApart('gov-report', path);
    return [
      `report ${index + 1}`,
      Math.round(statSync(path).size / 1000),
      milliseconds(timing.best),
      milliseconds(timing.cpu),
    ];
  });
  printTable(['report', 'KB', 'best ms', 'mean ms'], rows);
  const { best, cpu, count } = runForJson(process.execPath, [
    fileURLToPath(import.meta.url),
    '--reports',
    folder,
  ]);
  console.log(
    `${count} reports in turn: ${Math.round((count / best) * 1000)} reports per second of processor time at best, ${Math.round((count / cpu) * 1000)} on average\n`,
  );
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--measure') await measure(...rest);
else if (first === '--reports') await measureReports(...rest);
else {
  const beside = fileURLToPath(new URL('../../shared/reports', import.meta.url));
  const samples = fileURLToPath(new URL('../fixtures/samples', import.meta.url));
  compareReports(first ?? process.env.REPORTS ?? (existsSync(beside) ? beside : samples));
  const folder = mkdtempSync(join(tmpdir(), 'gov-report-'));
  try {
    comparePages(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

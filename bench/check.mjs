// What checking costs beyond parsing, and whether memory grows with the number of results: `npm run bench:check [-- N]`.
// The samples are parsed once; 1,000 results are checked in this process, then N (default 100,000) come down a pipe as
// NDJSON to `gov-report check -`, and a tenth of them before that. Peak memory is what the system counts as resident.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createChecker, parseFile, serialize } from '../dist/index.js';
import { milliseconds, printTable, timeOf } from './timing.mjs';

const reports = 1000;
const command = fileURLToPath(new URL('../bin/gov-report.js', import.meta.url));
const samples = new URL('../fixtures/samples/', import.meta.url);
const tellPeak = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+' cpu '+Math.round((process.cpuUsage().user+process.cpuUsage().system)/1000)))`;

const paths = readdirSync(samples).map((name) => fileURLToPath(new URL(name, samples)));
const results = await Promise.all(paths.map(parseFile));
const many = Array.from({ length: reports }, (_, index) => results[index % results.length]);

/** Checks the same 1,000 results that were parsed. */
async function benchRules() {
  const parse = await timeOf(() => Promise.all(paths.map(parseFile)), { seconds: 3 });
  const check = await timeOf(() => {
    const checker = createChecker();
    for (const result of many) checker.check(result);
    return [...checker.finish()];
  });
  printTable(
    [`${reports} reports`, 'best ms', 'median ms', 'CPU ms'],
    [
      [
        'parse (from three)',
        ...[parse.best, parse.median, parse.cpu].map((ms) => milliseconds((ms * reports) / paths.length)),
      ],
      ['check, beyond parsing', ...[check.best, check.median, check.cpu].map(milliseconds)],
    ],
  );
}

const yearsOfBody = 6;

/** A result of its own for each number: a sample with its figures multiplied, as one of six years of a body. */
function lineOf(number) {
  const result = results[number % results.length];
  const multiply = (fact) => ({ ...fact, value: fact.value === null ? null : fact.value * (number + 1) });
  const statements = result.statements.map((statement) => ({
    ...statement,
    facts: Object.fromEntries(Object.entries(statement.facts).map(([key, fact]) => [key, multiply(fact)])),
  }));
  const named = {
    ...result,
    statements,
    mentions: [],
    entity: `第${Math.floor(number / yearsOfBody)}号县人民政府`,
    year: 2018 + (number % yearsOfBody),
    source: { ...result.source, path: `${number}.html`, sha256: number.toString(16).padStart(64, '0') },
  };
  return `${JSON.stringify(serialize(named, 'zh'))}\n`;
}

async function benchStream(count) {
  const args = [
    '--import',
    tellPeak,
    command,
    'check',
    '-',
    '-q',
    '--no-config',
    '-f',
    'ndjson',
    '-o',
    '/dev/null',
  ];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += chunk;
  });
  const start = performance.now();
  let bytes = 0;
  for (let number = 0; number < count; number++) {
    const line = lineOf(number);
    bytes += Buffer.byteLength(line);
    if (!child.stdin.write(line)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  const [code] = await once(child, 'close');
  const [, peak, cpu] = /peak (\d+) cpu (\d+)/.exec(told) ?? [];
  if ((code !== 0 && code !== 1) || peak === undefined) throw new Error(`exit code ${code}: ${told}`);
  const seconds = (performance.now() - start) / 1000;
  return [
    count,
    (bytes / 2 ** 20).toFixed(0),
    (peak / 1024).toFixed(0),
    (cpu / 1000).toFixed(1),
    seconds.toFixed(1),
  ];
}

await benchRules();
const count = Number(process.argv[2] ?? 100_000);
const rows = [await benchStream(Math.ceil(count / 10)), await benchStream(count)];
printTable(['results', 'MB', 'peak MB', 'CPU s', 'seconds'], rows);

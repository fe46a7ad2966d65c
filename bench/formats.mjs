// Time and peak memory to read one report in each format, beside what else reads it: `npm run bench:formats [-- FORMAT…]`.
// Every pair of file and method runs in a process of its own: methods that share one spoil each other's code.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formats, writeReport } from './formats/files.mjs';
import { beside, commands, libraries, timeOfCommand } from './formats/methods.mjs';
import { milliseconds, printTable, runForJson, timeOf } from './timing.mjs';

/** Formats that have no reader of their own: what they hold is read by another's. */
const holders = ['json', 'mhtml', 'eml', 'zip'];
const own = ['its reader', 'gov-report'];

/** Milliseconds of the first and the best run, processor milliseconds per run, and megabytes the first run came to. */
async function measure(method, path, format) {
  const run = await libraries[method](path, format);
  const start = performance.now();
  await run();
  const first = performance.now() - start;
  const peak = process.resourceUsage().maxRSS / 1024;
  const slow = first > 1000 ? { seconds: 0, least: 2, warm: 0 } : {};
  return { first, peak, ...(await timeOf(run, slow)) };
}

function measureApart(method, format, path) {
  if (commands[method]) return timeOfCommand(commands[method](path));
  const args = [fileURLToPath(import.meta.url), method, format, path];
  return runForJson(process.execPath, args, { optional: !own.includes(method) });
}

function rowsOf(named, folder) {
  const path = writeReport(named, folder);
  if (path === null) return [];
  // A PDF is named with what made it.
  const [format] = named.split(' ');
  const size = (statSync(path).size / 1024).toFixed(1);
  const methods = ['bytes alone', ...own.slice(holders.includes(format) ? 1 : 0), ...(beside[format] ?? [])];
  return methods.flatMap((method) => {
    const time = measureApart(method, format, path);
    if (time === null) {
      console.error(`${method}: not installed`);
      return [];
    }
    const { best, cpu, first, peak } = time;
    const told = [best, cpu, first].map((each) => (each === null ? '' : milliseconds(each)));
    return [[named, size, method, ...told, peak.toFixed(0)]];
  });
}

const [method, format, path] = process.argv.slice(2);
if (path !== undefined && libraries[method]) {
  console.log(JSON.stringify(await measure(method, path, format)));
} else {
  const folder = mkdtempSync(join(tmpdir(), 'gov-report-'));
  try {
    const wanted = process.argv.length > 2 ? process.argv.slice(2) : formats;
    const rows = wanted.flatMap((each) => rowsOf(each, folder));
    printTable(['format', 'KB', 'read by', 'best ms', 'CPU ms', 'first ms', 'peak MB'], rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

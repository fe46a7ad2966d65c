// Whether memory grows with the number of files: `npm run bench:memory [-- N]` writes N small reports (default 5,000)
// to a temporary folder and parses a tenth of them, then all. Peak memory is what the system counts as resident.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printTable } from './timing.mjs';

const perFolder = 1000;
const command = fileURLToPath(new URL('../bin/gov-report.js', import.meta.url));
const whole = readFileSync(new URL('../fixtures/samples/chenghu-2023.md', import.meta.url), 'utf8');
/** The report up to its first table: less than a kilobyte. */
const sample = whole.slice(0, whole.indexOf('## 三、'));
const tellPeak = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))`;

function writeReports(folder, count) {
  for (let number = 0; number < count; number++) {
    const below = join(folder, String(Math.floor(number / perFolder)).padStart(4, '0'));
    if (number % perFolder === 0) mkdirSync(below);
    writeFileSync(join(below, `${number}.md`), sample.replace('20417', String(number)));
  }
}

function parse(folder, format, count) {
  const start = performance.now();
  const args = ['--import', tellPeak, command, 'parse', '-q', '--format', format, '-o', '/dev/null', folder];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const seconds = (performance.now() - start) / 1000;
  const peak = Number(/peak (\d+)/.exec(stderr)[1]) / 1024;
  return [format, count, peak.toFixed(0), seconds.toFixed(1), (count / seconds).toFixed(0)];
}

const count = Number(process.argv[2] ?? 5000);
const folder = mkdtempSync(join(tmpdir(), 'gov-report-'));
try {
  const [few, all] = [join(folder, 'few'), join(folder, 'all')];
  mkdirSync(few);
  mkdirSync(all);
  writeReports(few, Math.ceil(count / 10));
  writeReports(all, count);
  const rows = ['ndjson', 'csv'].flatMap((format) => [
    parse(few, format, Math.ceil(count / 10)),
    parse(all, format, count),
  ]);
  printTable(['format', 'files', 'peak MB', 'seconds', 'files/s'], rows);
} finally {
  rmSync(folder, { recursive: true });
}

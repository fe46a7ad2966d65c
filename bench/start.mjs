// How long `gov-report --help` takes beside node doing nothing: `npm run bench:start`. The two take turns, so that
// other work on the machine slows both alike; medians of 15.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { medianOf, milliseconds, printTable } from './timing.mjs';

const command = fileURLToPath(new URL('../bin/gov-report.js', import.meta.url));
const sample = fileURLToPath(new URL('../fixtures/samples/chenghu-2023.md', import.meta.url));

const lines = {
  'node -e 0': ['-e', '0'],
  'gov-report --help': [command, '--help'],
  'gov-report parse --help': [command, 'parse', '--help'],
  'gov-report parse, one small report': [command, 'parse', '-q', sample],
};

const times = Object.fromEntries(Object.keys(lines).map((name) => [name, []]));
for (let round = 0; round < 16; round++) {
  for (const [name, args] of Object.entries(lines)) {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
    if (status !== 0) throw new Error(`${name}: exit code ${status}`);
    if (round > 0) times[name].push(performance.now() - start);
  }
}
const bare = times['node -e 0'];
const rows = Object.entries(times).map(([name, each]) => [
  name,
  milliseconds(medianOf(each)),
  milliseconds(Math.min(...each)),
  (medianOf(each) / medianOf(bare)).toFixed(2),
]);
printTable(['command', 'median ms', 'best ms', '× node'], rows);

// What the scripts of this folder share: time taking and child processes. The machine may be busy with other work, so
// processor time is taken, of all threads, garbage collection and compilation included; the best of many runs counts.
import { spawnSync } from 'node:child_process';

/**
 * Runs `run` until `seconds` have passed, at least `least` times, after as many to warm up; milliseconds of processor time:
 * of the best run, the median, and the mean.
 */
export async function timeOf(run, { seconds = 2, least = 25 } = {}) {
  for (let i = 0; i < least; i++) await run();
  const times = [];
  const begun = performance.now();
  while (times.length < least || performance.now() - begun < seconds * 1000) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return { best: times.reduce((least, time) => Math.min(least, time)), median: medianOf(times), cpu: mean };
}

export function medianOf(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}

/** Runs a command and gives the JSON it prints; null when it fails and `optional` is set. */
export function runForJson(command, args, { optional = false } = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status === 0) return JSON.parse(stdout);
  if (optional) return null;
  throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}

/** Prints rows under a header as a Markdown table. */
export function printTable(header, rows) {
  for (const row of [header, header.map(() => '---'), ...rows]) console.log(`| ${row.join(' | ')} |`);
  console.log('');
}

export function milliseconds(number) {
  return number >= 100 ? number.toFixed(0) : number.toFixed(number >= 10 ? 1 : 2);
}

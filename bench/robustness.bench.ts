import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import type { Result } from '../src/model/result.ts';
import { type Damaged, damage } from '../test/support/damage/damage.ts';
import { misread, type Reading, readingOf } from '../test/support/damage/judge.ts';
import { type Original, originals } from '../test/support/damage/originals.ts';
import { Random } from '../test/support/random.ts';

/**
 * Damages every fixture, and reports written in every format, and parses each through the public interface, in a process
 * that may crash, hang or run out of memory. Run it with `npm run bench:robustness`; FILES are damaged from SEED on,
 * those whose names match ONLY; what is wrong is kept in KEEP.
 */
const { FILES = '10000', SEED = '1', ONLY = '', KEEP } = process.env;
const MOST_SECONDS = 20;
const MOST_MEGABYTES = 1200;
/** Pictures that are still whole take seconds each. */
const SCANS_EVERY = 20;

interface Answer {
  readonly results: readonly (Pick<Result, 'status' | 'statements'> & {
    readonly findings: readonly string[];
  })[];
  readonly bug: string | null;
  readonly megabytes: number;
}

/** A process that parses files, begun anew when it is spoilt. */
class Parser {
  #child: ChildProcess | null = null;

  /** What came of a file, or why nothing did. */
  async parse(path: string): Promise<Answer | string> {
    this.#child ??= fork(new URL('robustness-child.mjs', import.meta.url), { serialization: 'advanced' });
    const answer = await this.#answer(this.#child, path);
    if (typeof answer !== 'string' && answer.megabytes <= MOST_MEGABYTES) return answer;
    this.stop();
    return typeof answer === 'string' ? answer : `took ${answer.megabytes} MB`;
  }

  #answer(child: ChildProcess, path: string): Promise<Answer | string> {
    return new Promise((resolve) => {
      const settle = (answer: Answer | string): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(answer);
      };
      const timer = setTimeout(settle, MOST_SECONDS * 1000, `was not read within ${MOST_SECONDS} s`);
      child.once('message', settle);
      child.once('exit', (code, signal) => settle(`ended with ${code ?? signal}`));
      child.send(path);
    });
  }

  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}

/** What is wrong with how a damaged file was taken. */
function faults(answer: Answer | string, damaged: Damaged, from: readonly Reading[]): string[] {
  if (typeof answer === 'string') return [answer];
  if (answer.bug !== null) return [answer.bug];
  const silent = answer.results.filter(
    ({ status, findings }) => status !== 'parsed' && findings.length === 0,
  );
  return [
    ...(answer.results.length === 0 ? ['gave no result'] : []),
    ...silent.map(({ status }) => `${status} without a finding`),
    ...misread(answer.results, damaged, from),
  ];
}

it('robustness', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gov-report-'));
  if (KEEP) mkdirSync(KEEP, { recursive: true });
  const parser = new Parser();
  const counts = new Map<string, number>();
  const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  const parse = async (name: string, bytes: Buffer): Promise<Answer | string> => {
    const path = join(folder, basename(name));
    writeFileSync(path, bytes);
    return parser.parse(path);
  };
  const readings = new Map<Original, Reading>();
  const readingFor = async (original: Original): Promise<Reading> => {
    const known = readings.get(original);
    if (known) return known;
    const answer = await parse(original.name, original.bytes);
    const reading = readingOf(typeof answer === 'string' ? [] : answer.results);
    readings.set(original, reading);
    return reading;
  };
  try {
    const all = (await originals(Number(SEED))).filter(({ name }) => name.match(ONLY));
    let done = 0;
    for (let round = 0; done < Number(FILES); round += 1) {
      for (const [index, original] of all.entries()) {
        if (done >= Number(FILES)) break;
        if (/\/scan\//.test(original.name) && round % SCANS_EVERY !== 0) continue;
        const random = new Random(Number(SEED) * 1_000_003 + round * 10_007 + index);
        const other = random.pick(all);
        const damaged = damage(original, other, random);
        if (!damaged) continue;
        done += 1;
        const from = [await readingFor(original)];
        if (damaged.how.includes('spliced')) from.push(await readingFor(other));
        const answer = await parse(original.name, damaged.bytes);
        const [status] = typeof answer === 'string' ? [] : answer.results.map((each) => each.status);
        count(status ?? 'none');
        const wrong = faults(answer, damaged, from);
        if (wrong.length === 0) continue;
        count('FAULTS');
        console.log(
          [`${original.name} ${round}.${index}: ${damaged.how}`, ...wrong.slice(0, 5)].join('\n  '),
        );
        if (KEEP) writeFileSync(join(KEEP, `${round}.${index}-${basename(original.name)}`), damaged.bytes);
      }
    }
    console.log(`${all.length} originals, ${done} damaged files:`, Object.fromEntries(counts));
  } finally {
    parser.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  expect(counts.get('FAULTS') ?? 0).toBe(0);
});

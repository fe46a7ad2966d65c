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
const SLOW = /\/scan\//;
const SLOW_EVERY = 20;

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
    this.#child ??= fork(new URL('robustness-child.mjs', import.meta.url), {
      serialization: 'advanced',
      execArgv: [],
    });
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
function faults(answer: Answer | string, damaged: Damaged, from: readonly Reading[]): readonly string[] {
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

/** Damages originals, has what comes of it parsed, and counts. */
class Trials {
  readonly counts = new Map<string, number>();
  readonly #parser = new Parser();
  readonly #folder = mkdtempSync(join(tmpdir(), 'gov-report-'));
  readonly #readings = new Map<Original, Reading>();
  done = 0;

  /** Damages an original once, as drawn; what is wrong with how that was taken is printed, and kept where asked for. */
  async try(original: Original, other: Original, random: Random, name: string): Promise<void> {
    const damaged = damage(original, other, random);
    if (!damaged) return;
    this.done += 1;
    const from = [await this.#readingOf(original)];
    if (damaged.how.includes('spliced')) from.push(await this.#readingOf(other));
    const answer = await this.#parse(original.name, damaged.bytes);
    this.#count(typeof answer === 'string' ? 'no answer' : (answer.results[0]?.status ?? 'no result'));
    const wrong = faults(answer, damaged, from);
    if (wrong.length === 0) return;
    this.#count('faults');
    console.log([`${original.name} ${name}: ${damaged.how}`, ...wrong.slice(0, 5)].join('\n  '));
    if (KEEP) writeFileSync(join(KEEP, `${name}-${basename(original.name)}`), damaged.bytes);
  }

  end(): void {
    this.#parser.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  #parse(name: string, bytes: Buffer): Promise<Answer | string> {
    const path = join(this.#folder, basename(name));
    writeFileSync(path, bytes);
    return this.#parser.parse(path);
  }

  async #readingOf(original: Original): Promise<Reading> {
    const known = this.#readings.get(original);
    if (known) return known;
    const answer = await this.#parse(original.name, original.bytes);
    const reading = readingOf(typeof answer === 'string' ? [] : answer.results);
    this.#readings.set(original, reading);
    return reading;
  }
}

/** Tries the originals by turns until so many files were damaged. */
async function tryAll(trials: Trials, all: readonly Original[], seed: number, files: number): Promise<void> {
  for (let round = 0; ; round += 1) {
    for (const [index, original] of all.entries()) {
      if (trials.done >= files) return;
      if (SLOW.test(original.name) && round % SLOW_EVERY !== 0) continue;
      const random = new Random(seed * 1_000_003 + round * 10_007 + index);
      await trials.try(original, random.pick(all), random, `${round}.${index}`);
    }
  }
}

it('robustness', async () => {
  if (KEEP) mkdirSync(KEEP, { recursive: true });
  const all = (await originals(Number(SEED))).filter(({ name }) => name.match(ONLY));
  const trials = new Trials();
  try {
    await tryAll(trials, all, Number(SEED), Number(FILES));
  } finally {
    trials.end();
  }
  console.log(`${all.length} originals, ${trials.done} damaged files:`, Object.fromEntries(trials.counts));
  expect(trials.counts.get('faults') ?? 0).toBe(0);
});

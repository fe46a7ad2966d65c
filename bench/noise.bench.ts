import { it } from 'vitest';
import type { Wrong } from '../test/support/compare.ts';
import { asScanned, type NoiseLevel, noiseLevels, noNoise } from '../test/support/noise-levels.ts';
import { type Layout, layouts } from '../test/support/render.ts';
import { type Case, cases, describeWrong, nameOf, runTrial, suits } from '../test/support/study.ts';

/**
 * Measures which share of the values is found in harmed reports, and prints every value that is wrong. Run it with
 * `npm run bench:noise`; RUNS reports of each kind are tried, from SEED on; ONLY is a
 * pattern of `form layout`, LEVEL of the levels of harm, KIND of the kinds of wrong value told. Harm is
 * what scanning and page breaks do; HARM=all adds what copying and converting do to tables and figures.
 */
const { RUNS = '20', SEED = '1', ONLY = '', KIND = '', LEVEL = '', HARM = '' } = process.env;
const runs = Number(RUNS);
const first = Number(SEED);
const only = new RegExp(ONLY);
const told = new RegExp(KIND);
const levels = [noNoise, ...(HARM === 'all' ? noiseLevels : noiseLevels.map(asScanned))].filter(({ name }) =>
  new RegExp(LEVEL).test(name),
);

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

const shown = new Map<string, number>();

/** Shows the first few of each kind only. */
function tell(name: string, level: string, lines: readonly string[]): void {
  const known = shown.get(name) ?? 0;
  shown.set(name, known + 1);
  if (known < 3) say([`${name} at ${level}`, ...lines].join('\n'));
}

interface Tally {
  printed: number;
  found: number;
  readonly wrong: Record<Wrong['kind'], number>;
}

/** Tries one kind of report at one level of harm. */
async function measure(each: Case, layout: Layout, level: NoiseLevel): Promise<Tally> {
  const tally = noTally();
  for (let seed = first; seed < first + runs; seed += 1) {
    const trial = await runTrial(each, layout, level, seed);
    tally.printed += trial.printed;
    tally.found += trial.found;
    for (const { kind } of trial.wrong) tally.wrong[kind] += 1;
    const lines = describeWrong(trial, told);
    if (lines.length > 0) tell(nameOf(each, layout), level.name, lines);
  }
  return tally;
}

const kinds = ['number', 'blank', 'extra'] as const;

/** A row of the table: the share found at each level, and how many values are wrong at all of them. */
function rowOf(name: string, tallies: readonly Tally[]): string {
  const shares = tallies.map(({ printed, found }) => `${((100 * found) / printed).toFixed(1)} %`);
  const wrong = kinds.map((kind) => tallies.reduce((sum, tally) => sum + tally.wrong[kind], 0));
  return `| ${[name, ...shares, ...wrong].join(' | ')} |`;
}

function add(all: Tally, one: Tally): void {
  all.printed += one.printed;
  all.found += one.found;
  for (const kind of kinds) all.wrong[kind] += one.wrong[kind];
}

function noTally(): Tally {
  return { printed: 0, found: 0, wrong: { number: 0, blank: 0, extra: 0 } };
}

it('noise', async () => {
  say(`| form | layout | ${levels.map(({ name }) => name).join(' | ')} | wrong | blank | extra |`);
  const all = levels.map(noTally);
  for (const each of cases) {
    for (const layout of layouts) {
      const name = nameOf(each, layout);
      if (!suits(layout, each.form) || !only.test(name)) continue;
      const tallies: Tally[] = [];
      for (const level of levels) tallies.push(await measure(each, layout, level));
      tallies.forEach((tally, index) => {
        add(all[index] ?? noTally(), tally);
      });
      say(rowOf(name.replace(' ', ' | '), tallies));
    }
  }
  say(rowOf('all | all', all));
});

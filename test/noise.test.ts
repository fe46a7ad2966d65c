import { describe, expect, it } from 'vitest';
import { noiseLevels } from './support/noise-levels.ts';
import { layouts } from './support/render.ts';
import { type Case, cases, describeWrong, nameOf, runTrial, suits } from './support/study.ts';

const SEEDS = [1];

/** What is read otherwise than printed; a value not found is no harm. Measured at length by `npm run bench:noise`. */
async function wrongValues(each: Case): Promise<readonly string[]> {
  const told: string[] = [];
  for (const layout of layouts.filter((layout) => suits(layout, each.form))) {
    for (const level of noiseLevels) {
      for (const seed of SEEDS) {
        const lines = describeWrong(await runTrial(each, layout, level, seed), /number|blank/);
        if (lines.length > 0) told.push([`${nameOf(each, layout)} at ${level.name}`, ...lines].join('\n'));
      }
    }
  }
  return told;
}

describe('a report with wrong and lost characters, rows and cells', () => {
  it.each(cases)('never gives a wrong value: form $form, $variant', async (each) => {
    expect(await wrongValues(each)).toEqual([]);
  });
});

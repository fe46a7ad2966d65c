import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { consistentReport } from '../support/consistent.ts';
import type { StatementModel } from '../support/model.ts';
import { addNoise } from '../support/noise.ts';
import { type NoiseLevel, noiseLevels } from '../support/noise-levels.ts';
import { Random } from '../support/random.ts';
import { read } from '../support/read.ts';
import { type Layout, layouts, renderModel } from '../support/render.ts';
import { makeReport } from '../support/report.ts';
import { type Case, cases, levelFor, suits } from '../support/study.ts';

const SEEDS = [1];
const ABOUT_FIGURES = /^(?:2014|applications|disclosure|remedies|levels|value|diagnosis)\//;

/** The figures of a consistent report; the bodies of rendered ones may issue no rules (规章). */
function statementsOf(each: Case, random: Random): StatementModel[] {
  const { statements } = consistentReport(each, random);
  return statements.map((facts, index) => ({
    scope: statements.length === 1 ? null : index === 0 ? 'own_level' : 'region',
    figures: new Map(
      Object.entries(facts).map(([key, value]) => [key, key.includes('.regulations.') ? 0 : value]),
    ),
  }));
}

/** What is said of the figures of a consistent report that was laid out, harmed or not, and read. */
async function told(each: Case, layout: Layout, level: NoiseLevel | null, seed: number): Promise<Finding[]> {
  const random = new Random(seed);
  const { form, variant } = each;
  const statements = statementsOf(each, random);
  const model = makeReport({ form, variant, numbering: 'official', statements }, random);
  const printed = level ? addNoise(model, levelFor(layout, level), random) : model;
  const { text, path } = renderModel(printed, layout, random);
  const { findings } = await read(text, path);
  return findings.filter(({ rule }) => ABOUT_FIGURES.test(rule));
}

/** Errors in a consistent report; in one without harm warnings too. Figures lost to harm are blanks, and warnings. */
async function alarms(each: Case, layout: Layout, seed: number): Promise<string[]> {
  const found: string[] = [];
  for (const level of [null, ...noiseLevels]) {
    for (const { rule, severity, message } of await told(each, layout, level, seed)) {
      if (severity === 'error' || (level === null && severity === 'warning'))
        found.push(`${layout.id} at ${level?.name ?? 'no harm'}, seed ${seed}: ${rule}: ${message.zh}`);
    }
  }
  return found;
}

describe('a consistent report with wrong and lost characters, rows and cells', () => {
  it.each(cases)('is open where it was not read, never an error: form $form, $variant', async (each) => {
    for (const layout of layouts.filter((layout) => suits(layout, each.form))) {
      for (const seed of SEEDS) expect(await alarms(each, layout, seed)).toEqual([]);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { findingOf, settingsOf } from '../../src/check/check.ts';
import { Digests } from '../../src/check/kept/digests.ts';
import { shelfInMemory } from '../../src/check/kept/shelf.ts';
import { allPoints } from '../../src/forms/points.ts';
import type { Place } from '../../src/model/place.ts';
import type { SeriesAssessment, SeriesExample, SeriesRule } from '../../src/model/series.ts';
import { seriesRules } from '../../src/rules/series.ts';
import { reportOf } from '../support/example-report.ts';

function assess(rule: SeriesRule, { reports, regions = {} }: SeriesExample): SeriesAssessment[] {
  const digests = new Digests([rule], shelfInMemory());
  for (const [index, example] of reports.entries()) {
    const report = reportOf(example);
    const source = { ...report.source, path: `${index}.html`, sha256: String(index) };
    digests.keep({ ...report, source });
  }
  const assessor = rule.assess(digests.all, { ...settingsOf(rule), regions });
  return digests.all.flatMap((report) => [...assessor(report)]);
}

function outcomes(rule: SeriesRule, example: SeriesExample): string[] {
  return assess(rule, example).map(({ outcome }) => outcome);
}

describe.each(seriesRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.holds)('passes reports that keep to it', (example) => {
    expect(outcomes(rule, example).filter((outcome) => outcome !== 'pass')).toEqual([]);
  });

  test.each(rule.examples.fails)('fails reports that break it', (example) => {
    expect(outcomes(rule, example)).toContain('fail');
  });

  test.each(rule.examples.open ?? [])('is open where a figure is missing', (example) => {
    const found = outcomes(rule, example);
    expect(found).toContain('open');
    expect(found).not.toContain('fail');
  });

  test('has a sentence for every outcome, and places of the report it is said of', () => {
    const { holds, fails, open = [] } = rule.examples;
    for (const example of [...holds, ...fails, ...open]) {
      for (const assessment of assess(rule, example)) {
        if (assessment.outcome === 'pass') continue;
        const { message } = findingOf(rule, assessment);
        expect(message.zh).not.toMatch(/undefined|null|NaN/);
        expect(message.en).not.toMatch(/undefined|null|NaN/);
        const places: readonly Place[] = assessment.places;
        expect(places.every(({ kind }) => kind === 'text')).toBe(true);
      }
    }
  });

  test('is shown both holding and failing, on data points the forms have', () => {
    expect(rule.examples.holds.length).toBeGreaterThan(0);
    expect(rule.examples.fails.length).toBeGreaterThan(0);
    const keys = rule.keys === 'all' ? [] : rule.keys;
    expect(keys.filter((key) => !allPoints().has(key))).toEqual([]);
  });
});

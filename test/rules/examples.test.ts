import { describe, expect, test } from 'vitest';
import { assessRule } from '../../src/check/check.ts';
import { allPoints } from '../../src/forms/points.ts';
import type { Example, Operand, Rule } from '../../src/model/rule.ts';
import { rules } from '../../src/rules/index.ts';
import { reportOf } from '../support/example-report.ts';

function outcomes(rule: Rule, example: Example): string[] {
  return assessRule(rule, reportOf(example)).map(({ outcome }) => outcome);
}

function keysOf(operand: Operand): readonly string[] {
  return typeof operand === 'string' ? [operand] : [...operand.either, ...operand.or];
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.holds)('passes a report that keeps to it', (example) => {
    expect(new Set(outcomes(rule, example))).toEqual(new Set(['pass']));
  });

  test.each(rule.examples.fails)('fails a report that breaks it', (example) => {
    expect(outcomes(rule, example)).toContain('fail');
  });

  test.each(rule.examples.open ?? [])('is open where a figure is missing', (example) => {
    const found = outcomes(rule, example);
    expect(found).toContain('open');
    expect(found).not.toContain('fail');
  });

  test('is shown both holding and failing', () => {
    expect(rule.examples.holds.length).toBeGreaterThan(0);
    expect(rule.examples.fails.length).toBeGreaterThan(0);
  });

  test('names only data points the forms have', () => {
    const equations = rule.check.kind === 'linear' ? rule.check.equations : [];
    const keys = equations.flatMap(({ left, right }) => [...left, ...right].flatMap(keysOf));
    expect(keys.filter((key) => !allPoints().has(key))).toEqual([]);
  });
});

test('every rule has an id of its own', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

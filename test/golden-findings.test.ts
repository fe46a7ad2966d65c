import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../src/pipeline.ts';
import { beside, reportsBeside, whySkipped } from './support/beside.ts';

/**
 * Real reports beside the checkout, with the findings a person expects of them. Where they are absent these tests are
 * skipped, and say so; the rules' own examples hold the same cases.
 */

/** The categories of rules this test answers for; add one when its rules stand. */
const categories = ['2014', 'applications', 'disclosure', 'remedies', 'levels', 'value'];
/** Findings a person listed that reading gives, by another name or for every row. */
const reading = ['reading'];

interface GoldenFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
}

function expectedOf(slug: string): readonly GoldenFinding[] {
  const golden: { readonly expected_findings: readonly GoldenFinding[] } = JSON.parse(
    readFileSync(beside(`golden/${slug}.json`), 'utf8'),
  );
  return golden.expected_findings;
}

function isOf(list: readonly string[]): (finding: { readonly rule: string }) => boolean {
  return ({ rule }) => list.includes(rule.split('/')[0] ?? '');
}

function grave(finding: { readonly severity: string }): boolean {
  return finding.severity === 'error' || finding.severity === 'warning';
}

describe.skipIf(!reportsBeside)(`findings of real reports${whySkipped}`, () => {
  const slugs = ['liaocheng-2017', 'liaocheng-2020', 'zhucheng-2017', 'zaozhuang-2017', 'pingyin-2017'];

  it.each(slugs)('%s: the errors and warnings a person found, and no other', async (slug) => {
    const { findings } = await parseFile(beside(`reports/${slug}.txt`));
    const told = (list: readonly { readonly rule: string; readonly severity: string }[]): string[] =>
      list
        .filter(grave)
        .filter(isOf(categories))
        .map(({ rule, severity }) => `${severity} ${rule}`)
        .sort();
    expect(told(findings)).toEqual(told(expectedOf(slug)));
  });

  it.each(slugs)('%s: the notes a person made', async (slug) => {
    const { findings } = await parseFile(beside(`reports/${slug}.txt`));
    const notes = new Set(findings.filter(({ severity }) => severity === 'note').map(({ rule }) => rule));
    const expected = expectedOf(slug)
      .filter(({ severity }) => severity === 'info')
      .filter(isOf([...categories, ...reading]))
      .map(({ rule }) => rule);
    expect(expected.filter((rule) => !notes.has(rule))).toEqual([]);
  });

  it('names figures and differences', async () => {
    const { findings } = await parseFile(beside('reports/liaocheng-2017.txt'));
    const sums = findings.find(({ rule }) => rule === '2014/answered-by-outcome');
    expect(sums?.data).toMatchObject({ left: 968, right: 967, difference: 1, scope: null });
    expect(sums?.message.zh).toContain('“（三）申请答复数”为 968，各项之和为 967，相差 1');
  });
});

/** A development zone, which has no power to issue rules, counts seven. */
const warned: Readonly<Record<string, readonly string[]>> = {
  'pingtan-2020-disclosure-mso.html': ['disclosure/regulations-need-authority'],
};

const odd = reportsBeside
  ? Object.keys(JSON.parse(readFileSync(beside('examples/expected.json'), 'utf8'))).filter(
      (name) => name !== 'conventions',
    )
  : [];

describe.skipIf(!reportsBeside)(`findings of odd real files${whySkipped}`, () => {
  it.each(odd)('%s: nothing is said to be wrong that is not', async (name) => {
    const { findings } = await parseFile(beside(`examples/${name}`));
    const told = findings.filter(grave).filter(isOf(categories));
    expect(told.map(({ rule }) => rule)).toEqual(warned[name] ?? []);
  });
});

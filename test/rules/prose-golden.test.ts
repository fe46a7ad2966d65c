import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assessRule } from '../../src/check/check.ts';
import type { Mention, Result } from '../../src/model/result.ts';
import { parseFile } from '../../src/pipeline.ts';
import { rules } from '../../src/rules/index.ts';
import { beside, reportsBeside, whySkipped } from '../support/beside.ts';

/** Five real reports beside the checkout, with what a person read in their prose. Skipped, and saying so, without them. */
const slugs = ['liaocheng-2017', 'liaocheng-2020', 'pingyin-2017', 'zaozhuang-2017', 'zhucheng-2017'];
const leastFound = 103;

interface Quoted {
  readonly line: number;
  readonly id: string;
  readonly value: number;
  readonly quote: string;
  readonly result: string;
  readonly stated_percent?: number;
}

interface Golden {
  readonly narrative: readonly Quoted[];
  readonly expected_findings: readonly { readonly rule: string; readonly severity: string }[];
}

function goldenOf(slug: string): Golden {
  return JSON.parse(readFileSync(beside(`golden/${slug}.json`), 'utf8'));
}

const reports = new Map<string, Promise<Result>>();

function reportOf(slug: string): Promise<Result> {
  const report = reports.get(slug) ?? parseFile(beside(`reports/${slug}.txt`));
  reports.set(slug, report);
  return report;
}

/** Golden ids name the scope after @, in the report's words or the reader's. */
const scopes: Readonly<Record<string, readonly Mention['scope'][]>> = {
  city_departments: ['own_level'],
  市本级: ['own_level'],
  // 我市两次对…: one event told, not the year's count.
  own: ['own_level', 'narrower'],
  // One of these stands in a sentence that tells no scope.
  本行政区域: ['region', null],
  county_and_township: ['narrower'],
  镇街园区: ['narrower'],
  one_account: ['narrower'],
};

function keysOf(id: string): readonly string[] {
  if (id === 'reconsideration+litigation')
    return ['remedies.reconsideration.total', 'remedies.litigation.total'];
  const groups = /^applications\.results\.(?:refused|unable|not_processed)$/;
  return [
    id
      .split('+')
      .map((each) =>
        each.startsWith('applications.') ? `${each}${groups.test(each) ? '.subtotal' : ''}/total` : each,
      )
      .join('+'),
  ];
}

function isFound({ id, value, line }: Quoted, { mentions }: Result): boolean {
  const [indicator = '', scope] = id.split('@');
  // The remainder of 2019’s table prints other results as one row; the key names the group either way.
  const same = (key: string, mention: Mention): boolean =>
    mention.key === key || mention.key === key.replace('results.other/', 'results.other.subtotal/');
  const fits = (mention: Mention): boolean =>
    scope === undefined ? mention.scope !== 'narrower' : (scopes[scope]?.includes(mention.scope) ?? false);
  return keysOf(indicator).every((key) =>
    mentions.some(
      (mention) =>
        mention.kind === 'prose' &&
        same(key, mention) &&
        mention.value === value &&
        fits(mention) &&
        mention.place.kind === 'text' &&
        mention.place.line === line,
    ),
  );
}

describe.skipIf(!reportsBeside)(`prose of real reports${whySkipped}`, () => {
  it('finds the figures a person found, with indicator, value, scope and line', async () => {
    const missed: string[] = [];
    let quoted = 0;
    for (const slug of slugs) {
      const report = await reportOf(slug);
      for (const each of goldenOf(slug).narrative) {
        quoted += 1;
        if (!isFound(each, report)) missed.push(`${slug}: ${each.quote}`);
      }
    }
    expect(quoted).toBe(104);
    expect(missed.length, missed.join('; ')).toBeLessThanOrEqual(quoted - leastFound);
  });

  it('finds the shares a person found, of the same figure', async () => {
    for (const slug of slugs) {
      const { mentions } = await reportOf(slug);
      for (const { stated_percent: percent, line, value } of goldenOf(slug).narrative) {
        if (percent === undefined) continue;
        const found = mentions.filter(
          ({ claim, place, value: stated, figure }) =>
            claim === 'share' &&
            place.kind === 'text' &&
            place.line === line &&
            stated === percent &&
            figure === value,
        );
        expect(found, `${slug}: ${value}, ${percent}%`).toHaveLength(1);
      }
    }
  });

  it('compares no figure wrongly', async () => {
    for (const slug of slugs) {
      const report = await reportOf(slug);
      const { narrative } = goldenOf(slug);
      for (const rule of rules.filter(({ id }) => /^prose\/(?:value|denial|part-as-group)$/.test(id))) {
        for (const { outcome, places } of assessRule(rule, report)) {
          const [place] = places;
          const line = place?.kind === 'text' ? place.line : 0;
          const contradicted = narrative.some(
            (each) => each.line === line && each.result === 'contradiction',
          );
          if (outcome !== 'pass') expect(contradicted, `${slug}, line ${line}: ${rule.id}`).toBe(true);
        }
      }
    }
  });

  it.each(slugs)('%s: the findings of prose, structure and tables, exactly', async (slug) => {
    const category = /^(?:prose|structure|tables)\//;
    const named = (severities: readonly string[], severity: string): boolean => severities.includes(severity);
    const told = (
      list: readonly { rule: string; severity: string }[],
      severities: readonly string[],
    ): string[] =>
      list
        .filter(({ rule, severity }) => category.test(rule) && named(severities, severity))
        .map(({ rule }) => rule)
        .sort();
    const { findings } = await reportOf(slug);
    const { expected_findings: expected } = goldenOf(slug);
    expect(told(findings, ['error', 'warning'])).toEqual(told(expected, ['error', 'warning']));
    // One golden note speaks of two shares.
    expect(new Set(told(findings, ['note']))).toEqual(new Set(told(expected, ['info'])));
  });
});

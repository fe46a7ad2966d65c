import { expect, it } from 'vitest';
import { withConfidence } from '../../src/extract/confidence.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Fact, Statement } from '../../src/model/result.ts';

const place = { kind: 'page', page: 1, box: [10, 10, 20, 20] } as const;
const recognised = [{ place: { kind: 'page', page: 1, box: [0, 0, 50, 30] }, confidence: 0.913 } as const];

function factAfter(
  raw: string,
  value: number | null,
  read = recognised,
): { fact: Fact | undefined; rules: string[] } {
  const fact: Fact = {
    value,
    state: 'number',
    raw,
    unit: '万元',
    table: 'disclosure',
    form: '2021',
    label: '',
    place,
  };
  const statement: Statement = { scope: null, tables: {}, facts: { fact }, other: [] };
  const findings: Finding[] = [];
  const document = { format: 'scan', blocks: [], recognised: read } as const;
  const content = withConfidence({ statements: [statement], mentions: [] }, document, (finding) =>
    findings.push(finding),
  );
  return {
    fact: Object.values(content.statements[0]?.facts ?? {})[0],
    rules: findings.map(({ rule }) => rule),
  };
}

it('a value read from a picture has the confidence of its cell', () => {
  expect(factAfter('1,234', 1234).fact).toMatchObject({ value: 1234, confidence: 0.91 });
});

it('a value beside pictures has none', () => {
  expect(factAfter('12', 12, []).fact).not.toHaveProperty('confidence');
});

it('a value that a recognised unit scales is not certain', () => {
  const { fact, rules } = factAfter('80618', 8.0618);
  expect(fact).toMatchObject({ value: null, state: 'unparsed', raw: '80618', confidence: 0.5 });
  expect(rules).toEqual(['reading/unreadable-value']);
});

import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/pipeline.ts';
import { inShort } from '../support/prose.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/prose');
const files = readdirSync(folder);
const reports = files.filter((file) => !file.endsWith('.json'));

interface Expected {
  /** Every figure the prose states, in short, sentence by sentence. */
  readonly mentions: readonly string[];
  /** The failures of rules on prose and structure. */
  readonly findings: readonly string[];
}

describe.each(reports)('%s, a report without a table', (file) => {
  const expected: Expected = JSON.parse(
    readFileSync(resolve(folder, file.replace(/\.\w+$/, '.json')), 'utf8'),
  );
  const parsed = parseFile(resolve(folder, file));

  it('states these figures and no others', async () => {
    const { mentions } = await parsed;
    expect([...mentions.map(inShort)].sort()).toEqual([...expected.mentions].sort());
  });

  it('contradicts itself nowhere', async () => {
    const { findings } = await parsed;
    const told = findings.filter(({ rule }) => /^(?:prose|structure|levels|tables)\//.test(rule));
    expect(told.map(({ rule, message }) => `${rule}: ${message.zh}`)).toEqual(expected.findings);
  });
});

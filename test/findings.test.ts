import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findingKinds } from '../src/findings/index.ts';

test('the list of kinds of finding holds each that is defined, with its severity', () => {
  const folder = new URL('../src/findings/', import.meta.url);
  const defined = readdirSync(folder).flatMap((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return [...text.matchAll(/rule: '([^']+)',\s+severity: '(\w+)'/g)].map(
      ([, rule, severity]) => `${rule} ${severity}`,
    );
  });
  const listed = findingKinds.map(({ rule, severity }) => `${rule} ${severity}`);
  expect(listed.sort()).toEqual([...new Set(defined)].sort());
});

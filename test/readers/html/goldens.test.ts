import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goldenForm, readHtml, withoutUnstated } from './support.ts';

const folder = new URL('../../../fixtures/readers/html/', import.meta.url);
const cases = readdirSync(folder).filter((name) => name.endsWith('.html'));

describe('the HTML reader gives the golden Document of', () => {
  it.each(cases)('%s', async (name) => {
    const golden: unknown = JSON.parse(readFileSync(new URL(name.replace(/html$/, 'json'), folder), 'utf8'));
    const read = await readHtml(readFileSync(new URL(name, folder), 'utf8'));
    expect(withoutUnstated(goldenForm(read), golden)).toEqual(golden);
  });
});

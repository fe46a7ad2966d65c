import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../../src/pipeline.ts';
import { readFixtures } from '../../support/fixture.ts';
import { withoutUnstated } from '../html-support.ts';
import { goldenForm, readAs } from './support.ts';

const folder = 'fixtures/readers/word';

describe.each(['merges', 'left-out', 'nested', 'text-box', 'numbering', 'pictures'])('%s', (name) => {
  const golden: unknown = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));

  it.each(['doc', 'rtf'] as const)('is read from .%s as typed', async (format) => {
    const read = await readAs(format, readFileSync(`${folder}/${name}.${format}`));
    expect(withoutUnstated(goldenForm(read), golden)).toEqual(golden);
  });
});

describe('a form saved by LibreOffice as Word 97', () => {
  const forms = readFixtures('fixtures/forms').filter(({ slug }) => slug.endsWith('-filled'));

  it.each(forms.map((form) => [form.slug.slice(0, 4), form] as const))(
    'of %s gives its facts',
    async (id, form) => {
      const result = await parseFile(`${folder}/form-${id}.doc`);
      expect(result.entity).toBe(form.entity);
      expect(result.year).toBe(form.year);
      result.statements.forEach((statement, i) => {
        const read = Object.entries(statement.facts).map(([key, { value }]) => [key, value]);
        const expected = [...(form.statements[i]?.facts ?? [])].map(([key, { value }]) => [key, value]);
        expect(Object.fromEntries(read)).toEqual(Object.fromEntries(expected));
      });
      expect(result.statements).toHaveLength(form.statements.length);
    },
  );
});

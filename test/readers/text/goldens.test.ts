import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reader as markdownReader } from '../../../src/readers/markdown/index.ts';
import { reader as textReader } from '../../../src/readers/text/index.ts';
import { readWith } from '../read.ts';
import { goldenOf, readGolden, spansOf } from './golden.ts';

const FIXTURES = new URL('../../../fixtures/readers/', import.meta.url);
const KINDS = [
  { folder: 'text/', extension: '.txt', reader: textReader },
  { folder: 'markdown/', extension: '.md', reader: markdownReader },
];

for (const { folder, extension, reader } of KINDS) {
  const files = readdirSync(new URL(folder, FIXTURES)).filter((name) => name.endsWith(extension));
  describe(`the ${reader.format} reader`, () => {
    it.each(files)('reads %s as a person does', async (name) => {
      const path = new URL(folder + name, FIXTURES);
      const { document, findings } = await readWith(reader, readFileSync(path, 'utf8'));
      expect(goldenOf(document)).toEqual(readGolden(new URL(name.replace(extension, '.json'), path)));
      expect(findings).toEqual([]);
    });
  });
}

describe('the places of the text reader', () => {
  const files = readdirSync(new URL('text/', FIXTURES)).filter((name) => name.endsWith('.txt'));
  it.each(files)('cover in %s just what they give as text', async (name) => {
    const text = readFileSync(new URL(`text/${name}`, FIXTURES), 'utf8');
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
    const { document } = await readWith(textReader, text);
    for (const span of spansOf(document)) {
      const covered = span.places.map((place) => {
        if (place.kind !== 'text') throw new Error('the place of a text is a text place');
        expect(place.endLine).toBe(place.line);
        return lines[place.line - 1]?.slice(place.column - 1, place.endColumn - 1);
      });
      expect(covered.join('\n')).toBe(span.text);
    }
  });
});

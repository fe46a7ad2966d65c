import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Result } from '../src/model/result.ts';
import { parseBytes } from '../src/pipeline.ts';
import { readFixtures } from './support/fixture.ts';
import { convert, hasSoffice } from './support/soffice.ts';

const fixtures = ['forms', 'reports']
  .flatMap((folder) => readFixtures(fileURLToPath(new URL(`../fixtures/${folder}`, import.meta.url))))
  .filter(({ path }) => path.endsWith('.html'))
  .map(({ slug, bytes, path }) => ({ name: slug.replace(/\W/g, '-'), bytes, path }));
const why = hasSoffice ? '' : ' (skipped: no LibreOffice)';

/** All a result tells of a report, but for places and findings. */
function told({
  status,
  entity,
  year,
  period,
  published,
  script,
  statements,
}: Result & { script: string | null }) {
  const shown = statements.map(({ scope, tables, facts, other }) => ({
    scope,
    tables,
    facts: Object.entries(facts).map(([key, { value, state, raw, unit }]) => [key, value, state, raw, unit]),
    other: other.map(({ label, unit, values }) => [
      label,
      unit,
      values.map(({ raw, value }) => [raw, value]),
    ]),
  }));
  return { status, entity, year, period, published, script, statements: shown };
}

async function toldOf(bytes: Uint8Array, path: string) {
  const result = await parseBytes(bytes, path);
  return told({ ...result, script: result.source.script });
}

describe.skipIf(!hasSoffice)(`a page converted by LibreOffice tells what the page does${why}`, () => {
  const pages = new Map(fixtures.map(({ name, bytes }) => [`${name}.html`, bytes]));

  it.each(['docx', 'odt'])(
    'as %s',
    async (format) => {
      const files = convert(pages, format, 'HTML (StarWriter)');
      for (const { name, bytes, path } of fixtures) {
        const file = files.get(`${name}.html`) ?? Buffer.of();
        expect.soft(await toldOf(file, path), name).toEqual(await toldOf(bytes, path));
      }
    },
    180_000,
  );
});

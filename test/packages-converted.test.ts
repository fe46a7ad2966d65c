import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../src/model/result.ts';
import { parseBytes } from '../src/pipeline.ts';
import { readFixtures } from './support/fixture.ts';
import { convertPages, hasSoffice } from './support/soffice.ts';

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
  let folder = '';
  const converted = new Map<string, ReadonlyMap<string, Buffer>>();

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gov-report-'));
    const pages = new Map(fixtures.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')]));
    for (const format of ['docx', 'odt'] as const) converted.set(format, convertPages(pages, format, folder));
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const kinds = (['docx', 'odt'] as const).flatMap((format) =>
    fixtures.map((fixture) => [fixture.name, format, fixture] as const),
  );
  it.each(kinds)('%s as %s', async (name, format, { bytes, path }) => {
    const file = converted.get(format)?.get(name) ?? Buffer.of();
    expect(await toldOf(file, path)).toEqual(await toldOf(bytes, path));
  });
});

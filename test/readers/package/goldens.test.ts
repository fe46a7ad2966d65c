import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sniff } from '../../../src/readers/sniff/sniff.ts';
import { goldenForm, withoutUnstated } from '../html/support.ts';
import { readAs } from '../read.ts';
import { zipOfFlatOdf, zipOfFlatOpc } from './support.ts';

const root = new URL('../../../fixtures/readers/', import.meta.url);

/** The fixtures of a format: flat XML, which is read as it is and zipped. */
const fixtures = (['docx', 'odt'] as const).flatMap((format) =>
  readdirSync(new URL(`${format}/`, root))
    .filter((name) => /\.(?:xml|fodt)$/.test(name))
    .map((name) => [format, name] as const),
);

function text(format: string, name: string): string {
  return readFileSync(new URL(`${format}/${name}`, root), 'utf8');
}

async function expectGolden(
  format: 'docx' | 'odt',
  name: string,
  bytes: Uint8Array,
  folder: string = format,
): Promise<void> {
  const golden: unknown = JSON.parse(text(folder, name.replace(/\.\w+$/, '.json')));
  const { document, findings } = await readAs(format, bytes);
  const form = document === null ? findings : goldenForm({ document, findings });
  expect(withoutUnstated(form, golden)).toEqual(golden);
}

describe('the golden Document is read from', () => {
  it.each(fixtures)('%s/%s', async (format, name) => {
    await expectGolden(format, name, Buffer.from(text(format, name)));
  });

  it('a document of Word 2003’s XML', async () => {
    const bytes = Buffer.from(text('word-2003', 'report.xml'));
    expect(sniff(bytes).format).toBe('docx');
    await expectGolden('docx', 'report.xml', bytes, 'word-2003');
  });

  it.each(fixtures)('%s/%s, zipped', async (format, name) => {
    const flat = text(format, name);
    await expectGolden(format, name, format === 'docx' ? zipOfFlatOpc(flat) : zipOfFlatOdf(flat));
  });
});

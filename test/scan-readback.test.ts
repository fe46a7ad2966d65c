import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTesseract } from '../src/ocr/tesseract.ts';
import { writeTiff } from '../src/ocr/tiff.ts';
import { parseBytes } from '../src/pipeline.ts';
import type { Gray } from '../src/readers/shared/picture/pixels.ts';
import type { ExpectedValue } from './support/fixture.ts';
import { reports } from './support/formats/reports.ts';
import { Random } from './support/random.ts';
import { layouts, renderModel } from './support/render.ts';
import { convert, hasSoffice } from './support/soffice.ts';

/** The first table of the filled form 2021, drawn at 200 dots an inch in black and white. */
const picture = readFileSync(new URL('../fixtures/readers/scan/disclosure-2021.png', import.meta.url));

/** As typed in fixtures/forms/2021-filled. */
const typed = {
  'disclosure.art20_1.regulations.issued': 0,
  'disclosure.art20_1.regulations.repealed': 0,
  'disclosure.art20_1.regulations.in_force': 2,
  'disclosure.art20_1.normative_docs.issued': 14,
  'disclosure.art20_1.normative_docs.repealed': 3,
  'disclosure.art20_1.normative_docs.in_force': 96,
  'disclosure.art20_5.licensing.decisions': 18304,
  'disclosure.art20_6.penalties.decisions': 721,
  'disclosure.art20_6.coercion.decisions': 45,
  'disclosure.art20_8.fees.amount': 318.75,
};

const there = await createTesseract().isThere();

describe.skipIf(!there)('a scanned table, with tesseract on this machine', () => {
  it('gives no wrong figure, nearly all figures, and how sure each is', async () => {
    const { source, statements } = await parseBytes(picture, 'scan.png');
    expect(source.format).toBe('scan');
    const facts = Object.entries(statements[0]?.facts ?? {});
    const read = facts.filter(([, { value }]) => value !== null);
    expect(Object.fromEntries(read.map(([key, { value }]) => [key, value]))).toEqual(
      Object.fromEntries(Object.entries(typed).filter(([key]) => read.some(([other]) => other === key))),
    );
    expect(read.length).toBeGreaterThanOrEqual(8);
    expect(read.every(([, { confidence = 0 }]) => confidence >= 0.7)).toBe(true);
  }, 120_000);
});

const printable = hasSoffice && spawnSync('pdftoppm', ['-v']).status === 0;

/** The pages of a PDF as they come from a scanner: a TIFF of 200 dots an inch. */
function scanOf(pdf: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'gov-report-'));
  try {
    execFileSync('pdftoppm', ['-gray', '-r', '200', '-', join(folder, 'page')], { input: pdf });
    return writeTiff(
      readdirSync(folder)
        .sort()
        .map((name) => readPgm(readFileSync(join(folder, name)))),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A picture as pdftoppm writes it: its width and height in the head, then a byte for each pixel. */
function readPgm(bytes: Uint8Array): Gray {
  const [, width = '0', height = '0'] =
    /^P5\s(\d+)\s(\d+)\s255\s/.exec(Buffer.from(bytes.subarray(0, 40)).toString('latin1')) ?? [];
  const data = bytes.subarray(bytes.length - Number(width) * Number(height));
  return { width: Number(width), height: Number(height), data };
}

/** What a cell says once it is printed: a letter O is a nought there. */
function onPaper(typed: ExpectedValue | undefined): ExpectedValue | undefined {
  const { raw = '', value = null, state = 'number' } = typed ?? {};
  if (/^\d*O\d*$/.test(raw)) return { value: Number(raw.replaceAll('O', '0')), state: 'number' };
  return typed && { value, state };
}

describe.skipIf(!there || !printable)('a report of each form, printed and scanned', () => {
  const pages = reports.map(({ form, model }): [string, string] => {
    const [layout] = layouts;
    if (!layout) throw new Error('no layout');
    const { text } = renderModel(model, layout, new Random(1));
    return [`${form}.html`, text.replaceAll('<table>', '<table border="1" cellspacing="0">')];
  });
  let printed: ReadonlyMap<string, Uint8Array> = new Map();
  beforeAll(() => {
    printed = convert(new Map(pages), 'pdf', 'HTML (StarWriter)');
  }, 120_000);

  it.each(reports.map((report) => [report.form, report] as const))(
    'form %s: tells what is printed of nearly every cell, and nothing else of any',
    async (form, { model, expected }) => {
      const scan = scanOf(printed.get(`${form}.html`) ?? Buffer.of());
      const { year, statements } = await parseBytes(scan, 'scan.tiff');
      expect([model.year, null]).toContain(year);
      const facts = Object.entries(statements[0]?.facts ?? {}).filter(
        ([, { state }]) => state !== 'unparsed',
      );
      const told = Object.fromEntries(facts.map(([key, { value, state }]) => [key, { value, state }]));
      const typed = facts.map(([key]) => [key, onPaper(expected[key])]);
      expect(told).toEqual(Object.fromEntries(typed));
      expect(facts.length).toBeGreaterThan(0.8 * Object.keys(expected).length);
    },
    300_000,
  );
});

it.skipIf(!there || printable)(
  'LibreOffice or pdftoppm is not on this machine: no report was printed and scanned',
  () => {},
);

it.skipIf(there)('tesseract with chi_sim is not on this machine: scanned pages were not tried', () => {});

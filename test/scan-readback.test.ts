import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTesseract } from '../src/ocr/tesseract.ts';
import { parseBytes } from '../src/pipeline.ts';

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

it.skipIf(there)('tesseract with chi_sim is not on this machine: scanned pages were not tried', () => {});

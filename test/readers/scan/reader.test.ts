import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import { writeTiff } from '../../../src/ocr/tiff.ts';
import { defaultLimits } from '../../../src/readers/limits.ts';
import { reader as pdfReader } from '../../../src/readers/pdf/index.ts';
import { rastersOf } from '../../../src/readers/pdf/rasters.ts';
import { wrapAsPdf } from '../../../src/readers/scan/as-pdf.ts';
import { reader } from '../../../src/readers/scan/index.ts';
import type { Ocr, OcrMode } from '../../../src/readers/shared/picture/ocr.ts';
import { type Gray, quarterTurn } from '../../../src/readers/shared/picture/pixels.ts';
import { blot, fakeOcr, fill, gridPage, pngOf } from './draw.ts';

/** Two rows of three cells; the second is empty, the third shaded, the last a dash. */
function samplePage(): Gray {
  const page = gridPage([200, 600, 1000, 1400], [300, 350, 400]);
  blot(page, 300, 315);
  fill(page, { x0: 1100, y0: 315, x1: 1140, y1: 335 }, 170);
  blot(page, 300, 365);
  blot(page, 700, 365);
  fill(page, { x0: 1100, y0: 374, x1: 1120, y1: 377 });
  return page;
}

const SEVEN: Readonly<Record<OcrMode, string>> = { text: '7', figures: '7777', chineseFigures: '7777' };
const seven = fakeOcr((mode, { width }) => {
  return { text: SEVEN[mode].slice(0, mode === 'text' ? 1 : copiesOn(width)), confidence: 0.95 };
});

/** How many copies of a blot stand on a picture so wide. */
function copiesOn(width: number): number {
  return width > 90 ? 4 : 3;
}

async function read(bytes: Uint8Array, ocr: Ocr | undefined, using = reader) {
  const findings: Finding[] = [];
  const input = { bytes, decoded: null, ...(ocr ? { ocr } : {}) };
  const document = await using.read(input, defaultLimits, (finding) => findings.push(finding));
  const cells = document?.blocks.flatMap((block) => (block.kind === 'table' ? block.cells : [])) ?? [];
  return { document, texts: cells.map(({ text }) => text), rules: findings.map(({ rule }) => rule) };
}

/** The page as a PDF with nothing but its picture. */
function asPdf({ width, height, data }: Gray): Uint8Array {
  const entries = '/ColorSpace/DeviceGray/BitsPerComponent 8';
  return wrapAsPdf([{ width, height, turn: 0, strips: [{ height, entries, data }] }]);
}

describe('a picture of a table', () => {
  it('is read cell by cell; a blank cell is blank, one with too faint ink is not', async () => {
    const { document, texts, rules } = await read(pngOf(samplePage()), seven);
    expect(texts).toEqual(['7', '', '\uFFFD', '7', '7', '—']);
    expect(document?.format).toBe('scan');
    expect(rules).toEqual(['reading/uncertain-scan', 'reading/scan']);
  });

  it('tells how sure each cell is', async () => {
    const { document } = await read(pngOf(samplePage()), seven);
    expect(document?.recognised?.map(({ confidence }) => confidence).sort()).toEqual([
      0, 0.9, 0.95, 0.95, 0.95, 1,
    ]);
  });

  it('takes what is too narrow for an ideograph for a figure, whatever it was read as', async () => {
    const ocr = fakeOcr((mode, { width }) => ({
      text: mode === 'text' ? '忆' : '2'.repeat(copiesOn(width)),
      confidence: 0.95,
    }));
    const { texts } = await read(pngOf(samplePage()), ocr);
    expect(texts).toEqual(['2', '', '\uFFFD', '2', '2', '—']);
  });

  it('marks what the models read differently', async () => {
    const ocr = fakeOcr((mode) => ({
      text: { text: '1', figures: '7', chineseFigures: '1' }[mode],
      confidence: 0.95,
    }));
    const { texts } = await read(pngOf(samplePage()), ocr);
    expect(texts.filter((text) => /\d/.test(text)).every((text) => text.endsWith('\uFFFD'))).toBe(true);
  });

  it('marks a figure whose digits stand so far apart that a point may be between them', async () => {
    const page = gridPage([200, 600, 1000, 1400], [300, 350, 400]);
    for (const x of [300, 700, 1100]) for (const y of [315, 365]) blot(page, x, y);
    for (const x of [314, 714, 1114]) blot(page, x, 315);
    for (const x of [314, 714, 1126]) blot(page, x, 365);
    const copies: Readonly<Record<number, number>> = { 124: 3, 154: 4, 160: 3, 202: 4 };
    const ocr = fakeOcr((_, { width }) => ({ text: '77'.repeat(copies[width] ?? 1), confidence: 0.95 }));
    const { texts } = await read(pngOf(page), ocr);
    expect(texts).toEqual(['77', '77', '77', '77', '77', '77\uFFFD']);
  });

  it('is read from TIFF as from PNG', async () => {
    expect((await read(writeTiff([samplePage()]), seven)).texts).toEqual(
      (await read(pngOf(samplePage()), seven)).texts,
    );
  });

  it('is read from a PDF that has nothing else, as a scan', async () => {
    const { document, texts } = await read(asPdf(samplePage()), seven, pdfReader);
    expect([document?.format, texts]).toEqual(['scan', ['7', '', '\uFFFD', '7', '7', '—']]);
  });
});

describe('a page that does not lie upright', () => {
  /** Two rows of a label and a figure; each label is a row of bars, the first of them the highest. */
  const page = gridPage([200, 800, 1000], [300, 350, 400]);
  for (const y of [315, 365]) {
    for (const x of [320, 440, 560, 680]) fill(page, { x0: x, y0: y + 8, x1: x + 80, y1: y + 20 });
    fill(page, { x0: 220, y0: y, x1: 300, y1: y + 20 });
    blot(page, 880, y);
  }
  const darkness = ({ width, data }: Gray, from: number, to: number): number =>
    data.filter((shade, i) => shade < 128 && i % width >= from && i % width < to).length;
  /** Reads bars that begin on their left, and sevens. */
  const reading = fakeOcr((mode, picture) => {
    const { width, height } = picture;
    if (mode !== 'text' || width < 3 * height)
      return { text: SEVEN[mode].slice(0, mode === 'text' ? 1 : copiesOn(width)), confidence: 0.9 };
    const begins = darkness(picture, 0, width / 2) > darkness(picture, width / 2, width);
    return { text: begins ? '主动公开政府信息数量总计情况说明' : '', confidence: 0.9 };
  });

  it.each([1, 2])('by %i quarters is read as if it did', async (quarters) => {
    const turned = Array.from({ length: quarters }).reduce<Gray>(quarterTurn, page);
    const { texts } = await read(pngOf(turned), reading);
    expect(texts).toEqual(['主动公开政府信息数量总计情况说明', '7', '主动公开政府信息数量总计情况说明', '7']);
  });
});

describe('a picture in strips', () => {
  it('is put together as it was', async () => {
    const [width, height, rows] = [1654, 2339, 624];
    const data = Uint8Array.from({ length: width * height }, (_, i) =>
      Math.abs((Math.floor(i / width) % 256) - 128),
    );
    const strips = Array.from({ length: Math.ceil(height / rows) }, (_, index) => {
      const own = data.subarray(index * rows * width, (index + 1) * rows * width);
      return { height: own.length / width, entries: '/ColorSpace/DeviceGray/BitsPerComponent 8', data: own };
    });
    for await (const { raster } of rastersOf(wrapAsPdf([{ width, height, turn: 0, strips }]), null)) {
      expect(raster?.picture.data.findIndex((shade, i) => Math.abs(shade - (data[i] ?? 0)) > 3)).toBe(-1);
    }
  });
});

describe('without a recogniser', () => {
  const none: Ocr = { isThere: async () => false, read: async () => ({ kind: 'missing' }) };

  it.each([
    ['a picture', pngOf(samplePage()), reader],
    ['a PDF of pictures', asPdf(samplePage()), pdfReader],
  ])('%s gives a finding that says what to install', async (_, bytes, using) => {
    const findings: Finding[] = [];
    const input = { bytes, decoded: null, ocr: none };
    expect(await using.read(input, defaultLimits, (finding) => findings.push(finding))).toBeNull();
    expect(findings.map(({ rule }) => rule)).toEqual(['reading/no-recognition']);
    expect(findings[0]?.message.en).toContain('apt-get install tesseract-ocr tesseract-ocr-chi-sim');
  });
});

describe('what goes wrong is a finding', () => {
  it('when the recogniser fails', async () => {
    const failing: Ocr = {
      isThere: async () => true,
      read: async () => ({ kind: 'failed', error: 'no answer' }),
    };
    expect(await read(pngOf(samplePage()), failing)).toEqual({
      document: null,
      texts: [],
      rules: ['reading/failed-recognition'],
    });
  });

  it.each([
    ['PNG', pngOf(samplePage()).subarray(0, 300)],
    ['JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xda, 0, 2, 1, 1, 1, 1)],
    ['TIFF', writeTiff([samplePage()]).subarray(0, 60)],
    ['TIFF without pictures', Uint8Array.of(0x49, 0x49, 42, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0)],
    ['TIFF that runs in a circle', Uint8Array.of(0x49, 0x49, 42, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0)],
  ])('when a %s file is broken', async (_, bytes) => {
    expect((await read(bytes, seven)).rules).toEqual(['reading/broken-picture']);
  });

  it('when a picture is blank', async () => {
    const { document } = await read(pngOf(gridPage([], [])), seven);
    expect(document).toBeNull();
  });
});

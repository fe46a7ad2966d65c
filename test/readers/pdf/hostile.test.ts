import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PdfPage, PdfWriter } from '../../support/pdf/writer.ts';
import { Random } from '../../support/random.ts';
import { drawGrid, readPdf, tablesOf } from './read-pdf.ts';

const whole = new Uint8Array(
  readFileSync(new URL('../../../fixtures/forms/2021-filled/report.pdf', import.meta.url)),
);

async function rulesOf(bytes: Uint8Array): Promise<readonly string[]> {
  return (await readPdf(bytes)).findings.map(({ rule }) => rule);
}

function drawn(draw: (page: PdfPage, writer: PdfWriter) => void): Uint8Array {
  const writer = new PdfWriter();
  draw(writer.addPage(), writer);
  return writer.bytes();
}

describe('a file that is no proper PDF', () => {
  it('says that it is damaged when only its beginning is there', async () => {
    expect(await rulesOf(whole.slice(0, 60))).toEqual(['reading/broken-file']);
  });

  it('says so when nothing follows the signature', async () => {
    expect(await rulesOf(new TextEncoder().encode('%PDF-1.7\n%%EOF'))).toEqual(['reading/broken-file']);
  });

  it('gives a result or a finding wherever it is cut', async () => {
    for (let share = 1; share < 20; share += 1) {
      const { document, findings } = await readPdf(whole.slice(0, Math.floor((whole.length * share) / 20)));
      expect(document.blocks.length + findings.length).toBeGreaterThan(0);
    }
  });

  it('gives a result or a finding whatever bytes are changed', async () => {
    const random = new Random(29);
    for (let run = 0; run < 200; run += 1) {
      const bytes = whole.slice();
      const changes = 1 + random.below(20);
      for (let i = 0; i < changes; i += 1) bytes[random.below(bytes.length)] = random.below(256);
      const { document, findings } = await readPdf(bytes);
      expect(document.blocks.length + findings.length).toBeGreaterThan(0);
    }
  }, 120_000);

  it('prints nothing on the console', async () => {
    const lines: unknown[] = [];
    const output = globalThis.console;
    const { log, warn, error, info } = output;
    Object.assign(output, { log: (line: unknown) => lines.push(line) });
    Object.assign(output, { warn: output.log, error: output.log, info: output.log });
    try {
      await readPdf(whole.slice(0, 3000));
    } finally {
      Object.assign(output, { log, warn, error, info });
    }
    expect(lines).toEqual([]);
  });
});

describe('a page drawn to exhaust', () => {
  it('with 10,000 tiny lines is read', async () => {
    const random = new Random(4);
    const bytes = drawn((page) => {
      for (let i = 0; i < 10_000; i += 1) {
        const [x, y] = [random.below(590), random.below(840)];
        page.line(x, y, x + random.below(4), y + random.below(4));
      }
      page.text(50, 50, '正文');
    });
    const { document } = await readPdf(bytes);
    expect(document.blocks.map((block) => (block.kind === 'table' ? '' : block.text))).toEqual(['正文']);
  });

  it('with more lines that meet than any table has says that they are left out', async () => {
    const bytes = drawn((page) => {
      for (let i = 0; i < 4_000; i += 1) {
        page.line(0, i * 4, 20_000, i * 4);
        page.line(i * 4, 0, i * 4, 20_000);
      }
      page.text(50, 50, '正文');
    });
    expect(await rulesOf(bytes)).toEqual(['reading/limit-reached']);
  });

  it('with more cells than the limit keeps those below it, and says so', async () => {
    const bytes = drawn((page) => {
      for (const top of [50, 300]) drawGrid(page, [50, 100, 150, 200], [top, top + 20, top + 40]);
      page.text(60, 64, '规章');
    });
    const { document, findings } = await readPdf(bytes, { cells: 6 });
    expect(tablesOf(document).map(({ cells }) => cells.length)).toEqual([6]);
    expect(findings.map(({ rule }) => rule)).toContain('reading/limit-reached');
  });

  it('with 20,000 characters on one spot is read', async () => {
    const bytes = drawn((page) => {
      for (let i = 0; i < 20_000; i += 1) page.text(50, 50, String(i % 10));
    });
    expect((await readPdf(bytes)).document.blocks.length).toBeGreaterThan(0);
  });

  it('with states saved without end is read', async () => {
    const bytes = drawn((page) => {
      for (let i = 0; i < 3_000; i += 1) page.raw('q 1 0 0 1 0 0 cm');
      page.text(50, 50, '正文');
    });
    expect((await readPdf(bytes)).document.blocks).toHaveLength(1);
  });

  it('that refers to itself is read or said to be broken', async () => {
    const text = new TextDecoder('latin1').decode(whole).replace(/\/Kids \[/, '/Kids [2 0 R ');
    const { document, findings } = await readPdf(new Uint8Array([...text].map((each) => each.charCodeAt(0))));
    expect(document.blocks.length + findings.length).toBeGreaterThan(0);
  });
});

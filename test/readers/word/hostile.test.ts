import { readFileSync } from 'node:fs';
import { find, read } from 'cfb';
import { describe, expect, it } from 'vitest';
import { parseBytes } from '../../../src/pipeline.ts';
import { defaultLimits } from '../../../src/readers/limits.ts';
import { openCompound } from '../../../src/readers/shared/compound/compound.ts';
import { timed } from '../../support/cpu.ts';
import { bodyParagraph, type Change, cellParagraph, defineRow, rowEnd, writeDoc } from '../../support/doc.ts';
import { Random } from '../../support/random.ts';
import { escapeRtf, wrapRtf } from '../../support/rtf.ts';
import { type ReadFile, readAs } from '../read.ts';

const form = readFileSync('fixtures/forms/2019-filled/report.doc');
const small = readFileSync('fixtures/readers/word/nested.doc');

/** Reads, and fails when that takes long. */
async function readInTime(format: 'doc' | 'rtf', bytes: Uint8Array, seconds = 10): Promise<ReadFile> {
  const run = await timed(() => readAs(format, bytes));
  expect(run.seconds).toBeLessThan(seconds);
  return run.result;
}

function copy(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes);
}

/** Where the WordDocument stream and the table stream of a fixture stand: their sectors lie in order. */
function streamsOf(bytes: Uint8Array): { main: number; table: number } {
  const file = read(Buffer.from(bytes), { type: 'buffer' });
  const start = (name: string): number => ((find(file, name)?.start ?? 0) + 1) * 512;
  return { main: start('/WordDocument'), table: start('/1Table') };
}

/** Every figure of the whole file that is read from a harmed one is the same there. */
async function wrongFigures(bytes: Uint8Array, whole: ReadonlyMap<string, number | null>): Promise<string[]> {
  const { statements } = await parseBytes(bytes, 'harmed.doc');
  return statements.flatMap(({ facts }) =>
    Object.entries(facts)
      .filter(([key, { value }]) => value !== null && whole.get(key) !== value)
      .map(([key, { value }]) => `${key}: ${value}`),
  );
}

async function factsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, number | null>> {
  const { statements } = await parseBytes(bytes, 'whole.doc');
  return new Map(
    statements.flatMap(({ facts }) =>
      Object.entries(facts).map(([key, { value }]): [string, number | null] => [key, value]),
    ),
  );
}

describe('a compound file', () => {
  it.each(['merges', 'pictures', 'numbering'])('%s has the streams another reader finds', (name) => {
    const bytes = readFileSync(`fixtures/readers/word/${name}.doc`);
    const file = openCompound(bytes);
    const other = read(bytes, { type: 'buffer' });
    const streams = other.FileIndex.filter(({ type, name }) => type === 2 && !/CompObj|Ole/.test(name));
    expect(streams.length).toBeGreaterThan(2);
    for (const { name, content } of streams) {
      expect(Buffer.from(file?.stream(name)?.bytes ?? []).equals(Buffer.from(content))).toBe(true);
    }
  });

  it('whose chains loop is read to an end', async () => {
    const bytes = copy(small);
    const fat = (bytes.readInt32LE(0x4c) + 1) * 512;
    for (let sector = 0; sector < 8; sector++) bytes.writeInt32LE((sector + 1) % 8, fat + sector * 4);
    await readInTime('doc', bytes);
  });

  it('whose stream begins within a loop is read to an end', async () => {
    const bytes = copy(form);
    const fat = (bytes.readInt32LE(0x4c) + 1) * 512;
    const first = (streamsOf(form).main - 512) / 512;
    for (let i = 0; i < 10; i++) bytes.writeInt32LE(first + ((i + 1) % 10), fat + (first + i) * 4);
    const directory = (bytes.readInt32LE(0x30) + 1) * 512;
    for (let at = directory; at < directory + 2048 && at + 128 <= bytes.length; at += 128) {
      if (bytes.readInt32LE(at + 116) === first) bytes.writeInt32LE(first + 2, at + 116);
    }
    const { findings } = await readInTime('doc', bytes);
    expect(findings.map(({ rule }) => rule)).toEqual(['reading/damaged']);
  });

  it('whose directory loops is read to an end', () => {
    const bytes = copy(small);
    const directory = (bytes.readInt32LE(0x30) + 1) * 512;
    for (let i = 0; i < 4; i++)
      for (const at of [68, 72, 76]) bytes.writeInt32LE(i, directory + i * 128 + at);
    expect(openCompound(bytes)?.names).toEqual([]);
  });

  it('that ends within a sector of a stream has what is left of it, and no zeros for the rest', () => {
    const bytes = Buffer.concat([small, Buffer.alloc(100, 65)]);
    const fat = (bytes.readInt32LE(0x4c) + 1) * 512;
    const first = streamsOf(small).main / 512 - 1;
    const last = small.length / 512 - 1;
    bytes.writeInt32LE(last, fat + first * 4);
    bytes.writeInt32LE(first + 2, fat + last * 4);
    const stream = openCompound(bytes)?.stream('WordDocument');
    expect([stream?.bytes.length, stream?.complete]).toEqual([612, false]);
  });

  it('whose list of tables loops is read to an end', async () => {
    const bytes = copy(small);
    bytes.writeInt32LE(0, 0x44);
    bytes.writeInt32LE(1_000_000, 0x48);
    bytes.writeInt32LE(0, 512 + 508);
    await readInTime('doc', bytes);
  });
});

describe('a Word document', () => {
  it('cut off at any sector is a finding, and no figure is read wrong', async () => {
    const whole = await factsOf(form);
    expect(whole.size).toBe(198);
    for (let end = 0; end < form.length; end += 512) {
      const cut = form.subarray(0, end);
      expect(await wrongFigures(cut, whole)).toEqual([]);
      const { findings } = end < 512 ? { findings: [0] } : await readAs('doc', cut);
      expect([end, findings.length > 0]).toEqual([end, true]);
    }
  });

  it('of mutated bytes gives a result or a finding', async () => {
    const random = new Random(5);
    for (let round = 0; round < 400; round++) {
      const bytes = copy(round % 2 === 0 ? small : form);
      for (let n = 1 + random.below(8); n > 0; n--) bytes[random.below(bytes.length)] = random.below(256);
      await readInTime('doc', bytes);
    }
  });

  it('of mutated heads and tables gives a result or a finding', async () => {
    const random = new Random(6);
    const { main, table } = streamsOf(small);
    for (let round = 0; round < 400; round++) {
      const bytes = copy(small);
      const at = round % 2 === 0 ? main + random.below(0x400) : table + random.below(3000);
      const value = random.pick([0, 1, 0x7f, 0xff]);
      bytes.fill(value, at, at + 1 + random.below(4));
      await readInTime('doc', bytes);
    }
  });

  it('whose head counts a thousand million characters is a finding', async () => {
    const bytes = copy(small);
    bytes.writeInt32LE(0x3fffffff, streamsOf(small).main + 0x4c);
    const { findings } = await readInTime('doc', bytes);
    expect(findings.map(({ rule }) => rule)).toContain('reading/damaged');
  });

  it('of a thousand pieces that share their text is read once', async () => {
    const bytes = copy(small);
    const { main, table } = streamsOf(small);
    const pieces = 5000;
    const clx = Buffer.alloc(5 + 4 + pieces * 12);
    clx[0] = 2;
    clx.writeUInt32LE(4 + pieces * 12, 1);
    for (let i = 0; i <= pieces; i++) clx.writeUInt32LE(i * 1000, 5 + i * 4);
    for (let i = 0; i < pieces; i++) clx.writeUInt32LE(0x800, 5 + (pieces + 1) * 4 + i * 8 + 2);
    bytes.writeUInt32LE(bytes.readUInt32LE(main + 0x1a2), main + 0x1a2);
    clx.copy(bytes, table, 0, 3000);
    bytes.writeUInt32LE(0, main + 0x1a2);
    bytes.writeInt32LE(pieces * 1000, main + 0x4c);
    const { findings } = await readInTime('doc', bytes);
    expect(findings.map(({ rule }) => rule)).toContain('reading/damaged');
  });

  it('with tables nested a million deep is read to the limit', async () => {
    const deep: Change[] = [
      [0x2416, 1],
      [0x6649, 0x40, 0x42, 0x0f, 0],
    ];
    const paragraphs = Array.from({ length: 50 }, () => ({ ...bodyParagraph('深'), changes: deep }));
    const { findings } = await readInTime('doc', writeDoc([...paragraphs, bodyParagraph('终')]));
    expect(findings.map(({ rule }) => rule)).toContain('reading/too-deep');
  });

  it('of more cells than the limit is cut there, with a finding', async () => {
    const row = [cellParagraph('甲'), cellParagraph('1'), rowEnd(defineRow([0, 2000, 4000]))];
    const paragraphs = Array.from({ length: 60 }, () => row).flat();
    const { document, findings } = await readAs('doc', writeDoc(paragraphs), {
      ...defaultLimits,
      cells: 100,
    });
    const [table] = document?.blocks ?? [];
    expect(table?.kind === 'table' && table.cells.length).toBe(100);
    expect(findings.map(({ rule }) => rule)).toEqual(['reading/limit-reached']);
  });
});

describe('a rich text file', () => {
  it('of a hundred megabytes of open braces is cut at the limit', async () => {
    const bytes = Buffer.alloc(100 * 1024 * 1024, '{');
    bytes.write('{\\rtf1');
    const { findings } = await readInTime('rtf', bytes);
    expect(findings).toMatchObject([{ rule: 'reading/limit-reached', data: { limit: 'groups' } }]);
  });

  it.each([
    ['closing braces', '}'.repeat(5_000_000)],
    ['backslashes', '\\'.repeat(5_000_001)],
    ['numbers without end', `\\u${'9'.repeat(3_000_000)}`],
    ['words without end', `\\${'a'.repeat(3_000_000)}`],
    ['binary data beyond the end', `\\bin2147483647 ${'x'.repeat(1000)}`],
    ['cells without a row', '\\cell '.repeat(150_000)],
    ['rows without cells', '\\row '.repeat(500_000)],
    ['edges without end', '\\trowd'.concat('\\cellx1'.repeat(1_000_000), 'a\\cell\\row')],
    ['tables nested ever deeper', Array.from({ length: 2000 }, (_, i) => `\\itap${i} x\\nestcell`).join('')],
    ['fonts without end', `{\\fonttbl${Array.from({ length: 200_000 }, (_, i) => `{\\f${i} x;}`).join('')}}`],
    ['text boxes in text boxes', '{\\shp{\\*\\shpinst{\\shptxt x'.repeat(3_000)],
  ])('of %s ends in time', async (_, content) => {
    await readInTime('rtf', Buffer.from(`{\\rtf1 ${content}`, 'latin1'));
  });

  it('cut off anywhere is a finding, and no figure is a part of one', async () => {
    const table = '\\trowd\\cellx2000\\cellx4000 \\intbl \\u26032?\\u25910?\\cell 8417\\cell\\row';
    const whole = wrapRtf(`${table}${escapeRtf('后')}\\par`).trimEnd();
    for (let end = 0; end < whole.length; end++) {
      const { findings, document } = await readAs('rtf', Buffer.from(whole.slice(0, end), 'latin1'));
      expect(JSON.stringify(document)).not.toMatch(/"text":"(?:8|84|841)"/);
      expect([end, findings.map(({ rule }) => rule)]).toEqual([end, end === 0 ? [] : ['reading/damaged']]);
    }
  });

  it('of mutated bytes gives a result or a finding', async () => {
    const random = new Random(8);
    const whole = readFileSync('fixtures/readers/word/nested.rtf');
    for (let round = 0; round < 300; round++) {
      const bytes = copy(whole);
      for (let n = 1 + random.below(8); n > 0; n--) bytes[random.below(bytes.length)] = random.below(256);
      await readInTime('rtf', bytes);
    }
  });
});

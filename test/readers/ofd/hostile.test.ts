import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.ts';
import { parseBytes } from '../../../src/pipeline.ts';
import { timed } from '../../support/cpu.ts';
import type { StatementModel } from '../../support/model.ts';
import { mm, type OfdStyle, OfdWriter } from '../../support/ofd/writer.ts';
import { setReport } from '../../support/pdf/report.ts';
import { Random } from '../../support/random.ts';
import { makeReport } from '../../support/report.ts';
import { type Case, cases, fillIn } from '../../support/study.ts';
import { type Packed, zip } from '../../support/zip.ts';
import { textsOf } from '../pdf/read-pdf.ts';
import type { ReadFile } from '../read.ts';
import { type Draw, drawn, readOfd } from './read-ofd.ts';

async function inBounds<T>(run: () => Promise<T>, seconds = 10): Promise<T> {
  const before = process.memoryUsage().rss;
  const { seconds: taken, result } = await timed(run);
  expect(taken).toBeLessThan(seconds);
  expect(process.memoryUsage().rss - before).toBeLessThan(700 * 2 ** 20);
  return result;
}

function readBounded(style: OfdStyle, ...draw: readonly Draw[]): Promise<ReadFile<Document>> {
  const bytes = drawn(style, ...draw);
  return inBounds(() => readOfd(bytes));
}

function limitsOf({ findings }: ReadFile<Document>): readonly unknown[] {
  return findings.flatMap(({ rule, data }) =>
    rule === 'reading/limit-reached' ? Object.values(data).slice(0, 1) : [],
  );
}

const text: Draw = (page) => page.text(50, 50, '正文');
const middle: Draw = (page) => page.text(50, 400, '正文');

function unit(id: number, content: string): string {
  return `<CompositeGraphicUnit ID="${id}"><Content>${content}</Content></CompositeGraphicUnit>`;
}

function use(id: number): string {
  return `<CompositeObject Boundary="0 0 9 9" ResourceID="${id}"/>`;
}

describe('a file drawn to exhaust', () => {
  it('by composites that draw themselves ends', async () => {
    const read = await readBounded({}, (page, writer) => {
      text(page, writer);
      page.raw(use(1));
      writer.resources = `<CompositeGraphicUnits>${unit(1, use(2))}${unit(2, use(1))}</CompositeGraphicUnits>`;
    });
    expect([textsOf(read.document), limitsOf(read)]).toEqual([['正文'], ['depth']]);
  });

  it('by composites that draw others twice each ends', async () => {
    const read = await readBounded({}, (page, writer) => {
      text(page, writer);
      page.raw(use(0));
      const units = Array.from({ length: 60 }, (_, id) => unit(id, use(id + 1).repeat(2)));
      writer.resources = `<CompositeGraphicUnits>${units.join('')}</CompositeGraphicUnits>`;
    });
    expect([textsOf(read.document), limitsOf(read)]).toEqual([['正文'], ['objects']]);
  });

  it('by groups in groups ends', async () => {
    const read = await readBounded({}, (page, writer) => {
      text(page, writer);
      page.raw(`${'<PageBlock>'.repeat(100_000)}${'</PageBlock>'.repeat(100_000)}`);
    });
    expect(limitsOf(read)).toContain('depth');
  });

  it('by offsets repeated without end is read', async () => {
    const read = await readBounded({}, (page) => {
      for (let i = 0; i < 1000; i += 1) {
        page.raw(
          `<TextObject Boundary="9 ${i % 250} 9 9" Size="4"><TextCode X="0" Y="4" DeltaX="g 9999999999999 4 g 9999999999999 4">正文</TextCode></TextObject>`,
        );
      }
    });
    expect(read.document.blocks.length).toBeGreaterThan(50);
  });

  it('by texts of millions of characters is cut at the limit', async () => {
    const code = `<TextCode X="0" Y="4" DeltaX="g 9999999 4">${'正文'.repeat(400_000)}</TextCode>`;
    const long: Draw = (page) => page.raw(`<TextObject Boundary="9 9 9 9" Size="4">${code}</TextObject>`);
    const read = await readBounded({}, text, long, long, long);
    expect([textsOf(read.document)[0], limitsOf(read)]).toEqual(['正文', ['characters']]);
  });

  it('by 10,000 pages is cut at the limit', async () => {
    const read = await readBounded({}, ...Array.from({ length: 10_000 }, () => middle));
    expect(read.document.blocks).toHaveLength(1000);
    expect(limitsOf(read)).toEqual(['members', 'pages']);
  });

  it('by 10,000 pages that are one large one is cut at the limit', async () => {
    const lines = Array.from({ length: 2000 }, (_, i) => `M 0 ${i} L 99 ${i}`).join(' ');
    const read = await readBounded({}, (page, writer) => {
      for (let i = 0; i < 1000; i += 1) text(page, writer);
      page.raw(`<PathObject Boundary="0 0 9 9"><AbbreviatedData>${lines}</AbbreviatedData></PathObject>`);
      const pages = '<Page BaseLoc="Pages/Page_0/Content.xml"/>'.repeat(10_000);
      writer.more.push({ name: 'Doc_0/Document.xml', data: `<Document><Pages>${pages}</Pages></Document>` });
    });
    expect(limitsOf(read)).toContain('objects');
  }, 60_000);

  it('by 100,000 documents is cut at the limit', async () => {
    const body = '<DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody>';
    const read = await readBounded({}, (page, writer) => {
      text(page, writer);
      writer.more.push({ name: 'OFD.xml', data: `<OFD>${body.repeat(100_000)}</OFD>` });
    });
    expect([read.document.blocks.length, limitsOf(read)]).toEqual([100, ['documents']]);
  });

  it('by lines that cross is read or cut at the limit', async () => {
    const read = await readBounded({}, (page, writer) => {
      text(page, writer);
      for (let i = 0; i < 4000; i += 1) {
        page.line(0, i * 4, 20_000, i * 4);
        page.line(i * 4, 0, i * 4, 20_000);
      }
    });
    expect(limitsOf(read)).toContain('lines');
  });

  it('by a path of millions of points says that it was not read', async () => {
    const read = await readBounded({}, (page, writer) => {
      text(page, writer);
      page.raw(
        `<PathObject Boundary="0 0 9 9"><AbbreviatedData>${'M 1 1 L 2 2 '.repeat(500_000)}</AbbreviatedData></PathObject>`,
      );
    });
    expect([textsOf(read.document), read.rules]).toEqual([['正文'], ['reading/damaged']]);
  });

  it.each([
    ['nothing', []],
    ['no document', [{ name: 'OFD.xml', data: '<OFD/>' }]],
    [
      'a document that is not there',
      [{ name: 'OFD.xml', data: '<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>' }],
    ],
    ['an empty part', [{ name: 'OFD.xml', data: '' }]],
  ])('of %s says what is missing', async (_, members: readonly Packed[]) => {
    const read = await readOfd(zip(members));
    expect(read.rules).toContain('reading/missing-part');
  });
});

interface Report {
  readonly bytes: Uint8Array;
  readonly parts: readonly Packed[];
  readonly expected: ReadonlyMap<string, number | null>;
}

function reportOf({ form, variant }: Case, statements: readonly StatementModel[]): Report {
  const model = makeReport({ form, variant, numbering: 'official', statements }, new Random(3));
  const writer = new OfdWriter({ glyphs: 'repeats' });
  setReport(model, {}, writer);
  const expected = new Map(statements.flatMap(({ figures }) => [...figures]));
  return { bytes: writer.bytes(), parts: writer.parts(), expected };
}

describe.each(
  cases.filter(({ scopes }) => scopes === 'none').map((each) => [each.form, each.variant, each] as const),
)('a report of form %s, %s, damaged', (_form, _variant, each) => {
  const { bytes, parts, expected } = reportOf(each, fillIn(each, new Random(3), 0));

  /** What a damaged file must be: unreadable for a reason told, or read with nothing but the right figures. */
  async function expectSound(damaged: Uint8Array): Promise<string> {
    const result = await parseBytes(damaged, 'report.ofd');
    const facts = result.statements.flatMap((statement) => Object.entries(statement.facts));
    expect(facts.filter(([key, { value }]) => value !== null && value !== expected.get(key))).toEqual([]);
    if (result.status === 'unreadable') expect(result.findings.length).toBeGreaterThan(0);
    return result.status;
  }

  it('is unreadable when it is cut off', async () => {
    for (let end = 100; end < bytes.length; end += Math.ceil(bytes.length / 30)) {
      expect(await expectSound(bytes.subarray(0, end))).toBe('unreadable');
    }
  });

  it('never gives a wrong figure, whatever bytes are changed', async () => {
    const random = new Random(7);
    for (let trial = 0; trial < 80; trial += 1) {
      const damaged = Uint8Array.from(bytes);
      const changes = 1 + random.below(4);
      for (let i = 0; i < changes; i += 1) damaged[random.below(damaged.length)] = random.below(256);
      await expectSound(damaged);
    }
  }, 60_000);

  it('is read or refused, whatever stands in its parts', async () => {
    const random = new Random(8);
    for (let trial = 0; trial < 60; trial += 1) {
      const at = random.below(parts.length);
      const members = parts.map((part, index) =>
        index === at ? { ...part, data: spoilt(part, random) } : part,
      );
      const result = await parseBytes(zip(members), 'report.ofd');
      expect(result.statements.length + result.findings.length).toBeGreaterThan(0);
    }
  }, 60_000);
});

/** A part with junk in it. */
function spoilt({ data }: Packed, random: Random): Buffer {
  const bytes = Buffer.from(data);
  const junk = random.pick([
    '<',
    '>',
    '/',
    '"',
    '&#x0;',
    '</Page>',
    '\0',
    '甲',
    '9',
    ' ',
    '-',
    'g 9 ',
    'NaN',
  ]);
  const from = random.below(bytes.length);
  bytes.set(Buffer.from(junk.repeat(random.pick([1, 1, 4, 40]))).subarray(0, bytes.length - from), from);
  return bytes;
}

it('a page far too large is read', async () => {
  const read = await readBounded({}, (page, writer) => {
    text(page, writer);
    page.area = '0 0 1e300 1e300';
    page.raw(
      `<TextObject Boundary="1e300 1e300 9 9" Size="${mm(10)}"><TextCode X="0" Y="0">远</TextCode></TextObject>`,
    );
  });
  expect(read.document.blocks.length + read.findings.length).toBeGreaterThan(0);
});

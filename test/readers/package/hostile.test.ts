import { readdirSync, readFileSync } from 'node:fs';
import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseBytes } from '../../../src/pipeline.ts';
import { defaultLimits } from '../../../src/readers/limits.ts';
import { timed } from '../../support/cpu.ts';
import { readFixtures } from '../../support/fixture.ts';
import { Random } from '../../support/random.ts';
import { type Packed, zip } from '../../support/zip.ts';
import { readAs } from '../read.ts';

const forms = new URL('../../../fixtures/forms/', import.meta.url).pathname;
const filled = readFixtures(forms).filter(({ path }) => /2021-filled\/report\.(?:docx|odt)$/.test(path));

function docx(body: string, ...more: readonly Packed[]): Buffer {
  const data = `<w:document><w:body>${body}</w:body></w:document>`;
  return zip([{ name: 'word/document.xml', data }, ...more]);
}

function odt(content: string): Buffer {
  const data = `<office:document-content><office:body><office:text>${content}</office:text></office:body></office:document-content>`;
  return zip([{ name: 'content.xml', data }]);
}

/** A gigabyte of nothing, packed to a megabyte. */
function bombData(): Buffer {
  const block = deflateRawSync(Buffer.alloc(2 ** 20), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: 1024 }, () => block), Buffer.of(3, 0)]);
}

/** A package whose document is a gigabyte, said to be of a size. */
function bomb(size: number): Buffer {
  const data = bombData();
  const packed = zip([{ name: 'word/document.xml', data, stored: true, method: 8, size }]);
  expect(packed.length).toBeLessThan(1.2 * 2 ** 20);
  return packed;
}

async function inBounds<T>(run: () => Promise<T>, seconds = 8): Promise<T> {
  const before = process.memoryUsage().rss;
  const { seconds: taken, result } = await timed(run);
  expect(taken).toBeLessThan(seconds);
  expect(process.memoryUsage().rss - before).toBeLessThan(700 * 2 ** 20);
  return result;
}

const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;

describe('a hostile document', () => {
  it.each([
    ['as its directory says', 2 ** 30, 'reading/limit-reached'],
    ['though its directory says a kilobyte', 1024, 'reading/broken-part'],
  ])('of a gigabyte in a megabyte, %s, is refused at once', async (_, size, rule) => {
    const bytes = bomb(size);
    const { document, findings } = await inBounds(() => readAs('docx', bytes), 2);
    expect([document, findings.map((finding) => finding.rule)]).toEqual([null, [rule]]);
  });

  it('of millions of elements is cut at the limit', async () => {
    const random = new Random(3);
    const some = Array.from({ length: 50_000 }, () => `<w:p w:r="${random.below(99)}"/>`).join('');
    const bytes = docx(some.repeat(42));
    const { findings } = await inBounds(() => readAs('docx', bytes), 20);
    expect(findings[0]).toMatchObject({ rule: 'reading/limit-reached', data: { limit: 'elements' } });
  });

  it('of 100,000 cells is read whole', async () => {
    const row = `<w:tr>${cell('1').repeat(10)}</w:tr>`;
    const { document, findings } = await inBounds(() =>
      readAs('docx', docx(`<w:tbl>${row.repeat(10_000)}</w:tbl>`)),
    );
    expect(document?.blocks[0]).toMatchObject({ kind: 'table', rows: 10_000, columns: 10 });
    expect(findings).toEqual([]);
  });

  it('of more cells than the limit is cut there, with a finding', async () => {
    const bytes = docx(`<w:tbl>${`<w:tr>${cell('1')}${cell('2')}</w:tr>`.repeat(60)}</w:tbl>`);
    const { document, findings } = await readAs('docx', bytes, { ...defaultLimits, cells: 101 });
    const [table] = document?.blocks ?? [];
    expect(table?.kind === 'table' && table.cells.length).toBe(101);
    expect(findings).toMatchObject([
      {
        data: { limit: 'cells', value: 101 },
        places: [{ part: 'word/document.xml', path: 'tbl[1]/tr[51]/tc[2]' }],
      },
    ]);
  });

  it('of 100,000 tables in tables ends there, with a finding', async () => {
    const bytes = docx('<w:tbl><w:tr><w:tc>'.repeat(100_000));
    const { findings } = await inBounds(() => readAs('docx', bytes));
    expect(findings[0]).toMatchObject({ rule: 'reading/limit-reached', data: { limit: 'depth' } });
  });

  it('with spans and repeats beyond reason keeps its size', async () => {
    const wide = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999"/></w:tcPr><w:p/></w:tc></w:tr>';
    const word = await inBounds(() => readAs('docx', docx(`<w:tbl>${wide.repeat(1000)}</w:tbl>`)));
    expect(word.document?.blocks).toEqual([expect.objectContaining({ rows: 1000, columns: 1 })]);
    const repeated =
      '<table:table-row table:number-rows-repeated="99999999"><table:table-cell table:number-columns-repeated="99999999" table:number-rows-spanned="99999999"><text:p>1</text:p></table:table-cell></table:table-row>';
    const { findings } = await inBounds(() =>
      readAs('odt', odt(`<table:table>${repeated.repeat(9)}</table:table>`)),
    );
    expect(findings.map(({ data }) => data)).toContainEqual({ limit: 'cells', value: 200_000 });
  });

  it('with styles and lists that lead in circles ends', async () => {
    const styles = ['A', 'B'].map(
      (id, i) =>
        `<w:style w:styleId="${id}"><w:basedOn w:val="${['B', 'A'][i]}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
    );
    const numbering =
      '<w:numbering><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>';
    const { document } = await readAs(
      'docx',
      docx(
        '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>',
        { name: 'word/styles.xml', data: `<w:styles>${styles.join('')}</w:styles>` },
        { name: 'word/numbering.xml', data: numbering },
      ),
    );
    expect(document?.blocks).toMatchObject([{ text: '甲' }]);
  });
});

describe('what only the whole parse tells', () => {
  it('an encrypted Office document says how to unlock it', async () => {
    const name = Buffer.from('EncryptedPackage', 'utf16le').toString('latin1');
    const bytes = Buffer.from(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${name}`, 'latin1');
    const { status, findings } = await parseBytes(bytes, 'report.docx');
    expect([status, findings.map(({ rule }) => rule)]).toEqual(['unreadable', ['file/encrypted']]);
    expect(findings[0]?.message.en).toContain('remove the password');
  });

  it('a damaged package is unreadable, not without a table', async () => {
    const { source, status, findings } = await parseBytes(docx('').subarray(0, 60), 'report.docx');
    expect([source.format, status, findings.map(({ rule }) => rule)]).toEqual([
      'docx',
      'unreadable',
      ['reading/broken-package'],
    ]);
  });

  it('the script of a package is that of its text', async () => {
    const paragraph = '<w:p><w:r><w:t>政府信息公開工作年度報告，依申請公開情況</w:t></w:r></w:p>';
    expect((await parseBytes(docx(paragraph), 'report.docx')).source.script).toBe('traditional');
  });
});

describe('an incomplete package', () => {
  it('of nothing but the text is read', async () => {
    const { document, findings } = await readAs('docx', docx('<w:p><w:r><w:t>甲</w:t></w:r></w:p>'));
    expect([document?.blocks.length, findings]).toEqual([1, []]);
  });

  it.each([
    ['docx', 'without a text', [{ name: 'word/styles.xml', data: '<w:styles/>' }], 'word/document.xml'],
    [
      'docx',
      'with a package for a text',
      [{ name: 'word/document.xml', data: zip([]) }],
      'word/document.xml w:body',
    ],
    ['odt', 'without a text', [{ name: 'styles.xml', data: '<office:document-styles/>' }], 'content.xml'],
    ['odt', 'with an empty text', [{ name: 'content.xml', data: '' }], 'content.xml office:text'],
  ] as const)('%s %s says what is missing', async (format, _, members, part) => {
    const { document, findings } = await readAs(format, zip(members));
    expect([document, findings.map(({ rule, data }) => [rule, data])]).toEqual([
      null,
      [['reading/missing-part', { part }]],
    ]);
  });

  it('whose relations name another text is read there', async () => {
    const rels =
      '<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Word/Document2.xml"/></Relationships>';
    const bytes = zip([
      { name: '_rels/.rels', data: rels },
      {
        name: 'word\\document2.xml',
        data: '<w:document><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>',
      },
    ]);
    const { document } = await readAs('docx', bytes);
    expect(document?.blocks).toHaveLength(1);
  });

  it('an encrypted OpenDocument text says so', async () => {
    const bytes = zip([
      { name: 'META-INF/manifest.xml', data: '<manifest:encryption-data/>' },
      { name: 'content.xml', data: Buffer.of(1, 2, 3) },
    ]);
    const { document, findings } = await readAs('odt', bytes);
    expect([document, findings.map(({ rule }) => rule)]).toEqual([null, ['reading/encrypted-part']]);
  });

  it('a flat document that is cut off is not read: its last figure may be half of one', async () => {
    const flat = readFileSync(new URL('../../../fixtures/readers/odt/spans.fodt', import.meta.url));
    for (let end = flat.length - 30; end > flat.length - 900; end -= 37) {
      const { document, findings } = await readAs('odt', flat.subarray(0, end));
      expect([document, findings.map(({ rule }) => rule)]).toEqual([null, ['reading/malformed-xml']]);
    }
  });
});

describe.each(filled)('$slug, damaged', ({ bytes, path, statements }) => {
  const expected = new Map(
    statements.flatMap(({ facts }) => [...facts].map(([key, { value }]) => [key, value])),
  );

  /** What a damaged file must be: unreadable for a reason told, or read with nothing but the right figures. */
  async function expectSound(damaged: Uint8Array): Promise<string> {
    const result = await parseBytes(damaged, path);
    const facts = result.statements.flatMap((statement) => Object.entries(statement.facts));
    const wrong = facts.filter(([key, { value }]) => value !== null && value !== expected.get(key));
    expect(wrong).toEqual([]);
    if (result.status === 'unreadable') expect(result.findings.length).toBeGreaterThan(0);
    return result.status;
  }

  it('is unreadable when it is cut off', async () => {
    for (let end = 100; end < bytes.length; end += Math.ceil(bytes.length / 40)) {
      expect(await expectSound(bytes.subarray(0, end))).toBe('unreadable');
    }
  });

  it('never gives a wrong figure, whatever bytes are changed', async () => {
    const random = new Random(5);
    const outcomes = new Set<string>();
    for (let trial = 0; trial < 150; trial++) {
      const damaged = Uint8Array.from(bytes);
      const changes = 1 + random.below(4);
      for (let change = 0; change < changes; change++) {
        damaged[random.below(damaged.length)] = random.below(256);
      }
      outcomes.add(await expectSound(damaged));
    }
    expect(outcomes).toContain('unreadable');
  });

  it('never gives a wrong figure, whatever bytes of its directory are changed', async () => {
    const random = new Random(6);
    for (let trial = 0; trial < 150; trial++) {
      const damaged = Uint8Array.from(bytes);
      damaged[damaged.length - 1 - random.below(1200)] = random.below(256);
      await expectSound(damaged);
    }
  });
});

describe('flat XML, where no checksum guards it', () => {
  const folders = (['docx', 'odt'] as const).map(
    (format) => [format, `../../../fixtures/readers/${format}/`] as const,
  );

  it.each(folders)('of %s is read or refused, whatever bytes are changed', async (format, folder) => {
    const random = new Random(8);
    const url = new URL(folder, import.meta.url);
    for (const name of readdirSync(url).filter((each) => !each.endsWith('.json'))) {
      const bytes = readFileSync(new URL(name, url));
      for (let trial = 0; trial < 60; trial++) {
        const damaged = Uint8Array.from(bytes);
        const from = random.below(damaged.length);
        const length = random.pick([1, 1, 4, 40]);
        const junk = random.pick(['<', '>', '/', '"', '&#x0;', '</w:tc>', '\0', '甲', '9']);
        damaged.set(Buffer.from(junk.repeat(length)).subarray(0, damaged.length - from), from);
        const { document, findings } = await readAs(format, damaged);
        expect(document !== null || findings.length > 0).toBe(true);
      }
    }
  });
});

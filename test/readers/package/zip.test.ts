import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import type { Limits } from '../../../src/readers/limits.ts';
import { defaultLimits } from '../../../src/readers/limits.ts';
import { openPackage } from '../../../src/readers/shared/package/zip.ts';
import { zip } from '../../support/zip.ts';

async function open(bytes: Uint8Array, limits: Partial<Limits> = {}) {
  const findings: Finding[] = [];
  const opened = await openPackage(bytes, { ...defaultLimits, ...limits }, (f) => findings.push(f));
  const rules = () => findings.map(({ rule, data }) => [rule, data]);
  return { opened, rules, findings };
}

describe('a package', () => {
  it('gives the bytes of its members, packed or stored', async () => {
    const { opened, rules } = await open(
      zip([
        { name: 'a.xml', data: '甲'.repeat(500) },
        { name: 'b.xml', data: '乙', stored: true },
        { name: 'c.xml', data: '' },
      ]),
    );
    expect(opened?.members.map(({ name, size }) => [name, size])).toEqual([
      ['a.xml', 1500],
      ['b.xml', 3],
      ['c.xml', 0],
    ]);
    expect(String(await opened?.readIfPresent('a.xml'))).toBe('甲'.repeat(500));
    expect(String(await opened?.readIfPresent('b.xml'))).toBe('乙');
    expect(String(await opened?.readIfPresent('c.xml'))).toBe('');
    expect(rules()).toEqual([]);
  });

  it('finds a part whatever its case, slashes or leading slash', async () => {
    const { opened } = await open(zip([{ name: 'Doc_0\\Pages\\Content.XML', data: 'x' }]));
    for (const path of [
      'Doc_0/Pages/Content.xml',
      '/doc_0/pages/content.xml',
      './Doc_0\\Pages/Content.xml',
    ]) {
      expect(opened?.find(path)?.name).toBe('Doc_0\\Pages\\Content.XML');
    }
    expect(opened?.find('Content.xml')).toBeNull();
  });

  it('is read where its names climb out of it: they are only names', async () => {
    const { opened, rules } = await open(zip([{ name: '../../etc/年报.txt', data: '甲' }]));
    expect(opened?.members.map(({ name }) => name)).toEqual(['../../etc/年报.txt']);
    expect(rules()).toEqual([]);
  });

  it.each([
    ['UTF-8 with the flag', Buffer.from('青禾市年报.docx'), true],
    ['UTF-8 without it', Buffer.from('青禾市年报.docx'), false],
    ['GBK', iconv.encode('青禾市年报.docx', 'gbk'), false],
  ])('reads names in %s', async (_, name, utf8) => {
    const { opened } = await open(zip([{ name, utf8, data: '' }]));
    expect(opened?.members[0]?.name).toBe('青禾市年报.docx');
  });

  it('is read with a comment and with bytes after its end', async () => {
    const bytes = zip([{ name: 'a', data: '甲' }], 'made by hand');
    const { opened } = await open(Buffer.concat([bytes, Buffer.from('\r\n\r\n')]));
    expect(String(await opened?.readIfPresent('a'))).toBe('甲');
  });

  it('says what is missing of what has to be there', async () => {
    const { opened, rules } = await open(zip([]));
    expect(await opened?.readRequired('word/document.xml')).toBeNull();
    expect(await opened?.readIfPresent('word/styles.xml')).toBeNull();
    expect(rules()).toEqual([['reading/missing-part', { part: 'word/document.xml' }]]);
  });
});

describe('a damaged or hostile package', () => {
  it.each([
    ['a size smaller than the truth', { size: 10 }],
    ['a size larger than the truth', { size: 1000 }],
    ['a wrong checksum', { crc: 1 }],
    ['an unknown method', { method: 12 }],
    ['data beyond the file', { offset: 5000 }],
    ['a stored member of another size', { stored: true, size: 5 }],
  ])('with %s does not give the member', async (_, lie) => {
    const { opened, rules } = await open(zip([{ name: 'a', data: '甲乙'.repeat(50), ...lie }]));
    expect(await opened?.readIfPresent('a')).toBeNull();
    expect(rules()).toEqual([['reading/broken-part', { part: 'a' }]]);
  });

  it('with a locked member says so', async () => {
    const { opened, rules } = await open(zip([{ name: 'a', data: '甲', encrypted: true }]));
    expect(await opened?.readIfPresent('a')).toBeNull();
    expect(rules()).toEqual([['reading/encrypted-part', { part: 'a' }]]);
  });

  it('with two members of one name gives neither', async () => {
    const twins = zip(['1', '2'].map((data) => ({ name: 'a', data })));
    const { opened, rules } = await open(twins);
    expect(await opened?.readIfPresent('a')).toBeNull();
    expect(rules()).toEqual([['reading/broken-part', { part: 'a' }]]);
  });

  it('cut off anywhere is never opened', async () => {
    const bytes = zip([{ name: 'a', data: '甲'.repeat(100) }]);
    for (let end = 0; end < bytes.length; end++) {
      const { opened, rules } = await open(bytes.subarray(0, end));
      expect([opened, rules()]).toEqual([null, [['reading/broken-package', {}]]]);
    }
  });

  it('that unpacks to a thousand times its size is refused before it is unpacked', async () => {
    const bomb = zip([{ name: 'a', data: Buffer.alloc(16 * 1024 * 1024) }]);
    expect(bomb.length).toBeLessThan(20_000);
    const { opened, rules } = await open(bomb);
    expect(await opened?.readIfPresent('a')).toBeNull();
    expect(rules()).toEqual([['reading/limit-reached', { limit: 'ratio', value: 250 }]]);
  });

  it.each([
    ['memberBytes', { memberBytes: 1000 }, 1000],
    ['packageBytes', { packageBytes: 1000 }, 1000],
  ])('beyond the limit %s is refused', async (limit, limits, value) => {
    const { opened, rules, findings } = await open(zip([{ name: 'a', data: Buffer.alloc(1001) }]), limits);
    expect(await opened?.readIfPresent('a')).toBeNull();
    expect(rules()).toEqual([['reading/limit-reached', { limit, value }]]);
    expect(findings[0]?.places).toEqual([{ kind: 'part', part: 'a', path: '' }]);
  });

  it('is read up to its limit of bytes in all', async () => {
    const members = ['a', 'b', 'c'].map((name) => ({ name, data: Buffer.alloc(400) }));
    const { opened, rules } = await open(zip(members), { packageBytes: 1000 });
    const sizes = [];
    for (const member of opened?.members ?? []) sizes.push((await opened?.read(member))?.length);
    expect(sizes).toEqual([400, 400, undefined]);
    expect(rules()).toEqual([['reading/limit-reached', { limit: 'packageBytes', value: 1000 }]]);
  });

  it('with too many members is read up to the limit', async () => {
    const members = Array.from({ length: 12 }, (_, i) => ({ name: `${i}`, data: '' }));
    const { opened, rules } = await open(zip(members), { members: 10 });
    expect(opened?.members).toHaveLength(10);
    expect(rules()).toEqual([['reading/limit-reached', { limit: 'members', value: 10 }]]);
  });
});

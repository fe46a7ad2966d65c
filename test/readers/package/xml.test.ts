import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import type { Limits } from '../../../src/readers/limits.ts';
import { defaultLimits } from '../../../src/readers/limits.ts';
import { readTree, type XmlElement } from '../../../src/readers/shared/package/tree.ts';
import { attributeOf, decodeXml, parseXml } from '../../../src/readers/shared/package/xml.ts';

/** `a(甲,b())` */
function show(element: XmlElement | null): string {
  if (element === null) return '-';
  const children = element.children.map((child) => (typeof child === 'string' ? child : show(child)));
  return `${element.name}(${children.join(',')})`;
}

function read(text: string, limits: Partial<Limits> = {}, skip?: ReadonlySet<string>) {
  const findings: Finding[] = [];
  const tree = readTree(text, 'p.xml', { ...defaultLimits, ...limits }, (f) => findings.push(f), skip);
  return { shown: show(tree), findings: findings.map(({ rule, data }) => [rule, data]) };
}

describe('an XML part', () => {
  it('is read with local names, joined text and CDATA', () => {
    const { shown, findings } = read(
      '<?xml version="1.0"?><w:a xmlns:w="x">甲&#20057;<![CDATA[<丙>]]><!-- no --><w:b/></w:a>',
    );
    expect([shown, findings]).toEqual(['(a(甲乙<丙>,b()))', []]);
  });

  it('expands the five entities and numbers, nothing a declaration defines', () => {
    const { shown } = read('<!DOCTYPE a [<!ENTITY x "99">]><a>&lt;&gt;&amp;&quot;&apos;&#x31;&x;&nbsp;</a>');
    expect(shown).toContain('<>&"\'1&x;&nbsp;');
    expect(shown).not.toContain('99');
  });

  it('gives an attribute by its local name', () => {
    expect(attributeOf({ 'w:val': '3', 'w14:interval': '4' }, 'val')).toBe('3');
    expect(attributeOf({ 'w14:interval': '4' }, 'val')).toBeNull();
    expect(attributeOf({ val: '' }, 'val')).toBe('');
  });

  it('leaves out the elements it is told to', () => {
    expect(read('<a><s>x<t/></s>甲<s/>乙</a>', {}, new Set(['s'])).shown).toBe('(a(甲,乙))');
  });

  it.each([
    ['UTF-8 without saying so', Buffer.from('<a>年报</a>')],
    ['UTF-8 with a mark', Buffer.from('\uFEFF<a>年报</a>')],
    ['GBK', iconv.encode('<?xml version="1.0" encoding="GBK"?><a>年报</a>', 'gbk')],
    ['UTF-16 with a mark', iconv.encode('<a>年报</a>', 'utf-16le', { addBOM: true })],
    ['UTF-16 without one', iconv.encode('<?xml version="1.0" encoding="UTF-16"?><a>年报</a>', 'utf-16be')],
  ])('is decoded from %s', (_, bytes) => {
    const findings: Finding[] = [];
    expect(decodeXml(bytes, 'p.xml', (f) => findings.push(f))).toContain('<a>年报</a>');
    expect(findings).toEqual([]);
  });

  it('with bytes that are no characters says so', () => {
    const findings: Finding[] = [];
    const bytes = Buffer.concat([
      Buffer.from('<a>政府信息公开年报，'),
      Buffer.of(0xff, 0xc0),
      Buffer.from('</a>'),
    ]);
    decodeXml(bytes, 'p.xml', (f) => findings.push(f));
    expect(findings.map(({ rule }) => rule)).toEqual(['reading/broken-characters']);
  });

  it.each([
    ['an element left open', '<a>\n<b>甲\n</a>', 3],
    ['an end tag of no element', '<a>\n</b>甲</a>', 2],
    ['end tags in the wrong order', '<a><b>\n<c>甲</b>\n</c></a>', 2],
  ])('with %s is no tree: a cell may have lost its bounds', (_, text, line) => {
    expect(read(text)).toEqual({
      shown: '-',
      findings: [['reading/malformed-xml', { part: 'p.xml', line }]],
    });
  });

  it('cut off is no tree, and its last text, which may be half a number, is never told', () => {
    expect(read('<a>\n<b>81</b>\n<b>8')).toEqual({
      shown: '-',
      findings: [['reading/malformed-xml', { part: 'p.xml', line: 3 }]],
    });
    const told: string[] = [];
    const handler = { open() {}, close() {}, text: (text: string) => void told.push(text) };
    expect(parseXml('<a><b>81</b><b>8', 'p.xml', handler, defaultLimits, () => {})).toBe(false);
    expect(told).toEqual(['81']);
  });

  it('nested too deep ends there', () => {
    const { findings } = read('<a>'.repeat(100_000));
    expect(findings[0]).toEqual(['reading/limit-reached', { limit: 'depth', value: 512 }]);
  });

  it('of too many elements ends there', () => {
    const { shown, findings } = read(`<a>${'<b/>'.repeat(100)}</a>`, { cells: 3 });
    expect(findings).toEqual([['reading/limit-reached', { limit: 'elements', value: 30 }]]);
    expect(shown.match(/b/g)).toHaveLength(29);
  });
});

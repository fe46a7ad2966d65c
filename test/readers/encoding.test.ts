import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';
import { decode, encodingOfLabel, reportDecoding } from '../../src/readers/shared/encoding/encoding.ts';
import { detectScript } from '../../src/readers/sniff/script.ts';
import { simplified, traditional } from './encoding-texts.ts';

const seed = 20260731;
const trials = 400;
const folder = new URL('../../fixtures/readers/encoding/', import.meta.url);

const cases: readonly (readonly [encoding: Encoding, text: string, as: string])[] = [
  ['utf-8', simplified, 'utf-8'],
  ['gb18030', simplified, 'gbk'],
  ['gb18030', simplified, 'gb18030'],
  ['gb18030', traditional, 'gbk'],
  ['big5', traditional, 'big5'],
  ['utf-16le', simplified, 'utf-16le'],
  ['utf-16be', simplified, 'utf-16be'],
  ['utf-16le', traditional, 'utf-16le'],
];

/** A slice of a text with that many characters from a place given as a share of the text. */
function slice(text: string, length: number, share: number): string {
  const start = Math.floor(share * Math.max(1, text.length - length));
  return text.slice(start, start + length);
}

describe('undeclared slices are decoded right, all of them', () => {
  for (const length of [10, 20, 40, 80, 200, 1000]) {
    it.each(cases)(`${length} characters: %s`, (encoding, text, as) => {
      fc.assert(
        fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (share) => {
          const part = slice(text, length, share);
          const decoded = decode(iconv.encode(part, as));
          expect(decoded).toEqual({
            text: part,
            encoding,
            evidence: encoding === 'utf-8' ? 'valid-utf8' : 'content',
          });
        }),
        { seed, numRuns: trials },
      );
    });
  }
});

function page(charset: string, body = simplified): string {
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>报告</title></head><body>${body}</body></html>`;
}

describe('a declaration', () => {
  it.each([
    ['gb2312', 'gbk', 'gb18030', 'declared'],
    ['gbk', 'gbk', 'gb18030', 'declared'],
    ['utf-8', 'gbk', 'gb18030', 'content'],
    ['gbk', 'utf-8', 'utf-8', 'valid-utf8'],
    ['big5', 'gbk', 'gb18030', 'content'],
    ['gb2312', 'big5', 'big5', 'content'],
    ['big5', 'big5', 'big5', 'declared'],
    ['iso-8859-1', 'gbk', 'gb18030', 'content'],
    ['utf-16', 'utf-8', 'utf-8', 'valid-utf8'],
  ] as const)('of %s over %s text gives %s by %s', (declared, as, encoding, evidence) => {
    const text = page(declared, as === 'big5' ? traditional : simplified).replace(
      '报告',
      as === 'big5' ? '報告' : '报告',
    );
    expect(decode(iconv.encode(text, as))).toEqual({ text, encoding, evidence, declared });
  });

  it('is found in an XML declaration and a short meta element', () => {
    expect(
      decode(iconv.encode(`<?xml version="1.0" encoding="GB2312"?><html>${simplified}`, 'gbk')),
    ).toMatchObject({
      encoding: 'gb18030',
      evidence: 'declared',
      declared: 'GB2312',
    });
    expect(decode(iconv.encode(`<meta charset=GBK>${simplified}`, 'gbk')).declared).toBe('GBK');
  });

  it.each([
    ['GB_2312-80', 'gb18030'],
    ['x-gbk', 'gb18030'],
    ['UTF8', 'utf-8'],
    ['Big5-HKSCS', 'big5'],
    ['shift_jis', null],
  ])('%s stands for %s', (label, encoding) => {
    expect(encodingOfLabel(label)).toBe(encoding);
  });
});

describe('marks and damage', () => {
  it.each([
    ['utf-8', 'utf-8'],
    ['utf-16le', 'utf-16le'],
    ['utf-16be', 'utf-16be'],
  ] as const)('a byte order mark decides for %s and is no part of the text', (as, encoding) => {
    const bytes = iconv.encode(simplified, as, { addBOM: true });
    expect(decode(bytes)).toEqual({ text: simplified, encoding, evidence: 'bom' });
  });

  it('UTF-8 cut within a character is still UTF-8', () => {
    for (const cut of [1, 2]) {
      const bytes = Buffer.from(simplified);
      expect(decode(bytes.subarray(0, bytes.length - 3 + cut)).encoding).toBe('utf-8');
      expect(decode(bytes.subarray(cut)).encoding).toBe('utf-8');
    }
  });

  it('UTF-8 with some broken bytes is still UTF-8, and says so', () => {
    const bytes = Buffer.from(`第一行\n${simplified}`);
    bytes[400] = 0xff;
    bytes[900] = 0xd6;
    const decoded = decode(bytes);
    expect(decoded).toMatchObject({ encoding: 'utf-8', evidence: 'content' });
    const findings: Finding[] = [];
    reportDecoding(decoded, (finding) => findings.push(finding));
    expect(findings).toMatchObject([
      { rule: 'reading/broken-characters', data: { encoding: 'utf-8' }, places: [{ kind: 'text', line: 2 }] },
    ]);
  });

  it('a lead byte that lost its other half costs no tag in GBK', () => {
    const bytes = Buffer.concat([
      iconv.encode(page('gbk'), 'gbk'),
      Buffer.from([0xd6]),
      Buffer.from('</p><td>12</td>'),
    ]);
    const { text, encoding } = decode(bytes);
    expect(encoding).toBe('gb18030');
    expect(text.endsWith('\uFFFD</p><td>12</td>')).toBe(true);
  });

  it('four-byte characters of GB18030 are read', () => {
    const text = `${simplified}㐂𠀀龦`;
    expect(decode(iconv.encode(text, 'gb18030')).text).toBe(text);
  });

  it('the Chinese text after much ASCII decides', () => {
    const text = `<script>${'var a = 1;\n'.repeat(20_000)}</script>${simplified}`;
    expect(decode(iconv.encode(text, 'gbk'))).toMatchObject({ encoding: 'gb18030', text });
  });

  it.each(['一', '\n\n1\n\n（一）', '知\t2021-02-23', '录'])(
    '%j in GBK is not taken for a foreign letter',
    (text) => {
      expect(decode(iconv.encode(text, 'gbk'))).toMatchObject({ encoding: 'gb18030', text });
    },
  );

  it('ASCII and nothing are UTF-8', () => {
    expect(decode(Buffer.from('a,b\n1,2\n'))).toMatchObject({ encoding: 'utf-8', text: 'a,b\n1,2\n' });
    expect(decode(new Uint8Array())).toMatchObject({ encoding: 'utf-8', text: '' });
  });

  it('a wrong declaration is a note, a right one is none', () => {
    const rules = (text: string, as: string): string[] => {
      const found: string[] = [];
      reportDecoding(decode(iconv.encode(text, as)), (finding) =>
        found.push(`${finding.rule}: ${finding.message.en}`),
      );
      return found;
    };
    expect(rules(page('utf-8'), 'gbk')).toEqual([
      'reading/encoding-differs: The file declares utf-8 but is written in gb18030 and was read so. Correct the declaration.',
    ]);
    expect(rules(page('gb2312'), 'gbk')).toEqual([]);
  });
});

describe('the files of fixtures/readers/encoding', () => {
  it.each([
    ['gbk-undeclared.txt', 'gb18030', 'content'],
    ['gbk-declares-utf8.html', 'gb18030', 'content'],
    ['utf8-declares-gbk.html', 'utf-8', 'valid-utf8'],
    ['gb2312-declared.html', 'gb18030', 'declared'],
    ['big5-undeclared.txt', 'big5', 'content'],
    ['utf16le-unmarked.txt', 'utf-16le', 'content'],
    ['utf16be-marked.txt', 'utf-16be', 'bom'],
    ['utf8-marked.txt', 'utf-8', 'bom'],
    ['utf8-cut.txt', 'utf-8', 'content'],
  ])('%s is %s by %s', (name, encoding, evidence) => {
    const decoded = decode(readFileSync(new URL(name, folder)));
    expect(decoded).toMatchObject({ encoding, evidence });
    expect(decoded.text).toMatch(name.startsWith('big5') ? /雲嶺縣.*公開.*12 件/s : /云岭县.*公开.*12 件/s);
  });
});

describe('the script of a text', () => {
  it('is told by its characters, and left open without any', () => {
    expect(detectScript(simplified)).toBe('simplified');
    expect(detectScript(traditional)).toBe('traditional');
    expect(detectScript('12,345 abc')).toBe(null);
    expect(detectScript('規章 0 0 0')).toBe('traditional');
    expect(detectScript(`${'a'.repeat(1_000_000)}${traditional.repeat(500)}`)).toBe('traditional');
  });
});

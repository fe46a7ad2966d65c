import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/model/document.ts';
import { loadReader } from '../../src/readers/index.ts';
import { sniff } from '../../src/readers/sniff/sniff.ts';
import { cpuSeconds } from '../support/cpu.ts';
import { zip as pack } from '../support/zip.ts';
import { simplified } from './encoding-texts.ts';

/** What a text is taken for. */
function kind(text: string): string {
  return sniff(Buffer.from(text)).kind;
}

describe('a page', () => {
  it.each([
    ['with a doctype', '<!DOCTYPE html>\n<html><body><p>正文</p></body></html>'],
    [
      'after declarations and comments',
      '\uFEFF\n<?xml version="1.0"?><!-- a --><!-- b -->\n<html><body>正文',
    ],
    ['saved by Word', '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=gb2312>'],
    ['in old capitals', '<HTML><HEAD><TITLE>年报</TITLE></HEAD><BODY>正文</BODY></HTML>'],
    ['that is a table only', '<table border="1"><tr><td>规章</td><td>0</td></tr></table>'],
    ['that is a piece of one', '<div class="TRS_Editor"><p>一、总体情况</p>\n<p>正文。</p></div>'],
    ['that begins with stray text', '首页 <div><p>一、总体情况</p><p>正文</p><p>二、主动公开</p></div>'],
    [
      'with Markdown-like text in it',
      '<html><body><p># 井号</p><p>**粗**</p>\n# 甲\n# 乙\n|a|b|\n|-|-|</body></html>',
    ],
  ])('%s is html', (_, text) => {
    expect(kind(text)).toBe('html');
  });

  it('in GBK or unmarked UTF-16 is html', () => {
    const page = `<html><head><title>年报</title></head><body><p>${simplified}</p></body></html>`;
    for (const encoding of ['gbk', 'utf-16le', 'utf-16be'])
      expect(sniff(iconv.encode(page, encoding)).kind).toBe('html');
  });
});

describe('Markdown', () => {
  it.each([
    ['with headings', '# 年度报告\n\n## 一、总体情况\n\n正文。\n'],
    ['with one heading, which comes first', '\n# 年度报告\n\n一、总体情况\n'],
    ['with a pipe table', '三、申请情况\n\n| 项目 | 数量 |\n| --- | ---: |\n| 新收 | 4 |\n'],
    ['with a pipe table without outer pipes', '项目 | 数量\n---|---\n新收 | 4\n'],
    [
      'with bold words',
      '**一、总体情况**\n\n正文\n\n**二、主动公开**\n\n正文\n\n**三、其他**\n\n**四、其他**\n',
    ],
    [
      'with images and links',
      '![图1](a.png)\n\n正文见[网站](http://www.example.gov.cn/)和[目录](/ml.html)\n',
    ],
    ['with fences', '正文\n\n```\na\n```\n'],
    [
      'with HTML tables',
      '## 二、主动公开\n\n正文\n\n<table><tr><td>规章</td><td>0</td></tr></table>\n\n## 三、申请\n',
    ],
    [
      'with HTML tables and no other mark',
      '一、总体情况\n\n正文一段。\n\n<table><tr><td>规章</td><td>0</td></tr></table>\n\n三、申请情况\n',
    ],
    ['quoted as in a mail', '> 一、总体情况\n>\n> 规章\n>\n> 0\n'],
    [
      'that begins with a centred block',
      '<div align="center">\n\n# 年度报告\n\n</div>\n\n## 一、总体\n\n正文\n',
    ],
  ])('%s is markdown', (_, text) => {
    expect(kind(text)).toBe('markdown');
  });
});

describe('plain text', () => {
  it.each([
    ['of paragraphs', simplified],
    ['of pipes without a separator row', '规章 | 0 | 0 | 0 |\n行政规范性文件 | 5 | 1 | 25 |\n'],
    [
      'of pipes with a row of dashes for values',
      '信息内容 | 制发 | 现行 |\n规章 | - | - |\n| - | - | - |\n行政许可 | 0 | 0 |\n',
    ],
    [
      'with rules of equals signs',
      '标题：年报\n==================== 正文 ====================\n一、总体情况\n',
    ],
    ['with leftovers of Word', '正文<!--[if !supportLists]-->7、<!--[endif]-->公共监管信息公开情况\n'],
    ['with angle brackets', '若 a < b 且 c > d，详见 <附件>。\n'],
    ['with image marks', '[image: image20.png]PEEE @ 正文\n'],
    ['with a number sign', '#1 楼会议室\n正文 #公开# 话题\n'],
    ['with footnote stars', '合计**：含所属单位\n'],
    ['of tabs', '\t规章\t0\t0\n\n\t行政许可\t3\n'],
  ])('%s is text', (_, text) => {
    expect(kind(text)).toBe('text');
  });
});

const zip = (name: string): string => `PK\x03\x04\x14\0\0\0\x08\0${'\0'.repeat(16)}\x11\0\0\0${name}data`;
const utf16 = (name: string): string => Buffer.from(name, 'utf16le').toString('latin1');

describe('a workbook is told by its content', () => {
  it.each([
    ['xlsx', zip('xl/workbook.xml')],
    ['ods', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ['xls', `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${utf16('Workbook')}`],
    ['xls', `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${utf16('WORKBOOK')}`],
    ['xls', '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>'],
    [
      'ods',
      '<?xml version="1.0"?>\n<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">',
    ],
  ])('%s', (format, bytes) => {
    expect(sniff(Buffer.from(bytes, 'latin1'))).toEqual({ format, decoded: null, kind: format });
  });

  it('and an .xls that is a page is a page', () => {
    expect(kind('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td>1')).toBe(
      'html',
    );
  });
});

describe('a file that is no text, for which there is a reader, is told', () => {
  it.each([
    ['docx', zip('word/document.xml')],
    [
      'docx',
      '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="x">',
    ],
    ['docx', '\xef\xbb\xbf<?xml version="1.0"?><pkg:package><pkg:part pkg:name="/word/document.xml">'],
    ['odt', zip('mimetypeapplication/vnd.oasis.opendocument.text')],
    ['odt', '<?xml?><office:document office:mimetype="application/vnd.oasis.opendocument.text">'],
    ['doc', `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${utf16('WordDocument')}`],
    ['rtf', '{\\rtf1\\ansi\\ansicpg936'],
    ['pdf', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'],
    ['ofd', zip('OFD.xml')],
  ])('%s', (expected, bytes) => {
    expect(sniff(Buffer.from(bytes, 'latin1'))).toEqual({ format: expected, decoded: null, kind: expected });
  });
});

describe('a zip file is told by the names in its directory', () => {
  const inner = pack([{ name: 'word/document.xml', data: '<w:document/>', stored: true }]);

  it.each([
    ['docx', [{ name: 'Word\\Document.xml', data: '' }]],
    [
      'docx',
      [
        { name: 'a.bin', data: Buffer.alloc(200_000), stored: true },
        { name: 'word/document.xml', data: '' },
      ],
    ],
    ['xlsx', [{ name: 'xl/workbook.bin', data: '' }]],
    ['ofd', [{ name: '/ofd.xml', data: '' }]],
    ['zip', [{ name: '年报.docx', data: inner, stored: true }]],
    ['zip', [{ name: 'word/documents/list.txt', data: '' }]],
    ['zip', [{ name: 'a.odt', data: 'mimetypeapplication/vnd.oasis.opendocument.text', stored: true }]],
    ['odt', [{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true }]],
    ['ods', [{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' }]],
    ['zip', [{ name: 'mimetype', data: '说明' }]],
  ])('%s', (expected, members) => {
    expect(sniff(pack(members)).kind).toBe(expected);
  });
});

describe('what is not text is named', () => {
  it.each([
    ['zip', zip('readme.txt')],
    ['encrypted-office', `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${utf16('EncryptedPackage')}`],
    ['gzip', '\x1f\x8b\x08\0\0\0\0\0'],
    ['tar', `a.txt${'\0'.repeat(252)}ustar\0`],
    [
      'mhtml',
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n',
    ],
    ['office-xml', '<?xml version="1.0"?>\n<?mso-application progid="PowerPoint.Show"?>\n<p:show>'],
    [
      'office-xml',
      '<?xml?><office:document office:mimetype="application/vnd.oasis.opendocument.presentation">',
    ],
  ])('%s', (expected, bytes) => {
    expect(sniff(Buffer.from(bytes, 'latin1'))).toEqual({ format: null, decoded: null, kind: expected });
  });

  it.each([
    ['png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['tiff', 'II*\0\x08\0\0\0'],
  ])('%s is a scan', (kind, bytes) => {
    expect(sniff(Buffer.from(bytes, 'latin1'))).toEqual({ format: 'scan', decoded: null, kind });
  });

  it('rubbish is binary', () => {
    let state = 7;
    const rubbish = Uint8Array.from({ length: 5000 }, () => {
      state = (state * 1103515245 + 12345) & 0x7fffffff;
      return state >> 16;
    });
    for (const length of [20, 100, 5000]) {
      expect(sniff(rubbish.subarray(0, length))).toEqual({ format: null, decoded: null, kind: 'binary' });
    }
    expect(sniff(new Uint8Array(3000)).kind).toBe('binary');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a mark only', Uint8Array.of(0xef, 0xbb, 0xbf)],
    ['blanks only', Buffer.from(' \r\n\t\n')],
  ])('%s is empty', (_, bytes) => {
    expect(sniff(bytes)).toMatchObject({ format: null, kind: 'empty' });
  });
});

describe('large and hostile text', () => {
  it.each([
    ['brackets', '['.repeat(2_000_000)],
    ['image marks', '!['.repeat(1_000_000)],
    ['spaces and a pipe', `甲\n${' '.repeat(2_000_000)}|-`],
    ['comments', '<!-- a -->'.repeat(200_000)],
    ['open tags', '<td '.repeat(500_000)],
    ['stars', '**'.repeat(1_000_000)],
  ])('%s are told in time', async (_, text) => {
    const bytes = Buffer.from(text);
    expect(await cpuSeconds(() => sniff(bytes))).toBeLessThan(3);
  });

  it('a table in the middle of long Markdown is seen', () => {
    const prose = `${simplified}\n`.repeat(200);
    expect(kind(`${prose}\n| a | b |\n| --- | --- |\n${prose}`)).toBe('markdown');
  });
});

describe('the registry', () => {
  it.each(formats)('has a reader for %s', async (format) => {
    expect((await loadReader(format)).format).toBe(format);
  });
});

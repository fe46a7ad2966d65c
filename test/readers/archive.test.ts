import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { expand } from '../../src/readers/archive/expand.ts';
import { defaultLimits } from '../../src/readers/limits.ts';
import { tar } from '../support/tar.ts';
import { zip } from '../support/zip.ts';

const page = '<html><body><p>某县2022年政府信息公开工作年度报告</p></body></html>';

async function found(bytes: Uint8Array, limits = defaultLimits): Promise<string[]> {
  const told: string[] = [];
  for await (const each of expand(bytes, 'a', limits)) {
    told.push(
      'findings' in each
        ? `${each.path}: ${each.findings.map(({ rule, data: { limit } }) => `${rule} ${limit ?? ''}`.trim())}`
        : `${each.path} ${Buffer.from(each.bytes).toString('utf8', 0, 12)}`,
    );
  }
  return told;
}

describe('what is within a file', () => {
  test('a document is within itself', async () => {
    expect(await found(Buffer.from(page))).toEqual(['a <html><body>']);
  });

  test('a zip archive gives its files, folders aside', async () => {
    const archive = zip([
      { name: '区县/', data: '' },
      { name: '区县/甲.html', data: page },
      { name: '说明.txt', data: '说明' },
    ]);
    expect(await found(archive)).toEqual(['a!/区县/甲.html <html><body>', 'a!/说明.txt 说明']);
  });

  test('names in GBK are read', async () => {
    const name = Uint8Array.from([0xb1, 0xa8, 0xb8, 0xe6, 0x2e, 0x74, 0x78, 0x74]);
    expect(await found(zip([{ name, data: 'x', utf8: false }]))).toEqual(['a!/报告.txt x']);
  });

  test('a tar archive gives its files, packed or not', async () => {
    const archive = tar([
      { name: './b/甲.txt', data: '甲' },
      { name: 'c.txt', data: 'x'.repeat(600) },
    ]);
    const files = ['a!/b/甲.txt 甲', `a!/c.txt ${'x'.repeat(12)}`];
    expect(await found(archive)).toEqual(files);
    expect(await found(gzipSync(archive))).toEqual(files);
  });

  test('a packed file is within what packs it', async () => {
    expect(await found(gzipSync(page))).toEqual(['a!/a <html><body>']);
  });

  test('archives within archives are opened', async () => {
    const inner = zip([{ name: 'x.txt', data: 'x' }]);
    expect(await found(zip([{ name: 'b.zip', data: inner }]))).toEqual(['a!/b.zip!/x.txt x']);
  });

  test('a mail gives its page and its attachments', async () => {
    const mail = [
      'From: office@example.org',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/html; charset=gbk',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from([0x3c, 0x70, 0x3e, 0xb1, 0xa8, 0xb8, 0xe6]).toString('base64'),
      '--x',
      'Content-Type: text/plain',
      'Content-Disposition: attachment; filename="=?utf-8?B?5oql5ZGK?=.txt"',
      '',
      'content',
      '--x--',
      '',
    ].join('\r\n');
    expect(await found(Buffer.from(mail))).toEqual(['a!/body.html <p>报告', 'a!/报告.txt content\n']);
  });

  test('a page in a string of JSON is found by its pointer', async () => {
    const json = JSON.stringify({ code: 0, data: { content: page.repeat(4), title: '<p>短</p>' } });
    expect(await found(Buffer.from(json))).toEqual(['a!/data/content <html><body>']);
  });

  test('a page in a string of a script is found', async () => {
    const script = `var content = '${page.repeat(4).replaceAll('/', '\\/')}<p>\\u62a5\\n</p>';`;
    expect(await found(Buffer.from(script))).toEqual(['a!/string1 <html><body>']);
  });

  test.each([
    ['as JSON may', (text: string) => JSON.stringify({ content: text }).replaceAll('<', '\\u003c')],
    [
      'as HTML does',
      (text: string) => JSON.stringify({ content: text.replaceAll('<', '&lt;').replaceAll('>', '&gt;') }),
    ],
  ])('a page whose markup is escaped %s is found', async (_, write) => {
    expect(await found(Buffer.from(write(page.repeat(4))))).toEqual(['a!/content <html><body>']);
  });

  test('a page all of whose characters are escaped in a script is found', async () => {
    const escaped = [...page.repeat(4)].map(
      (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    expect(await found(Buffer.from(`var x = "${escaped.join('')}";`))).toEqual(['a!/string1 <html><body>']);
  });

  test('what systems leave in folders is no file of an archive', async () => {
    const names = ['__MACOSX/._甲.docx', '甲/.DS_Store', 'Thumbs.db', 'desktop.ini', '甲/~$报告.docx'];
    const litter = names.map((name) => ({ name, data: 'x' }));
    expect(await found(zip([...litter, { name: '甲/报告.txt', data: '报告' }]))).toEqual([
      'a!/甲/报告.txt 报告',
    ]);
    expect(await found(zip(litter))).toEqual(['a: file/nothing-inside']);
  });

  test('a page saved by Word gives the page, and not the files that serve it', async () => {
    const part = (location: string, type: string, text: string): string =>
      `--x\r\nContent-Location: file:///C:/1/${location}\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`;
    const saved = [
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n',
      part('report.htm', 'text/html', '<p>年度报告正文'),
      part('report.files/filelist.xml', 'text/xml', '<xml/>'),
      part('report.files/style.css', 'text/css', 'td {}'),
      '--x--\r\n',
    ];
    expect(await found(Buffer.from(saved.join('')))).toEqual(['a!/body.html <p>年度报']);
  });

  test('prose with a quotation is a text', async () => {
    expect(await found(Buffer.from('{"说明": "没有网页"}'))).toEqual(['a {"说明": "']);
  });
});

describe('archives that are too much', () => {
  test('nested beyond the limit are told, not opened', async () => {
    let archive = zip([{ name: 'x.txt', data: 'x' }]);
    for (let depth = 0; depth < 4; depth += 1) archive = zip([{ name: 'n.zip', data: archive }]);
    expect(await found(archive)).toEqual(['a!/n.zip!/n.zip!/n.zip: reading/limit-reached nesting']);
  });

  test('their bytes count together, however they are nested', async () => {
    const data = 'x'.repeat(600);
    const inner = gzipSync(zip([{ name: 'x.txt', data, stored: true }]));
    const archive = zip([
      { name: 'one.txt', data, stored: true },
      { name: 'inner.gz', data: inner },
    ]);
    const told = await found(archive, { ...defaultLimits, packageBytes: 1000 });
    expect(told.filter((line) => line.includes('limit-reached'))).not.toEqual([]);
  });

  test('a bomb of gzip ends at the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000));
    expect(await found(bomb, { ...defaultLimits, packageBytes: 1_000_000 })).toEqual([
      'a: reading/limit-reached packageBytes',
    ]);
  });

  test('empty ones are told', async () => {
    expect(await found(zip([]))).toEqual(['a: file/nothing-inside']);
  });

  test('cut off, they give what is whole, and are told', async () => {
    const archive = tar([
      { name: 'a.txt', data: 'a' },
      { name: 'b.txt', data: 'b'.repeat(3000) },
    ]);
    expect(await found(archive.subarray(0, 2048))).toEqual(['a!/a.txt a', 'a: reading/broken-package']);
    expect(await found(gzipSync(page).subarray(0, 30))).toEqual(['a: reading/broken-package']);
  });
});

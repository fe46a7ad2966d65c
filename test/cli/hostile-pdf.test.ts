import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { assemblePdf } from '../support/pdf/assemble.ts';
import { PdfWriter } from '../support/pdf/writer.ts';
import { folderWith } from './run.ts';

const opener = new URL('../../dist/readers/pdf/open-apart.js', import.meta.url);

/** A page that draws a form ten times, which draws another ten times, and so on: a million millions of lines. */
function withNestedForms(depth: number): Uint8Array {
  const forms = Array.from({ length: depth }, (_, index) => {
    const content = index === depth - 1 ? '0 0 m 9 9 l S' : '/A Do '.repeat(10);
    const next = index === depth - 1 ? '' : `/XObject << /A ${6 + index} 0 R >>`;
    const head = `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${next} >>`;
    return stream(head, Buffer.from(content));
  });
  return assemblePdf([
    ...pageOf('/Resources << /XObject << /A 5 0 R >> >>'),
    stream('', Buffer.from('/A Do')),
    ...forms,
  ]);
}

/** A page whose content is a few kilobytes in the file and many megabytes when it is read. */
function withBlanks(megabytes: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' '));
  return assemblePdf([...pageOf(''), stream('/Filter /FlateDecode', packed)]);
}

function pageOf(extra: string): readonly string[] {
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${extra} >>`,
  ];
}

function stream(head: string, content: Buffer): string {
  return `<< ${head} /Length ${content.length} >>\nstream\n${content.toString('latin1')}\nendstream`;
}

/** Opens a file and draws its page within a budget, then opens another; what was told, a line each. */
function read(hostile: Uint8Array, budget: string): readonly string[] {
  const writer = new PdfWriter();
  writer.addPage().text(60, 60, '正文');
  const folder = folderWith({ 'good.pdf': Buffer.from(writer.bytes()) });
  writeFileSync(join(folder, 'hostile.pdf'), hostile);
  const script = `
    import { readFileSync } from 'node:fs';
    import { openApart } from '${opener.href}';
    const file = await openApart(readFileSync('hostile.pdf'), 65536, ${budget});
    console.log(await file.draw(1).then(() => 'drawn', ({ message }) => message));
    await file.close();
    const good = await openApart(readFileSync('good.pdf'), 65536);
    console.log((await good.draw(1)).runs.map(({ text }) => text).join());
    await good.close();`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout.trim().split('\n');
}

test('a PDF that would never be drawn is given up, and the next one read', () => {
  expect(read(withNestedForms(12), '{ seconds: 0.5, megabytes: 4096 }')).toEqual(['seconds: 0.5', '正文']);
});

test('a PDF that would fill the memory is given up, and the next one read', () => {
  expect(read(withBlanks(384), '{ seconds: 600, megabytes: 200 }')).toEqual(['megabytes: 200', '正文']);
});

test('a PDF that asks for little is read within its budget', () => {
  expect(read(withNestedForms(2), '{ seconds: 600, megabytes: 4096 }')).toEqual(['drawn', '正文']);
});

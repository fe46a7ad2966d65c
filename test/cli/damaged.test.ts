import { expect, test } from 'vitest';
import { PdfWriter } from '../support/pdf/writer.ts';
import { folderWith, parseArray, run } from './run.ts';

/** A PDF whose pages are not where its directory says. */
function withLostPages(): Buffer {
  const writer = new PdfWriter();
  for (const text of ['第一页', '第二页', '第三页']) writer.addPage().text(60, 60, text);
  const bytes = Buffer.from(writer.bytes());
  const [, kids = ''] = /\/Kids \[([^\]]*)\]/.exec(bytes.toString('latin1')) ?? [];
  const numbers = kids.match(/\d+(?= 0 R)/g) ?? [];
  expect(numbers).toHaveLength(3);
  for (const number of numbers)
    bytes.write('9'.repeat(number.length), bytes.indexOf(`\n${number} 0 obj`) + 1, 'latin1');
  return bytes;
}

test('a PDF whose pages cannot be found does not end the command', async () => {
  const folder = folderWith({ 'a.pdf': withLostPages() });
  const { code, stdout } = await run(['parse', 'a.pdf'], { cwd: folder });
  expect(parseArray(stdout)).toMatchObject([{ source: { path: 'a.pdf' }, status: 'unreadable' }]);
  expect(code).toBe(3);
});

import { chmodSync, copyFileSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, interrupt, parseArray, run, sampleReport, shell } from './run.ts';

const report = readFileSync(sampleReport);
const word = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]);
const rubbish = Uint8Array.from({ length: 4096 }, (_, index) => ((index * 7919) % 251) % 32);
const prose = '青山县人民政府2022年政府信息公开工作年度报告\n\n本年度工作顺利。\n';

function paths(stdout: string): unknown[] {
  return parseArray(stdout).map(({ source }) =>
    typeof source === 'object' && source !== null && 'path' in source ? source.path : null,
  );
}

test('a file becomes a JSON array of one result; the summary goes to standard error', async () => {
  const { code, stdout, stderr } = await run(['parse', sampleReport]);
  expect(code).toBe(0);
  const [result] = parseArray(stdout);
  expect(result).toMatchObject({ status: 'parsed', entity: '青山县人民政府', year: 2022 });
  expect(stderr).toContain('files 1: parsed 1, without a table 0, unreadable 0');
  expect(stderr).toContain('statements 1 · facts 10 (form 2021: 10)');
});

test('a folder is read to its depths, in code-point order of the paths, and the same every time', async () => {
  const folder = folderWith({
    'b/1.html': report,
    'b.html': report,
    'a/z/deep.html': report,
    '𠮷.html': report,
    '豈.html': report,
    '县.html': report,
  });
  const first = await run(['parse', '.'], { cwd: folder });
  expect(paths(first.stdout)).toEqual([
    './a/z/deep.html',
    './b.html',
    './b/1.html',
    './县.html',
    './豈.html',
    './𠮷.html',
  ]);
  expect((await run(['parse', '.'], { cwd: folder })).stdout).toBe(first.stdout);
});

test('in a folder, pictures are passed over and counted', async () => {
  const folder = folderWith({ 'photo.PNG': '\x89PNG', 'scan.tif': 'II*' });
  const { stderr } = await run(['parse', '.'], { cwd: folder });
  expect(stderr).toContain('No file to read was found here (2 others skipped).');
});

test('in a folder, other kinds are skipped and counted; named, they are reported', async () => {
  const folder = folderWith({
    'a.html': report,
    'old.doc': word,
    'x.bin': rubbish,
    'data.json': '{}',
    '.hidden': 'x',
  });
  const whole = await run(['parse', folder]);
  expect(whole.code).toBe(0);
  expect(paths(whole.stdout)).toEqual([`${folder}/a.html`]);
  expect(whole.stderr).toContain('skipped 3: ');
  const named = await run(['parse', 'old.doc', 'x.bin'], { cwd: folder });
  expect(named.code).toBe(3);
  expect(named.stderr).toContain(
    'old.doc: error: This is an OLE compound file without Word, Excel or PowerPoint content: recognised but not yet read.',
  );
  expect(named.stderr).toContain('x.bin: error: The kind of this file is not recognised');
});

test('globs the shell left alone are expanded', async () => {
  const folder = folderWith({
    'x/a.html': report,
    'x/b.txt': prose,
    'x/y/c.html': report,
    'x/y/z/d.html': report,
  });
  expect(paths((await run(['parse', 'x/*.html'], { cwd: folder })).stdout)).toEqual(['x/a.html']);
  expect(paths((await run(['parse', '**/*.html'], { cwd: folder })).stdout)).toEqual([
    'x/a.html',
    'x/y/c.html',
    'x/y/z/d.html',
  ]);
  const none = await run(['parse', '*.xhtml'], { cwd: folder });
  expect(none.code).toBe(3);
  expect(none.stderr).toContain('*.xhtml: error: No file to read was found here');
});

test('a name that only looks like a glob is a name', async () => {
  const folder = folderWith({ 'a[1].html': report });
  expect(paths((await run(['parse', 'a[1].html'], { cwd: folder })).stdout)).toEqual(['a[1].html']);
});

test('standard input is read for -, and when something is piped in', async () => {
  for (const args of [['parse', '-'], ['parse']]) {
    const { code, stdout } = await run(args, { input: report });
    expect(code).toBe(0);
    expect(paths(stdout)).toEqual(['-']);
  }
});

test('a report without a table exits 3, and 0 with --allow-unreadable', async () => {
  const folder = folderWith({ 'a.txt': prose });
  const { code, stdout, stderr } = await run(['parse', 'a.txt'], { cwd: folder });
  expect(code).toBe(3);
  expect(parseArray(stdout)[0]).toMatchObject({ status: 'no_table', statements: [] });
  expect(stderr).toContain(
    'a.txt: note: The file was read, but no statutory table was found in it. [file/no-table]',
  );
  expect(stderr).toContain('file/no-table 1: a.txt');
  expect((await run(['parse', 'a.txt', '--allow-unreadable'], { cwd: folder })).code).toBe(0);
});

test('an empty, a missing and a good file: each is told, the batch goes on', async () => {
  const folder = folderWith({ 'empty.html': '', 'good.html': report });
  const { code, stdout, stderr } = await run(['parse', 'empty.html', 'missing.html', 'good.html'], {
    cwd: folder,
  });
  expect(code).toBe(3);
  expect(parseArray(stdout).map(({ status }) => status)).toEqual(['unreadable', 'unreadable', 'parsed']);
  expect(stderr).toContain('empty.html: error: The file is empty (0 bytes, no text).');
  expect(stderr).toContain('missing.html: error: There is no such file');
});

test('a file that vanishes after it was listed is told, the batch goes on', async () => {
  const folder = folderWith({ 'b.html': report });
  symlinkSync('nowhere', join(folder, 'a.html'));
  const { code, stdout, stderr } = await run(['parse', folder]);
  expect(code).toBe(3);
  expect(parseArray(stdout).map(({ status }) => status)).toEqual(['unreadable', 'parsed']);
  expect(stderr).toContain('it has just been moved away');
});

test.skipIf(process.getuid?.() === 0)('what may not be read is told, the batch goes on', async () => {
  const folder = folderWith({ 'locked/a.html': report, 'b.html': report, 'c.html': report });
  chmodSync(join(folder, 'locked'), 0);
  chmodSync(join(folder, 'b.html'), 0);
  const { code, stdout, stderr } = await run(['parse', folder]);
  chmodSync(join(folder, 'locked'), 0o700);
  expect(code).toBe(3);
  expect(parseArray(stdout).map(({ status }) => status)).toEqual(['unreadable', 'parsed', 'unreadable']);
  expect(stderr).toContain('locked: error: Permission is denied.');
});

test('links to folders are not entered, so that loops do no harm', async () => {
  const folder = folderWith({ 'a/b.html': report });
  symlinkSync('..', join(folder, 'a', 'loop'));
  const { code, stdout, stderr } = await run(['parse', folder]);
  expect(code).toBe(0);
  expect(parseArray(stdout)).toHaveLength(1);
  expect(stderr).toContain('skipped 1: links to folders 1');
});

test('a folder of nothing to read exits 3', async () => {
  const { code, stdout, stderr } = await run(['parse', '.'], { cwd: folderWith({ 'x.css': 'a{}' }) });
  expect(code).toBe(3);
  expect(stdout).toContain('file/nothing-found');
  expect(stderr).toContain('.: error: No file to read was found here (1 others skipped).');
});

test('-o FILE holds all results, and appears only when whole', async () => {
  const folder = folderWith({ 'in/a.html': report, 'in/b.html': report });
  const { code, stdout } = await run(['parse', 'in', '-o', 'out.json'], { cwd: folder });
  expect(code).toBe(0);
  expect(stdout).toBe('');
  expect(paths(readFileSync(join(folder, 'out.json'), 'utf8'))).toEqual(['in/a.html', 'in/b.html']);
  expect(readdirSync(folder).sort()).toEqual(['in', 'out.json']);
});

test('an output within the folder that is read is no input', async () => {
  const folder = folderWith({ 'a.html': report });
  const { code } = await run(['parse', '.', '-o', 'out.txt'], { cwd: folder });
  expect(code).toBe(0);
  expect(paths(readFileSync(join(folder, 'out.txt'), 'utf8'))).toEqual(['./a.html']);
});

test('-o FOLDER/ holds a file for each input, under its relative path', async () => {
  const folder = folderWith({ 'in/a.html': report, 'in/deep/a.html': report, 'b.txt': prose });
  const { code } = await run(['parse', 'in', 'b.txt', '-o', 'out/', '--format', 'ndjson'], { cwd: folder });
  expect(code).toBe(3);
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['a.html.ndjson', 'b.txt.ndjson', 'deep']);
  expect(readdirSync(join(folder, 'out/deep'))).toEqual(['a.html.ndjson']);
});

test('two inputs of one name are not written over each other', async () => {
  const folder = folderWith({ 'x/a.html': report, 'y/a.html': prose });
  const { code, stderr } = await run(['parse', 'x', 'y', '-o', 'out/'], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toContain('y/a.html was not written: out/a.html.json has been written for another input');
  expect(readFileSync(join(folder, 'out/a.html.json'), 'utf8')).toContain('x/a.html');
});

test('an output that cannot be written is a usage error', async () => {
  const folder = folderWith({ 'a.html': report });
  const { code, stderr } = await run(['parse', 'a.html', '-o', 'no/such/out.json'], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toContain('cannot write no/such/out.json (ENOENT)');
});

test('CSV names a file without facts on standard error, also with --quiet', async () => {
  const folder = folderWith({ 'a.txt': prose });
  const { stdout, stderr } = await run(['parse', 'a.txt', '--format', 'csv', '--quiet'], { cwd: folder });
  expect(stdout.split('\n')).toHaveLength(2);
  expect(stderr).toBe(
    'a.txt: note: The file was read, but no statutory table was found in it. [file/no-table]\n' +
      'a.txt: no facts, hence no row in the CSV\n',
  );
});

test('--quiet says nothing when all went well', async () => {
  expect((await run(['parse', sampleReport, '-q'])).stderr).toBe('');
});

test('a closed pipe is no error', async () => {
  const folder = folderWith({ 'a.html': report });
  for (let copy = 0; copy < 40; copy += 1) copyFileSync(sampleReport, join(folder, `copy${copy}.html`));
  const { stdout, stderr } = await shell('gov-report parse . -q | head -n 1; echo "$PIPESTATUS"', folder);
  expect(stdout).toBe('[\n0\n');
  expect(stderr).toBe('');
});

test('an interrupt exits 130 and leaves no half-written file', async () => {
  const folder = folderWith({ 'a.html': report });
  const code = await interrupt(['parse', 'a.html', '-', '-o', 'out.json'], folder, () =>
    readdirSync(folder).some((name) => name.endsWith('.part')),
  );
  expect(code).toBe(130);
  expect(readdirSync(folder)).toEqual(['a.html']);
});

test('colours only where they are wanted', async () => {
  const folder = folderWith({ 'a.txt': prose });
  const sequence = '\u001b[';
  const args = ['parse', 'a.txt'];
  expect((await run(args, { cwd: folder })).stderr).not.toContain(sequence);
  expect((await run(args, { cwd: folder, env: { FORCE_COLOR: '1' } })).stderr).toContain(sequence);
  expect((await run(args, { cwd: folder, env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stderr).not.toContain(
    escape,
  );
  expect(
    (await run([...args, '--no-color'], { cwd: folder, env: { FORCE_COLOR: '1' } })).stderr,
  ).not.toContain(sequence);
});

test('a file name cannot steer the terminal', async () => {
  const folder = folderWith({ 'a\u001b[31m.txt': prose });
  expect((await run(['parse', folder])).stderr).not.toContain('\u001b');
});

test('messages and findings are in the language asked for', async () => {
  const folder = folderWith({ 'a.txt': prose });
  const { stdout, stderr } = await run(['parse', 'a.txt', '--lang', 'zh'], { cwd: folder });
  expect(stderr).toContain('a.txt: 说明: 文件已读取，但没有找到法定统计表 [file/no-table]');
  expect(stdout).toContain('"message": "文件已读取，但没有找到法定统计表"');
});

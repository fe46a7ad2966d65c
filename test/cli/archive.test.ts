import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zip } from '../support/zip.ts';
import { folderWith, parseArray, run, sampleReport } from './run.ts';

const report = readFileSync(sampleReport);
const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Array(80).fill(0)]);
const archive = zip([
  { name: '区县/甲.html', data: report },
  { name: '区县/章.png', data: picture },
  { name: '../../乙.html', data: report },
]);

test('each report of an archive has a result under the archive’s path; what is no report is counted', async () => {
  const folder = folderWith({ 'a.zip': archive });
  const { code, stdout, stderr } = await run(['parse', 'a.zip'], { cwd: folder });
  expect(code).toBe(0);
  expect(parseArray(stdout)).toMatchObject([
    { source: { path: 'a.zip!/区县/甲.html' }, entity: '青山县人民政府' },
    { source: { path: 'a.zip!/../../乙.html' }, entity: '青山县人民政府' },
  ]);
  expect(stderr).toContain('skipped 1');
});

test('names within an archive lead nowhere on the disk', async () => {
  const folder = folderWith({ 'in/a.zip': archive, 'in/out/keep.txt': 'x' });
  await run(['parse', 'in/a.zip', '-o', 'in/out/'], { cwd: folder });
  expect(readdirSync(join(folder, 'in/out')).sort()).toEqual([
    'a.zip!..!..!乙.html.json',
    'a.zip!区县!甲.html.json',
    'keep.txt',
  ]);
  expect(readdirSync(folder)).toEqual(['in']);
});

test('an archive comes down a pipe, and is checked like a folder', async () => {
  const folder = folderWith({ 'a.zip': archive });
  const piped = await run(['parse', '-', '--format', 'ndjson'], { cwd: folder, input: archive });
  expect(piped.stdout.trim().split('\n')).toHaveLength(2);
  const checked = await run(['check', 'a.zip'], { cwd: folder });
  expect(checked.stdout).toContain('a.zip!/区县/甲.html');
});

test('a damaged archive is told, and what is whole is read', async () => {
  const folder = folderWith({ 'a.zip': archive.subarray(0, 300) });
  const { code, stderr } = await run(['parse', 'a.zip'], { cwd: folder });
  expect(code).toBe(3);
  expect(stderr).toContain('reading/broken-package');
});

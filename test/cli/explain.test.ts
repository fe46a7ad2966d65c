import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/cli/terminal/width.ts';
import { zip } from '../support/zip.ts';
import { folderWith, makeFolder, run, sampleReport } from './run.ts';

test('explain shows what each row was taken for', async () => {
  const { code, stdout, stderr } = await run(['explain', '-'], { input: readFileSync(sampleReport) });
  expect(code).toBe(0);
  expect(stderr).toBe('');
  expect(stdout).toContain('entity  青山县人民政府\n');
  expect(stdout).toMatch(/^line 9 – line 22 · taken as a statutory table \(20 rows\) · disclosure · 2021$/m);
  expect(stdout).toMatch(/^ {2}line 10 +· 本年制发件数$/m);
  expect(stdout).toMatch(/^ {2}line 11 +(?:=|~) 规章 +1\.00 1\.00 {2}0 \| 0 \| ␣$/m);
  expect(stdout).toContain('-:12: warning: ');
});

test('explain of what cannot be read says why, and exits 3', async () => {
  const { code, stdout } = await run(['explain', 'nowhere.html']);
  expect(code).toBe(3);
  expect(stdout).toContain('nowhere.html: error: There is no such file');
});

const archive = zip([
  { name: '甲/年报.html', data: readFileSync(sampleReport) },
  { name: '乙.zip', data: zip([{ name: '年报.html', data: readFileSync(sampleReport) }]) },
  { name: '说明.txt', data: '无表' },
]);
const filesIn = (stdout: string): unknown => stdout.match(/^file .*/gm);

test('explain of an archive explains each report in it', async () => {
  const { code, stdout } = await run(['explain', 'a.zip'], { cwd: folderWith({ 'a.zip': archive }) });
  expect(filesIn(stdout)).toEqual([
    'file    a.zip!/甲/年报.html',
    'file    a.zip!/乙.zip!/年报.html',
    'file    a.zip!/说明.txt',
  ]);
  expect(stdout.match(/taken as a statutory table/g)).toHaveLength(2);
  expect(code).toBe(3);
});

test.each([
  ['a report', 'a.zip!/甲/年报.html', ['file    a.zip!/甲/年报.html']],
  ['an archive', 'a.zip!/乙.zip', ['file    a.zip!/乙.zip!/年报.html']],
])('explain of %s in an archive explains that alone', async (_, subject, files) => {
  const { code, stdout } = await run(['explain', subject], { cwd: folderWith({ 'a.zip': archive }) });
  expect(filesIn(stdout)).toEqual(files);
  expect(code).toBe(0);
});

test('explain of what an archive does not hold suggests what it does', async () => {
  const { code, stderr } = await run(['explain', 'a.zip!/甲/年报.htm'], {
    cwd: folderWith({ 'a.zip': archive }),
  });
  expect(code).toBe(2);
  expect(stderr).toContain('did you mean a.zip!/甲/年报.html');
});

test('explain of a rule tells what it asks, why, and what to do', async () => {
  const { code, stdout } = await run(['explain', 'applications/balance']);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^rule +applications\/balance\n {12}Applications received equal applications settled$/m,
  );
  expect(stdout).toMatch(/^severity +error$/m);
  expect(stdout).toMatch(/^forms +2019, 2021$/m);
  expect(stdout).toMatch(/^source +Notice 国办公开办函〔2021〕30号, note to table 3$/m);
  expect(stdout).toContain('7 such formulas in all');
  expect(stdout).toMatch(/^fails +Applications newly received in the year › Total: 1054$/m);
  for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
});

test('explain of a rule across reports tells whose each figure of an example is', async () => {
  const { stdout } = await run(['explain', 'levels/region-is-sum', '--lang', 'zh']);
  expect(stdout).toMatch(/^通过 {4}青山市人民政府 2017:\n {10}本级 · 一、主动公开情况/m);
  expect(stdout).toMatch(/^ {10}本行政区域 · 一、主动公开情况/m);
});

test('explain of an indicator tells its labels in each form, its unit, and the rules about it', async () => {
  const { stdout } = await run(['explain', 'applications.received', '--lang', 'zh']);
  expect(stdout).toMatch(/^2014 年式 +三、依申请公开情况 › （一）收到申请数$/m);
  expect(stdout).toMatch(/^2021 年式 +一、本年新收政府信息公开申请数量$/m);
  expect(stdout).toMatch(/^单位 +件$/m);
  expect(stdout).toContain('applications/balance 收件与办结平衡');
});

test('explain sets what one entry of a list goes on with apart from the next entry', async () => {
  const { stdout } = await run(['explain', 'applications.received']);
  expect(stdout).toMatch(
    /^rules {7}2014\/closed-within-received Applications settled do not exceed those\n {14}received\n {12}2014\//m,
  );
});

test('explain of a kind of finding gives its sentence', async () => {
  const { stdout } = await run(['explain', 'reading/no-values']);
  expect(stdout).toMatch(/^severity +warning$/m);
});

test('an existing file goes before a rule of the same name', async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'applications'));
  copyFileSync(sampleReport, join(folder, 'applications/balance'));
  const { stdout } = await run(['explain', 'applications/balance'], { cwd: folder });
  expect(stdout).toContain('entity  青山县人民政府\n');
});

test('explain suggests the nearest names', async () => {
  const { code, stderr } = await run(['explain', 'aplications/balanc']);
  expect(code).toBe(2);
  expect(stderr).toContain('did you mean applications/balance');
});

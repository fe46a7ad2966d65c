import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run, sampleReport } from './run.ts';

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

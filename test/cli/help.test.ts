import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from './run.ts';

test('--help goes to standard output and fits 80 columns', async () => {
  const { code, stdout, stderr } = await run(['--help']);
  expect(code).toBe(0);
  expect(stderr).toBe('');
  expect(stdout).toContain('parse [options] [paths...]');
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('help is the same however it is asked for', async () => {
  const { stdout } = await run(['parse', '--help']);
  for (const args of [
    ['parse', '-h'],
    ['help', 'parse'],
    ['parse', 'x', '--help'],
    ['--lang', 'en', 'help', 'parse'],
  ]) {
    expect(await run(args)).toEqual({ code: 0, stdout, stderr: '' });
  }
  expect((await run(['help'])).stdout).toBe((await run(['-h'])).stdout);
});

test('help speaks Chinese where the locale or --lang says so', async () => {
  expect((await run(['--help'], { env: { LC_ALL: 'zh_CN.UTF-8' } })).stdout).toContain('用法：');
  expect((await run(['parse', '--lang', 'zh', '--help'])).stdout).toContain(
    '输出格式（可选 json|ndjson|csv，默认 json）',
  );
  const english = await run(['--lang=en', '--help'], { env: { LC_ALL: 'zh_CN.UTF-8' } });
  expect(english.stdout).toContain('Usage:');
});

test('--version is the version of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('without a command, help goes to standard error, as a usage error', async () => {
  const { code, stdout, stderr } = await run([]);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('Usage: gov-report');
});

const mistakes: readonly (readonly [args: readonly string[], said: string])[] = [
  [['pars'], 'there is no command pars; did you mean parse?'],
  [['parse', '--formt', 'csv', 'x'], 'there is no option --formt; did you mean --format?'],
  [['parse', '--format', 'xml', 'x'], 'cannot be xml; choices are json, ndjson, csv'],
  [['parse', '-o'], 'the option -o, --output <path> lacks its value'],
  [['parse', '--bom', 'x'], '--bom is for CSV only'],
  [['parse', '-', '-'], 'standard input (-) can be given only once'],
  [['parse', '--lang', 'fr', 'x'], 'cannot be fr; choices are zh, en'],
  [['schema', 'nope'], 'there is no schema nope; choices are config, 2014, 2019, 2021, result, results'],
  [['schema', 'a', 'b'], 'too many arguments for schema'],
  [['forms', '2020'], 'there is no form 2020; known are 2014, 2019, 2021'],
  [['explain'], 'the argument <subject> is missing'],
  [['fixtures'], 'did you mean gov-report parse fixtures?'],
];

test.each(mistakes)('a usage error is explained: %j', async (args, said) => {
  const { code, stdout, stderr } = await run(args);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(`usage error: `);
  expect(stderr).toContain(said);
  expect(stderr).not.toContain('    at ');
});

test('usage errors speak Chinese too', async () => {
  const { stderr } = await run(['parse', '--formt', '--lang', 'zh']);
  expect(stderr).toContain('用法错误：没有 --formt 这个选项；是不是想用 --format？');
});

import { copyFileSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/cli/terminal/width.ts';
import { folderWith, interrupt, run, sampleReport, shell } from './run.ts';

const fixture = (path: string): string => fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url));
const draft = readFileSync(fixture('drafts/chenghu-2024.md'), 'utf8');
const good = readFileSync(fixture('samples/chenghu-2020.html'));
/** One warning of the reading: a letter stands for a digit. */
const warned = readFileSync(fixture('samples/chenghu-2023.md'), 'utf8');
const prose = '青山县人民政府2022年政府信息公开工作年度报告\n\n本年度工作顺利。\n';

/** Only the rule whose outcome these tests know by heart; others may be added. */
const only = ['--rule', 'applications/balance', '--rule', 'reading/*', '--rule', 'config/*'];

/** Runs `check` in a folder with these files. */
function check(
  files: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[],
  input?: string | Uint8Array,
) {
  const cwd = folderWith(files);
  const run_ = run(['check', ...only, ...args], { cwd, ...(input !== undefined && { input }) });
  return run_.then((outcome) => ({ ...outcome, cwd }));
}

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

describe('for people', () => {
  test('by report and rule, with the table’s labels, place, hint and counts', async () => {
    const { code, stdout, stderr } = await check({ 'a.md': draft }, ['a.md']);
    expect(code).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toBe(`a.md · 澄湖县人民政府 · 2024
  error  Applications received equal applications settled [applications/balance]
    line 33  Table 3 · Applications newly received in the year · Commercial
    enterprises
      Column 法人或其他组织 › 商业企业: rows one and two add up to 52, total
      results and carried out to 16; they differ by 36 (一、本年新收政府信息公开
      申请数量 51 + 二、上年结转政府信息公开申请数量 1 ≠ （七）总计 15 + 四、结
      转下年度继续办理 1).
    Hint: Check the column’s new, carried-in, total and carried-out figures; the
    total is the sum of the result rows.
  7 checks: 6 pass, 1 fails

reports 1: with tables 1, without 0, unreadable 0
7 checks: 6 pass, 1 fails
findings: errors 1, warnings 0, notes 0
`);
  });

  test('in Chinese', async () => {
    const { stdout } = await check({ 'a.md': draft }, ['a.md', '--lang', 'zh']);
    expect(stdout).toContain('  错误  收件与办结平衡 [applications/balance]\n');
    expect(stdout).toContain('    line 33  表三 · 一、本年新收政府信息公开申请数量 · 商业企业\n');
    expect(stdout).toContain('  核对 7 项：通过 6，未通过 1\n');
  });

  test('never wider than 80 columns where no terminal tells, but for a path', async () => {
    for (const lang of ['zh', 'en']) {
      const { stdout } = await run(['check', fixture('drafts'), fixture('samples'), '--lang', lang]);
      const wide = stdout.split('\n').filter((line) => displayWidth(line) > 80 && !line.startsWith('/'));
      expect(wide).toEqual([]);
    }
  });

  test('findings of the reading stand apart from those of the rules', async () => {
    const both = draft.replace('| 98 |', '| 1O6 |');
    const { stdout } = await check({ 'a.md': both }, ['a.md']);
    expect(stdout).toMatch(/^ {2}Reading\n {2}warning {2}\[reading\/look-alike-character\]$/m);
    expect(stdout).toMatch(/^ {2}Rules\n {2}error {2}Applications received/m);
  });

  test('--quiet shows only reports with errors or warnings, and no summary', async () => {
    const { code, stdout, stderr } = await check({ 'a.html': good, 'b.md': draft }, ['.', '-q']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^\.\/b\.md · /);
    expect(stdout).not.toContain('reports 2');
    expect(stderr).toBe('');
  });

  test('colours only where they are wanted, and none in a file', async () => {
    const sequence = '\u001b[';
    const cwd = folderWith({ 'a.md': draft });
    const colour = { FORCE_COLOR: '1' };
    const stdoutOf = async (args: readonly string[], env: Readonly<Record<string, string>>) =>
      (await run(['check', 'a.md', ...args], { cwd, env })).stdout;
    expect(await stdoutOf([], colour)).toContain(sequence);
    expect(await stdoutOf([], { ...colour, NO_COLOR: '1' })).not.toContain(sequence);
    expect(await stdoutOf(['--no-color'], colour)).not.toContain(sequence);
    await stdoutOf(['-f', 'text', '-o', 'out.txt'], colour);
    expect(read(cwd, 'out.txt')).not.toContain(sequence);
  });

  test('what a report says cannot steer the terminal', async () => {
    const evil = draft.replace('| 98 |', '| 1O\u001b[31m6 |');
    expect((await check({ 'a\u001b[2J.md': evil }, ['.'])).stdout).not.toContain('\u001b');
  });
});

describe('exit codes', () => {
  test.each([
    ['nothing found', { 'a.html': good }, [], 0],
    ['an error', { 'a.md': draft }, [], 1],
    ['an error, --fail-on never', { 'a.md': draft }, ['--fail-on', 'never'], 0],
    ['a warning', { 'a.md': warned }, [], 0],
    ['a warning, --fail-on warning', { 'a.md': warned }, ['--fail-on', 'warning'], 1],
    ['a warning, --max-warnings 0', { 'a.md': warned }, ['--max-warnings', '0'], 1],
    ['a warning, --max-warnings 1', { 'a.md': warned }, ['--max-warnings', '1'], 0],
    ['no table', { 'a.txt': prose }, [], 3],
    ['no table goes before an error', { 'a.txt': prose, 'b.md': draft }, [], 3],
    ['no table, allowed', { 'a.txt': prose }, ['--allow-unreadable'], 0],
    ['no table, allowed, beside an error', { 'a.txt': prose, 'b.md': draft }, ['--allow-unreadable'], 1],
  ] as const)('%s', async (_, files, args, expected) => {
    expect((await check(files, ['.', ...args])).code).toBe(expected);
  });
});

describe('choosing rules', () => {
  test('--ignore goes over --rule', async () => {
    const { code, stdout } = await check({ 'a.md': draft }, ['a.md', '--ignore', 'applications/*']);
    expect(code).toBe(0);
    expect(stdout).toContain('nothing to check');
  });

  test.each([
    [
      ['--rule', 'aplications/balance'],
      '--rule aplications/balance: there is no such rule to choose; did you mean applications/balance',
    ],
    [
      ['--ignore', 'application/*'],
      '--ignore application/*: there is no such rule to choose; did you mean applications/*',
    ],
    [['--ignore', 'file/no-table'], '--ignore file/no-table: there is no such rule to choose'],
    [['--max-warnings', '-1'], '--max-warnings takes a whole number of 0 or more, not -1'],
    [['--today', '2026-13-01'], '--today takes a date such as 2026-03-31, not 2026-13-01'],
    [['--fail-on', 'fatal'], 'choices are error, warning, note, never'],
    [['-f', 'xml'], 'choices are text, json, ndjson, sarif, junit, github, csv'],
    [['-f', 'json', '-f', 'csv'], 'only one format can go to standard output'],
    [['-f', 'json', '-o', 'x', '-f', 'csv', '-o', './x'], './x is written to twice'],
    [['-o', 'out/'], '-o of check takes a file, not a folder: out/'],
    [['-o', '.'], '-o of check takes a file, not a folder: .'],
    [['-f', 'json', '--bom'], '--bom is for CSV only; add -f csv'],
    [['--config', 'none.json'], 'the configuration none.json cannot be read: ENOENT'],
  ] as const)('a mistake is explained: %j', async (args, said) => {
    const { code, stdout, stderr } = await check({ 'a.md': draft }, ['a.md', ...args]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('    at ');
  });
});

describe('formats', () => {
  test('several at once, each to its file or one to standard output', async () => {
    const args = [
      '-f',
      'sarif',
      '-o',
      'out.sarif',
      '-f',
      'junit',
      '-o',
      'out.xml',
      '-f',
      'github',
      '-f',
      'csv',
      '-o',
      'out.csv',
    ];
    const { code, stdout, stderr, cwd } = await check({ 'a.md': draft }, ['a.md', ...args]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=a\.md,line=33,endLine=33,col=\d+,endColumn=\d+,title=/);
    expect(JSON.parse(read(cwd, 'out.sarif')).runs[0].results).toHaveLength(1);
    expect(read(cwd, 'out.xml')).toContain('<testsuite name="a.md" tests="2" failures="1"');
    expect(read(cwd, 'out.csv')).toContain('\na.md,澄湖县人民政府,2024,,applications/balance,');
    expect(stderr).toContain('7 checks: 6 pass, 1 fails');
    expect(readdirSync(cwd).sort()).toEqual(['a.md', 'out.csv', 'out.sarif', 'out.xml']);
  });

  test('-o may go before its -f', async () => {
    const { cwd, stdout } = await check({ 'a.md': draft }, ['-o', 'x.json', '-f', 'json', 'a.md']);
    expect(stdout).toBe('');
    expect(JSON.parse(read(cwd, 'x.json')).summary.counts).toMatchObject({ pass: 6, fail: 1 });
  });

  test('fingerprints stay when lines are added above', async () => {
    const printOf = async (text: string): Promise<unknown> => {
      const { stdout } = await check({ 'a.md': text }, ['a.md', '-f', 'sarif']);
      return JSON.parse(stdout).runs[0].results[0].partialFingerprints;
    };
    const lower = draft.replace('## 一、总体情况', '本报告由县政府办公室编制。\n\n## 一、总体情况');
    expect(await printOf(lower)).toEqual(await printOf(draft));
  });

  test('the same input gives the same bytes', async () => {
    const files = { 'a.md': draft, 'b.html': good };
    for (const format of ['json', 'sarif', 'junit', 'csv', 'github', 'ndjson', 'text']) {
      const [one, two] = [await check(files, ['.', '-f', format]), await check(files, ['.', '-f', format])];
      expect(one.stdout).toBe(two.stdout);
    }
  });
});

describe('files that are written', () => {
  test.each([
    ['check', ['a.md', '-f', 'json', '-o', './a.md']],
    ['check', ['.', '-f', 'csv', '-o', 'link.md']],
    ['parse', ['a.md', '-o', 'a.md']],
  ] as const)('a report is never written over: %s %j', async (command, args) => {
    const cwd = folderWith({ 'a.md': draft });
    symlinkSync('a.md', join(cwd, 'link.md'));
    const { code, stderr } = await run([command, ...args], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('is read, and would be written over');
    expect(read(cwd, 'a.md')).toBe(draft);
    expect(readdirSync(cwd).sort()).toEqual(['a.md', 'link.md']);
  });

  test('standard output has a name, too', async () => {
    const cwd = folderWith({ 'a.md': draft });
    const { stdout, stderr } = await shell('gov-report check a.md -f csv -o /dev/stdout -q | head -c 5', cwd);
    expect([stdout, stderr]).toEqual(['path,', '']);
  });
});

describe('results as input', () => {
  test('what parse wrote is checked as the reports themselves', async () => {
    const cwd = folderWith({ 'in/a.md': draft, 'in/b.html': good });
    const direct = await run(['check', ...only, 'in'], { cwd });
    for (const format of ['ndjson', 'json']) {
      const { stdout: results } = await run(['parse', 'in', '--format', format, '-q'], { cwd });
      expect(await run(['check', ...only], { cwd, input: results })).toEqual(direct);
    }
    await run(['parse', 'in', '-o', 'out/', '-q'], { cwd });
    expect(readdirSync(join(cwd, 'out'))).toEqual(['a.md.json', 'b.html.json']);
    expect(await run(['check', ...only, 'out'], { cwd })).toEqual(direct);
  });

  test('through a process substitution', async () => {
    const cwd = folderWith({ 'a.md': draft });
    const { stdout } = await shell(
      'gov-report check <(gov-report parse a.md --format ndjson -q) --rule applications/balance -q',
      cwd,
    );
    expect(stdout).toMatch(/^a\.md · 澄湖县人民政府 · 2024\n {2}error/);
  });

  test('in a folder, other JSON is passed over and counted; named, it is told what is wrong', async () => {
    const files = { 'a.html': good, 'package.json': '{"name": "x"}', 'gov-report.config.json': '{}' };
    const whole = await check(files, ['.']);
    expect(whole.code).toBe(0);
    expect(whole.stderr).toBe('skipped 2: .json 2\n');
    const named = await check(files, ['package.json']);
    expect(named.code).toBe(3);
    expect(named.stdout).toContain('line 1: What begins on line 1 is no result of gov-report');
  });

  test('one broken line is told, the others are checked', async () => {
    const { stdout } = await check({ 'a.md': draft }, ['a.md']);
    const cwd = folderWith({ 'a.md': draft });
    const { stdout: line } = await run(['parse', 'a.md', '--format', 'ndjson', '-q'], { cwd });
    const lines = Array.from({ length: 600 }, (_, index) =>
      index === 499 ? '{"source": {' : line.trimEnd(),
    );
    const { code, stdout: out } = await run(['check', ...only, '-', '-f', 'csv'], {
      cwd,
      input: lines.join('\n'),
    });
    expect(code).toBe(3);
    expect(out.match(/applications\/balance/g)).toHaveLength(599);
    expect(out).toMatch(/^'-,,,,results\/invalid-json,file,fail,error,,.*,,line 500,,/m);
    expect(stdout).toContain('applications/balance');
  });
});

describe('the configuration', () => {
  const configuration = (content: object): string => JSON.stringify(content);
  const waiver = { rule: 'applications/balance', entity: '澄湖县人民政府', year: 2024, reason: '待更正' };

  test('is found upwards from the working directory; its globs start at its folder', async () => {
    const cwd = folderWith({
      'gov-report.config.json': configuration({ waivers: [{ ...waiver, file: 'reports/2024/*.md' }] }),
      'reports/2024/a.md': draft,
    });
    const inner = await run(['check', ...only, 'a.md'], { cwd: join(cwd, 'reports/2024') });
    expect(inner.code).toBe(0);
    expect(inner.stdout).toContain('  waived  Applications received equal');
    expect(inner.stdout).toContain('    Reason: 待更正\n');
    expect(inner.stdout).toContain('7 checks: 6 pass, 1 waived');
    const without = await run(['check', ...only, '--no-config', 'a.md'], { cwd: join(cwd, 'reports/2024') });
    expect(without.code).toBe(1);
  });

  test('a waiver past its end, and one that matches nothing, are warnings', async () => {
    const waivers = [
      { ...waiver, until: '2025-12-31' },
      { ...waiver, year: 2023 },
    ];
    const files = { 'a.md': draft, 'c.json': configuration({ waivers }) };
    const args = ['a.md', '--config', 'c.json', '--today'];
    const late = await check(files, [...args, '2026-01-01']);
    expect(late.code).toBe(1);
    expect(late.stdout).toContain('c.json\n  warning  [config/waiver-expired]\n    c.json waivers[0]: ');
    expect(late.stdout).toContain('[config/unused-waiver]');
    const before = await check(files, [...args, '2025-12-31']);
    expect(before.code).toBe(0);
    expect(before.stdout).not.toContain('config/waiver-expired');
    expect((await check(files, [...args, '2025-12-31', '--fail-on', 'warning'])).code).toBe(1);
  });

  test('severities count for the exit code', async () => {
    const files = {
      'a.md': draft,
      'gov-report.config.json': configuration({ rules: { 'applications/*': 'warning' } }),
    };
    expect((await check(files, ['a.md'])).code).toBe(0);
    expect((await check(files, ['a.md', '--max-warnings', '0'])).code).toBe(1);
  });

  test('one that is wrong is refused with path and nearest name, and nothing is written', async () => {
    const wrong = { rules: { 'aplications/balance': 'off' }, waivers: [{ rule: 'applications/balance' }] };
    const files = { 'a.md': draft, 'gov-report.config.json': configuration(wrong) };
    const { code, stdout, stderr, cwd } = await check(files, ['a.md', '-f', 'json', '-o', 'out.json']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('the configuration gov-report.config.json is wrong');
    expect(stderr).toContain('rules knows no "aplications/balance"; did you mean applications/balance');
    expect(stderr).toContain('waivers[0] lacks reason');
    expect(existsSync(join(cwd, 'out.json'))).toBe(false);
    const chinese = await check(files, ['a.md', '--lang', 'zh']);
    expect(chinese.stderr).toContain('rules 不认得 "aplications/balance"；是不是想写 applications/balance');
  });
});

describe('pipes and interrupts', () => {
  test('a closed pipe is no error', async () => {
    const cwd = folderWith({});
    for (let copy = 0; copy < 40; copy += 1) copyFileSync(sampleReport, join(cwd, `copy${copy}.html`));
    const { stdout, stderr } = await shell('gov-report check . -f json | head -n 1; echo "$PIPESTATUS"', cwd);
    expect(stdout).toBe('{\n0\n');
    expect(stderr).toBe('');
  });

  test('files are written to their end when the reader of standard output goes away', async () => {
    const cwd = folderWith({ 'bad.md': draft });
    for (let copy = 0; copy < 40; copy += 1) copyFileSync(sampleReport, join(cwd, `copy${copy}.html`));
    const line = 'gov-report check . -f json -f ndjson -o all.ndjson -q | head -n 1; echo "$PIPESTATUS"';
    expect((await shell(line, cwd)).stdout).toBe('{\n1\n');
    expect(read(cwd, 'all.ndjson').trimEnd().split('\n')).toHaveLength(41);
  });

  test('an interrupt exits 130 and leaves no half-written file', async () => {
    const cwd = folderWith({ 'a.md': draft });
    const isWriting = (): boolean => readdirSync(cwd).some((name) => name.endsWith('.part'));
    expect(await interrupt(['check', 'a.md', '-', '-f', 'json', '-o', 'out.json'], cwd, isWriting)).toBe(130);
    expect(readdirSync(cwd)).toEqual(['a.md']);
  });
});

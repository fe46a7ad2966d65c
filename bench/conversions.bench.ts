import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { parseBytes } from '../src/pipeline.ts';
import { type Comparison, compare } from '../test/support/compare.ts';
import { commands } from './conversions/commands.ts';
import type { Converter } from './conversions/converter.ts';
import { writeFiles } from './conversions/files.ts';
import { browserConverters, packages } from './conversions/packages.ts';
import { type Report, reports } from './conversions/reports.ts';

/**
 * Measures what is found in reports that converters made text of, and prints every wrong value. Run it with
 * `npm run bench:conversions`. ONLY is a pattern of `converter source report`; KEEP names a folder in which what was made
 * is kept and found again; CONVERTERS the folder in which the npm packages that convert are installed.
 */
const { ONLY = '', KEEP = '' } = process.env;
const only = new RegExp(ONLY);
const folder = KEEP || mkdtempSync(join(tmpdir(), 'gov-report-conversions-'));
const SHOWN = 3;

/** The columns of the table: the forms, all cells filled in; and any form with cells left blank or dashed. */
const groups = ['2014', '2019', '2021', 'with blanks'] as const;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function isAsked(converter: Converter, report: Report): boolean {
  return only.test(`${converter.id} ${converter.from} ${report.name}`);
}

function groupOf({ filling, each }: Report): string {
  return filling === 'sparse' || filling === 'dashes' ? 'with blanks' : each.form;
}

async function textOf(converter: Converter, { name }: Report): Promise<Uint8Array> {
  const kept = join(folder, 'made', `${converter.id} ${converter.from}`.replaceAll('/', '_'), `${name}.txt`);
  if (!existsSync(kept)) {
    const made = await converter.convert(join(folder, `${name}.${converter.from}`));
    mkdirSync(join(kept, '..'), { recursive: true });
    writeFileSync(kept, made);
  }
  return readFileSync(kept);
}

interface Outcome extends Comparison {
  /** Whether values are missing from a report said to be parsed, and no finding on the reading says so. */
  readonly untold: boolean;
}

async function outcomeOf(text: Uint8Array, { name, model }: Report): Promise<Outcome> {
  const result = await parseBytes(text, `${name}.txt`);
  const statements = model.statements.map(({ scope, figures }) => ({ scope, figures, lines: new Map() }));
  const { entity, year } = model;
  const comparison = compare({ text: '', path: '', entity, year, statements }, result);
  const told = result.status !== 'parsed' || result.findings.some(({ rule }) => rule.startsWith('reading/'));
  return { ...comparison, untold: comparison.found < comparison.printed && !told };
}

function tell(converter: Converter, { name }: Report, { wrong }: Outcome): void {
  for (const { scope, key, expected, got, state, line, kind } of wrong.slice(0, SHOWN))
    say(`  ${kind}: ${name}, line ${line}: ${scope} ${key} is ${expected}, got ${got} (${state})`);
  if (wrong.length > 0) say(`  ${wrong.length} wrong in ${name} through ${converter.id}`);
}

async function rowOf(converter: Converter): Promise<string> {
  const sums = new Map(groups.map((group): [string, number[]] => [group, [0, 0]]));
  let [wrong, untold] = [0, 0];
  for (const report of reports.filter((each) => isAsked(converter, each))) {
    const outcome = await outcomeOf(await textOf(converter, report), report);
    tell(converter, report, outcome);
    const [found = 0, printed = 0] = sums.get(groupOf(report)) ?? [];
    sums.set(groupOf(report), [found + outcome.found, printed + outcome.printed]);
    wrong += outcome.wrong.length;
    untold += outcome.untold ? 1 : 0;
  }
  const shares = [...sums.values()].map(([found = 0, printed = 0]) =>
    printed === 0 ? '' : `${((100 * found) / printed).toFixed(1)} %`,
  );
  return `| ${[converter.from, converter.id, ...shares, wrong, untold].join(' | ')} |`;
}

/** A converter that is not installed is said to be so. */
async function tryRow(converter: Converter): Promise<string> {
  try {
    return await rowOf(converter);
  } catch (error) {
    const [reason] = String(error).split('\n');
    return `| ${converter.from} | ${converter.id} | not run: ${reason} |`;
  }
}

it('conversions', async () => {
  await writeFiles(reports, folder);
  const browser = browserConverters();
  say(`| from | converter | ${groups.join(' | ')} | wrong | untold |`);
  say('| --- | --- | --: | --: | --: | --: | --: | --: |');
  for (const converter of [...commands, ...packages, ...browser.converters])
    if (reports.some((report) => isAsked(converter, report))) say(await tryRow(converter));
  await browser.close();
});

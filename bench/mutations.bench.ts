import { it } from 'vitest';
import type { TableId } from '../src/model/form.ts';
import { reportOf } from '../test/support/example-report.ts';
import {
  drawReport,
  failures,
  harm,
  type Outcome,
  rowsOf,
  type Slip,
  slips,
  study,
} from '../test/support/mutations.ts';
import { Random } from '../test/support/random.ts';
import { type Case, cases } from '../test/support/study.ts';

/**
 * Measures how many slips the rules detect, and how many the diagnosis locates, in random reports that keep to every
 * rule. Run it with `npm run bench:mutations`; RUNS slips of each kind are tried in each table, from SEED on.
 */
const { RUNS = '300', SEED = '1' } = process.env;
const runs = Number(RUNS);
const first = Number(SEED);
const tables: readonly TableId[] = ['statistics', 'disclosure', 'applications', 'remedies'];

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function share(outcomes: readonly Outcome[], which: keyof Outcome): string {
  return `${((100 * outcomes.filter((outcome) => outcome[which]).length) / outcomes.length).toFixed(1)} %`;
}

/** Tries a slip in a table of as many reports as asked for, leaving out those it changes nothing in. */
function tries(each: Case, table: TableId, slip: Slip): Outcome[] {
  const outcomes: Outcome[] = [];
  for (let seed = first; outcomes.length < runs && seed < first + 20 * runs; seed += 1) {
    const report = drawReport(each, seed);
    const wrong = harm(report.statements[0] ?? {}, table, slip, new Random(seed + 1_000_000));
    if (wrong) outcomes.push(study(report, wrong));
  }
  return outcomes;
}

function falseAlarms(each: Case): number {
  let found = 0;
  for (let seed = first; seed < first + runs; seed += 1) {
    const { statements, ...report } = drawReport(each, seed);
    found += failures(reportOf(report)).length;
  }
  return found;
}

it('mutations', () => {
  say('| form | table | slip | tried | detected | among the explanations | proposed first | misled |');
  say('| --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const each of cases) {
    for (const table of tables) {
      if (rowsOf(drawReport(each, first).statements[0] ?? {}, table).length === 0) continue;
      for (const slip of slips) {
        const outcomes = tries(each, table, slip);
        if (outcomes.length === 0) continue;
        const shares = (['detected', 'located', 'first', 'misled'] as const).map((which) =>
          share(outcomes, which),
        );
        say(`| ${[`${each.form}-${each.variant}`, table, slip, outcomes.length, ...shares].join(' | ')} |`);
      }
    }
  }
  for (const each of cases)
    say(`${each.form}-${each.variant}: ${falseAlarms(each)} false alarms on ${runs} untouched reports`);
});

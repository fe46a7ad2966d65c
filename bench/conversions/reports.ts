import { randomFigures } from '../../test/support/figures.ts';
import type { Figures, ReportModel, StatementModel } from '../../test/support/model.ts';
import { Random } from '../../test/support/random.ts';
import { makeReport } from '../../test/support/report.ts';
import { type Case, cases } from '../../test/support/study.ts';

/** How a report's cells are filled in. */
export type Filling = 'filled' | 'large' | 'sparse' | 'dashes' | 'blank';

/** A report to be converted: its name, what it says, and the page it stands on. */
export interface Report {
  readonly name: string;
  readonly each: Case;
  readonly filling: Filling;
  readonly page: 'plain' | 'word' | 'headed';
  readonly model: ReportModel;
}

const pages = ['plain', 'word', 'headed'] as const;
const fillings: readonly Filling[] = ['large', 'sparse', 'dashes', 'blank'];

/** Each form twice, on the pages in turn: filled in, and in one of the other ways; each figure drawn by itself. */
export const reports: readonly Report[] = cases.flatMap((each, index) => [
  reportOf(each, 'filled', pages[index % 3] ?? 'plain', index),
  reportOf(each, fillings[index % 4] ?? 'large', pages[(index + 1) % 3] ?? 'plain', index + 100),
]);

function reportOf(each: Case, filling: Filling, page: Report['page'], seed: number): Report {
  const random = new Random(seed);
  const scopes = each.scopes === 'none' ? [null] : (['own_level', 'region'] as const);
  const statements = scopes.map((scope): StatementModel => ({ scope, figures: fill(each, filling, random) }));
  const { form, variant } = each;
  const model = makeReport({ form, variant, numbering: 'official', statements }, random);
  return {
    name: `${form}-${variant}-${filling}-${page}`,
    each,
    filling,
    page,
    model: dashed(model, filling),
  };
}

function fill({ form, variant }: Case, filling: Filling, random: Random): Figures {
  const blanks = { filled: 0, large: 0, sparse: 0.3, dashes: 0.3, blank: 1 }[filling];
  const figures = randomFigures(form, variant, random, blanks);
  if (filling !== 'large') return figures;
  return new Map([...figures].map(([key, value]) => [key, larger(key, value, random)]));
}

function larger(key: string, value: number | null, random: Random): number | null {
  if (/amount|funds|fees_charged/.test(key))
    return Number(`${1000 + random.below(9_000_000)}.${1 + random.below(99)}`);
  return value === null ? null : value * 1000 + random.below(1000);
}

/** Prints a dash where a figure is missing. */
function dashed(model: ReportModel, filling: Filling): ReportModel {
  if (filling !== 'dashes') return model;
  const blocks = model.blocks.map((block) => {
    if (block.kind !== 'table') return block;
    const rows = block.rows.map((row) =>
      row.kind !== 'data'
        ? row
        : {
            ...row,
            values: row.values.map((value) =>
              value.slot && value.text === '' ? { ...value, text: '——' } : value,
            ),
          },
    );
    return { ...block, rows };
  });
  return { ...model, blocks };
}

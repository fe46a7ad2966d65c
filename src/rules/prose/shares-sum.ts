import type { Mention } from '../../model/result.ts';
import type { Assessment } from '../../model/rule.ts';
import { defineRule } from '../define.ts';
import { everyForm } from './sources.ts';
import { type Split, splitsOf, sumOf } from './splits.ts';
import { shortLabel } from './table-values.ts';

const LEAST = 3;
const PER_SHARE = 0.1;

/** Whether the shares are of parts that make up the whole, so that they should add up to 100. */
function isFull({ whole, parts, shares }: Split): boolean {
  const figures = shares.reduce((sum, { figure }) => sum + (figure ?? 0), 0);
  return shares.length >= LEAST && shares.length === parts.length && figures === whole.value;
}

function tolerance({ shares }: Split): number {
  const coarsest = Math.max(...shares.map(({ raw }) => 10 ** -(/\.(\d+)/.exec(raw)?.[1]?.length ?? 0)));
  return Math.max(PER_SHARE, coarsest) * shares.length + 1e-9;
}

/** A split into three parts of ten in all, with these shares. */
function withShares(shares: readonly number[]): readonly Partial<Mention>[] {
  const keys = ['upheld', 'corrected', 'other_or_pending'].map(
    (column) => `remedies.reconsideration.${column}`,
  );
  const figures = [2, 3, 5];
  return [
    { key: 'remedies.reconsideration.total', value: 10, split: 1 },
    ...keys.map((key, index) => ({ key, value: figures[index] ?? 0, split: 1 })),
    ...keys.map((key, index): Partial<Mention> => {
      const value = shares[index] ?? 0;
      return { key, claim: 'share', value, raw: `${value}%`, figure: figures[index] ?? 0, split: 1 };
    }),
  ];
}

export const sharesSum = defineRule({
  id: 'prose/shares-sum',
  title: { zh: '各占比之和为100%', en: 'The shares of a full split add up to 100' },
  severity: 'note',
  forms: everyForm,
  source: {
    zh: '各部分占比之和为100%，四舍五入除外',
    en: 'The shares of all parts add up to 100, but for rounding',
  },
  message: {
    zh: '“{label}”各部分占比之和为 {sum}%。',
    en: 'The shares of the parts of {label} add up to {sum}%.',
  },
  help: { zh: '核对各占比。', en: 'Check the shares.' },
  check: {
    kind: 'report',
    assess: (report) =>
      splitsOf(report)
        .filter(isFull)
        .map((split): Assessment => {
          const sum = sumOf(split.shares);
          return {
            outcome: Math.abs(sum - 100) <= tolerance(split) ? 'pass' : 'fail',
            scope: split.whole.scope === 'narrower' ? null : split.whole.scope,
            points: [split.whole.key, ...split.shares.map(({ key }) => key)],
            data: { label: shortLabel(split.whole), sum },
            places: split.shares.map(({ place }) => place),
          };
        }),
  },
  examples: {
    holds: [{ form: '2021', mentions: withShares([20, 30, 50]) }],
    fails: [{ form: '2021', mentions: withShares([20, 30, 40]) }],
  },
});

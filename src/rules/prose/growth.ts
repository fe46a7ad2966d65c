import { groupBy } from '../../model/group-by.ts';
import type { Mention } from '../../model/result.ts';
import type { Assessment } from '../../model/rule.ts';
import { defineRule } from '../define.ts';
import { everyForm } from './sources.ts';
import { shortLabel } from './table-values.ts';

/** The claims on how one figure grew. */
interface Growth {
  readonly figure: number;
  readonly earlier: number;
  readonly claims: readonly Mention[];
}

/** Claims on one figure, with the earlier figure where it is printed or follows from the increase. */
function growthOf(claims: readonly Mention[]): Growth | null {
  const [first] = claims;
  const figure = first?.figure ?? null;
  const increase = claims.find(({ unit }) => unit !== '%')?.value ?? null;
  const printed = claims.find(({ against }) => against !== null)?.against ?? null;
  const earlier = printed ?? (figure !== null && increase !== null ? figure - increase : null);
  if (figure === null || earlier === null || earlier <= 0) return null;
  const tested = printed === null ? claims.filter(({ unit }) => unit === '%') : claims;
  return tested.length > 0 ? { figure, earlier, claims: tested } : null;
}

function holds({ value, unit, raw }: Mention, { figure, earlier }: Growth): boolean {
  const increase = figure - earlier;
  if (unit !== '%') return value === increase;
  const step = 10 ** -(/\.(\d+)/.exec(raw)?.[1]?.length ?? 0);
  return Math.abs((increase / earlier) * 100 - (value ?? 0)) <= step;
}

function groups(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const claims = mentions.filter(({ claim }) => claim === 'growth');
  const byFigure = groupBy(claims, ({ key, scope, figure, context }) =>
    [key, scope, figure, context].join('|'),
  );
  return [...byFigure.values()];
}

function assess(claims: readonly Mention[]): Assessment[] {
  const growth = growthOf(claims);
  if (!growth) return [];
  const { figure, earlier } = growth;
  return growth.claims.map((mention) => {
    const computed =
      mention.unit === '%' ? `${(((figure - earlier) / earlier) * 100).toFixed(2)}%` : figure - earlier;
    return {
      outcome: holds(mention, growth) ? 'pass' : 'fail',
      scope: mention.scope === 'narrower' ? null : mention.scope,
      points: [mention.key],
      data: { label: shortLabel(mention), raw: mention.raw, figure, earlier, computed },
      places: [mention.place],
    };
  });
}

export const growth = defineRule({
  id: 'prose/growth',
  title: { zh: '增减幅度与数字相符', en: 'Stated growth follows from the figures' },
  severity: 'note',
  forms: everyForm,
  source: { zh: '增幅为增加数除以上年数', en: 'Growth is the increase divided by the earlier figure' },
  message: {
    zh: '“{label}”：文字称增减“{raw}”，由 {earlier} 到 {figure} 应为 {computed}。',
    en: '{label}: the prose says it changed by “{raw}”; from {earlier} to {figure} it is {computed}.',
  },
  help: { zh: '核对上年数、增减数与幅度。', en: 'Check the earlier figure, the change and the rate.' },
  check: { kind: 'report', assess: (report) => groups(report.mentions).flatMap(assess) },
  examples: {
    holds: [
      {
        form: '2021',
        mentions: [
          {
            key: 'applications.received/total',
            claim: 'growth',
            value: 20,
            raw: '20%',
            unit: '%',
            figure: 60,
            against: 50,
          },
          {
            key: 'applications.received/total',
            claim: 'growth',
            value: 10,
            raw: '10件',
            unit: '件',
            figure: 60,
            against: 50,
          },
        ],
      },
    ],
    fails: [
      {
        form: '2021',
        mentions: [
          {
            key: 'applications.received/total',
            claim: 'growth',
            value: 10,
            raw: '10件',
            unit: '件',
            figure: 60,
          },
          {
            key: 'applications.received/total',
            claim: 'growth',
            value: 16.7,
            raw: '16.7%',
            unit: '%',
            figure: 60,
          },
        ],
      },
    ],
  },
});

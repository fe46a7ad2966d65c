import type { Mention, Result } from '../../model/result.ts';
import type { Assessment } from '../../model/rule.ts';
import { defineRule } from '../define.ts';
import { everyForm } from '../prose/sources.ts';

function assess(total: Mention, report: Result): Assessment[] {
  const keys = total.key.split('+');
  const rows = keys.map((key) =>
    report.mentions.find((row) => row.kind === 'excerpt' && row.split === total.split && row.key === key),
  );
  const known = rows.filter((row) => row !== undefined);
  if (total.value === null || known.length < keys.length || known.some(({ state }) => state === 'unparsed'))
    return [];
  const sum = known.reduce((all, { value }) => all + (value ?? 0), 0);
  return [
    {
      outcome: sum === total.value ? 'pass' : 'fail',
      scope: total.scope === 'narrower' ? null : total.scope,
      points: keys,
      data: {
        label: total.label,
        table: total.context ?? '',
        stated: total.value,
        sum,
        imbalance: Math.abs(total.value - sum),
      },
      places: [total.place, ...known.map(({ place }) => place)],
    },
  ];
}

export const excerptTotal = defineRule({
  id: 'tables/excerpt-total',
  title: {
    zh: '正文表格的合计等于其上各行之和',
    en: 'A total in a table of the prose equals the rows above it',
  },
  severity: 'warning',
  forms: everyForm,
  source: { zh: '合计为其上各行之和', en: 'A row of totals is the sum of the rows above it' },
  message: {
    zh: '{table}“{label}”为 {stated}，其上各行之和为 {sum}，相差 {imbalance}。',
    en: '{table}, row {label}: {stated}, but the rows above add up to {sum}; they differ by {imbalance}.',
  },
  help: {
    zh: '若合计不是各行之和（同一信息经多个渠道公开只计一次），请改称“主动公开政府信息数”。',
    en: 'If it is no sum (the same information in several channels counts once), do not call it a total.',
  },
  check: {
    kind: 'report',
    assess: (report) =>
      report.mentions
        .filter(({ kind, key }) => kind === 'excerpt' && key.includes('+'))
        .flatMap((mention) => assess(mention, report)),
  },
  examples: {
    holds: [{ form: '2014', mentions: withTotal(30) }],
    fails: [{ form: '2014', mentions: withTotal(31) }],
  },
});

/** An excerpt of two channels, of 10 and 20, and its total. */
function withTotal(value: number): readonly Partial<Mention>[] {
  const [weibo, wechat] = ['proactive.channels.weibo', 'proactive.channels.wechat'];
  return [
    { kind: 'excerpt', key: weibo, value: 10, split: 1 },
    { kind: 'excerpt', key: wechat, value: 20, split: 1 },
    { kind: 'excerpt', key: `${weibo}+${wechat}`, value, split: 1, label: '合计' },
  ];
}

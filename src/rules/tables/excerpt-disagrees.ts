import type { Mention, Result } from '../../model/result.ts';
import type { Assessment } from '../../model/rule.ts';
import { defineRule } from '../define.ts';
import { everyForm, sameFigures } from '../prose/sources.ts';
import { comparable, shortLabel } from '../prose/table-values.ts';

function assess(mention: Mention, report: Result): Assessment[] {
  const facts = comparable(mention, report).flatMap(({ facts, scope }) => {
    const fact = facts[mention.key];
    return fact && fact.value !== null ? [{ fact, scope }] : [];
  });
  const met = facts.find(({ fact }) => fact.value === mention.value) ?? facts[0];
  if (!met || mention.value === null) return [];
  const { fact, scope } = met;
  return [
    {
      outcome: fact.value === mention.value ? 'pass' : 'fail',
      scope,
      points: [mention.key],
      data: {
        label: shortLabel(mention),
        table: mention.context ?? '',
        excerpt: mention.value,
        printed: fact.value,
        unit: fact.unit,
      },
      places: [mention.place, fact.place],
    },
  ];
}

export const excerptDisagrees = defineRule({
  id: 'tables/excerpt-disagrees',
  title: { zh: '正文表格与统计表一致', en: 'Tables of the prose agree with the statistical table' },
  severity: 'warning',
  forms: everyForm,
  source: sameFigures,
  message: {
    zh: '{table}“{label}”为 {excerpt}{unit}，统计表为 {printed}{unit}。',
    en: '{table}, row {label}: {excerpt} {unit}, but the statistical table has {printed}.',
  },
  help: { zh: '核对两表，更正有误的一处。', en: 'Check both tables and correct the wrong one.' },
  check: {
    kind: 'report',
    assess: (report) =>
      report.mentions
        .filter(({ kind, key }) => kind === 'excerpt' && !key.includes('+'))
        .flatMap((mention) => assess(mention, report)),
  },
  examples: {
    holds: [
      {
        form: '2014',
        facts: { 'response.total': 7 },
        mentions: [{ kind: 'excerpt', key: 'response.total', value: 7 }],
      },
    ],
    fails: [
      {
        form: '2014',
        facts: { 'response.total': 7 },
        mentions: [{ kind: 'excerpt', key: 'response.total', value: 9 }],
      },
    ],
  },
});

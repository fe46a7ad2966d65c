import type { Assessment } from '../../model/rule.ts';
import { defineRule } from '../define.ts';
import { held } from './held.ts';
import { everyForm, sameFigures } from './sources.ts';
import { tableValues } from './table-values.ts';

export const denial = defineRule({
  id: 'prose/denial',
  title: { zh: '文字称无而表格有数', en: 'The prose denies what the table counts' },
  severity: 'warning',
  forms: everyForm,
  source: sameFigures,
  message: {
    zh: '文字称“{quote}”，而表格中“{label}”为 {printed}{unit}。',
    en: 'The prose says “{quote}”, but the table has {printed} {unit} for {label}.',
  },
  help: {
    zh: '核对文字与表格；若文字只排除某种情形（如因程序不当引起的复议），请写明其余情形的数量。',
    en: 'Check both; if the prose rules out one kind of case only, state the number of the others.',
  },
  check: {
    kind: 'report',
    assess: (report) =>
      report.mentions
        .filter(({ claim }) => claim === 'denial')
        .flatMap((mention): Assessment[] => {
          const values = tableValues(mention, report);
          const met = values.find(({ value }) => value === 0) ?? values[0];
          return met ? [held(mention, met, met.value === 0 ? 'pass' : 'fail', { quote: mention.raw })] : [];
        }),
  },
  examples: {
    holds: [
      {
        form: '2021',
        facts: { 'remedies.reconsideration.total': 0 },
        mentions: [
          { key: 'remedies.reconsideration.total', value: 0, raw: '未发生行政复议', claim: 'denial' },
        ],
      },
    ],
    fails: [
      {
        form: '2021',
        facts: { 'remedies.reconsideration.total': 2 },
        mentions: [
          { key: 'remedies.reconsideration.total', value: 0, raw: '未发生行政复议', claim: 'denial' },
        ],
      },
    ],
  },
});

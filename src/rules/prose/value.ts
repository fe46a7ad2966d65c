import type { Mention, Result } from '../../model/result.ts';
import type { Assessment } from '../../model/rule.ts';
import { defineRule } from '../define.ts';
import { held } from './held.ts';
import { partTakenForWhole } from './part-taken.ts';
import { everyForm, sameFigures } from './sources.ts';
import { isOpen, shortLabel, type TableValue, tableValues } from './table-values.ts';

/** Whether the prose states the table's figure in another place: a lesser one may then be that of a part. */
function isStatedElsewhere({ key }: Mention, values: readonly TableValue[], report: Result): boolean {
  return report.mentions.some(
    (other) =>
      other.kind === 'prose' &&
      other.claim === 'exact' &&
      other.key === key &&
      values.some(({ value }) => value === other.value),
  );
}

function assess(mention: Mention, report: Result): Assessment[] {
  const values = tableValues(mention, report);
  const [first] = values;
  if (!first || mention.value === null || partTakenForWhole(mention, report)) return [];
  const met = values.find(({ value }) => value === mention.value) ?? first;
  if (mention.value < met.value && isStatedElsewhere(mention, values, report)) return [];
  const equal = met.value === mention.value;
  const assessment = held(mention, met, equal ? 'pass' : 'fail', { stated: mention.value });
  // Another reading of the words, which the table leaves open, may be meant.
  if (!equal && isOpen(mention.key, met.statement))
    return [{ ...assessment, outcome: 'open', data: { gaps: [shortLabel(mention)] } }];
  return [assessment];
}

export const value = defineRule({
  id: 'prose/value',
  title: { zh: '文字与表格数字一致', en: 'Figures in the prose equal those of the tables' },
  severity: 'warning',
  forms: everyForm,
  source: sameFigures,
  message: {
    zh: '“{label}”：文字为 {stated}{unit}，表格为 {printed}{unit}。',
    en: '{label}: the prose says {stated} {unit}, the table {printed} {unit}.',
  },
  help: {
    zh: '核对文字与表格，更正有误的一处；若文字只指其中一部分（某部门、本级），请写明。',
    en: 'Check which is right; if the prose means a part only (one department, the own level), let it say so.',
  },
  check: {
    kind: 'report',
    assess: (report) =>
      report.mentions
        .filter(({ kind, claim }) => kind === 'prose' && claim === 'exact')
        .flatMap((mention) => assess(mention, report)),
  },
  examples: {
    holds: [
      {
        form: '2021',
        facts: { 'applications.received/total': 41 },
        mentions: [{ key: 'applications.received/total', value: 41 }],
      },
      {
        form: '2021',
        facts: { 'applications.received/total': 41, 'applications.carried_in/total': 2 },
        mentions: [{ key: 'applications.received/total', value: 43 }],
      },
    ],
    open: [
      {
        form: '2021',
        facts: { 'applications.received/total': 41 },
        mentions: [{ key: 'applications.received/total', value: 43 }],
      },
    ],
    fails: [
      {
        form: '2021',
        facts: { 'applications.received/total': 41, 'applications.carried_in/total': 2 },
        mentions: [{ key: 'applications.received/total', value: 14 }],
      },
      {
        form: '2014',
        facts: { 'applications.received/total': 126 },
        mentions: [{ key: 'applications.received/total', value: 129 }],
      },
      {
        form: '2014',
        ownLevel: { 'gazette.issues': 12 },
        region: { 'gazette.issues': 30 },
        mentions: [{ key: 'gazette.issues', value: 21 }],
      },
    ],
  },
});

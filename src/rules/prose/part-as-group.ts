import type { Mention, Result } from '../../model/result.ts';
import type { Assessment } from '../../model/rule.ts';
import { defineRule } from '../define.ts';
import { partTakenForWhole } from './part-taken.ts';
import { everyForm, sameFigures } from './sources.ts';
import { shortLabel, tableValues } from './table-values.ts';

function assess(mention: Mention, report: Result): Assessment[] {
  const taken = partTakenForWhole(mention, report);
  const met = tableValues(mention, report).find(({ value }) => value === mention.value);
  const whole = taken?.whole ?? (mention.key.includes('.subtotal/') ? met : undefined);
  if (!whole || mention.value === null) return [];
  const part = taken?.part;
  return [
    {
      outcome: part ? 'fail' : 'pass',
      scope: whole.statement.scope,
      points: [mention.key, ...(part?.keys ?? [])],
      data: {
        label: shortLabel(mention),
        stated: mention.value,
        printed: whole.value,
        unit: mention.unit,
        part: part?.facts[0]?.label ?? '',
      },
      places: [mention.place, ...(part?.facts ?? []).map(({ place }) => place)],
    },
  ];
}

export const partAsGroup = defineRule({
  id: 'prose/part-as-group',
  title: { zh: '以分项代总项', en: 'A part quoted as the whole' },
  severity: 'warning',
  forms: everyForm,
  source: sameFigures,
  message: {
    zh: '文字以“{label}”为 {stated}{unit}，表格中为 {printed}{unit}；{stated} 是其中“{part}”的数字。',
    en: 'The prose gives {stated} {unit} for {label}, where the table has {printed}; {stated} is its part {part}.',
  },
  help: {
    zh: '文字似只引用了表中一行或一列；应写该类合计，或写明所指分项。',
    en: 'The prose seems to quote one row or column; give the sum of the group, or name the part.',
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
        facts: {
          'applications.results.unable.not_held/total': 12,
          'applications.results.unable.needs_creation/total': 3,
          'applications.results.unable.still_unclear/total': 1,
        },
        mentions: [{ key: 'applications.results.unable.subtotal/total', value: 16 }],
      },
    ],
    fails: [
      {
        form: '2021',
        facts: {
          'applications.results.unable.not_held/total': 12,
          'applications.results.unable.needs_creation/total': 3,
          'applications.results.unable.still_unclear/total': 1,
        },
        mentions: [{ key: 'applications.results.unable.subtotal/total', value: 12 }],
      },
    ],
  },
});

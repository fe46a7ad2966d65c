import type { Mention } from '../../model/result.ts';
import type { Assessment } from '../../model/rule.ts';
import { defineRule } from '../define.ts';
import { held } from './held.ts';
import { everyForm } from './sources.ts';
import { tableValues } from './table-values.ts';

const ROUGHLY = 0.05;

/** Whether a table's figure is one that would be rounded so: 余 and 近 by less than one unit of the last digit that is not zero. */
function fits(printed: number, { value, claim }: Mention): boolean {
  if (value === null) return false;
  const step = 10 ** (/0*$/.exec(String(Math.trunc(value)))?.[0].length ?? 0);
  if (claim === 'at_least') return value <= printed && printed < value + step;
  if (claim === 'almost') return value - step < printed && printed <= value;
  return Math.abs(printed - value) <= value * ROUGHLY;
}

const APPROXIMATE = new Set<Mention['claim']>(['at_least', 'almost', 'about']);

export const approximation = defineRule({
  id: 'prose/approximation',
  title: { zh: '约数与表格相符', en: 'Round figures fit those of the tables' },
  severity: 'note',
  forms: everyForm,
  source: {
    zh: '约数的通常用法：余、多不足一单位，近略少，约差百分之五以内',
    en: 'Usage: 余 and 多 add less than a unit, 近 is slightly below, 约 within five per cent',
  },
  message: {
    zh: '“{label}”：文字为“{raw}”，表格为 {printed}{unit}。',
    en: '{label}: the prose says “{raw}”, the table {printed} {unit}.',
  },
  help: {
    zh: '约数应与表格相近；“余”不用于小于该数的情形。',
    en: 'A round figure should be near the table’s; 余 is not said of less.',
  },
  check: {
    kind: 'report',
    assess: (report) =>
      report.mentions
        .filter(({ kind, claim }) => kind === 'prose' && APPROXIMATE.has(claim))
        .flatMap((mention): Assessment[] => {
          const values = tableValues(mention, report);
          const met = values.find(({ value }) => fits(value, mention)) ?? values[0];
          if (!met) return [];
          return [held(mention, met, fits(met.value, mention) ? 'pass' : 'fail', { raw: mention.raw })];
        }),
  },
  examples: {
    holds: [
      {
        form: '2014',
        facts: { 'gazette.copies': 21400 },
        mentions: [{ key: 'gazette.copies', value: 21000, raw: '2.1万余份', claim: 'at_least' }],
      },
      {
        form: '2014',
        facts: { 'gazette.copies': 1980 },
        mentions: [{ key: 'gazette.copies', value: 2000, raw: '2000份', claim: 'almost' }],
      },
    ],
    fails: [
      {
        form: '2014',
        facts: { 'gazette.copies': 9800 },
        mentions: [{ key: 'gazette.copies', value: 10000, raw: '1万余份', claim: 'at_least' }],
      },
      {
        form: '2014',
        facts: { 'gazette.copies': 900 },
        mentions: [{ key: 'gazette.copies', value: 1000, raw: '1000份', claim: 'about' }],
      },
    ],
  },
});

import { defineSeriesRule } from '../across/define.ts';
import { eachPair } from '../across/links.ts';
import { type Compared, compareMagnitudes } from '../across/magnitude.ts';
import { observed } from '../across/sources.ts';

const stems = ['disclosure.art20_1.regulations', 'disclosure.art20_1.normative_docs'];

const figures: readonly Compared[] = stems.map((stem) => ({
  before: `${stem}.total_disclosed`,
  now: `${stem}.in_force`,
  least: 50,
}));

const entity = '青山县人民政府';
const docs = 'disclosure.art20_1.normative_docs';

export const formChangeMagnitude = defineSeriesRule({
  id: 'years/form-change-magnitude',
  title: {
    zh: '换表后现行有效件数与原对外公开总数量级相当',
    en: 'Documents in force compare with those disclosed under the form before',
  },
  severity: 'note',
  forms: ['2019', '2021'],
  source: observed,
  message: {
    zh: '{cell} {now}（{file}）与原表式的 {against} {before}（{other}）相差约 {times} 倍。',
    en: '{cell} {now} ({file}) and, on the form before, {against} {before} ({other}) differ about {times} times.',
  },
  help: {
    zh: '两个指标含义不同，但一般量级相当；请核对统计范围（是否含部门、是否含已失效文件）。',
    en: 'The two do not mean the same, but are normally alike in size; check the scope (with departments, with documents that have expired).',
  },
  tolerance: {
    value: 10,
    meaning: { zh: '较大数为较小数的倍数', en: 'how many times the smaller figure the larger may be' },
  },
  keys: figures.flatMap(({ before, now }) => [before, now]),
  assess: (reports, { tolerance }) =>
    eachPair(reports, (pair) => compareMagnitudes(pair, figures, tolerance)),
  examples: {
    holds: [
      {
        reports: [
          { form: '2019', entity, year: 2020, facts: { [`${docs}.total_disclosed`]: 131 } },
          { form: '2021', entity, year: 2021, facts: { [`${docs}.in_force`]: 118 } },
        ],
      },
    ],
    fails: [
      {
        reports: [
          { form: '2019', entity, year: 2020, facts: { [`${docs}.total_disclosed`]: 1310 } },
          { form: '2021', entity, year: 2021, facts: { [`${docs}.in_force`]: 18 } },
        ],
      },
    ],
  },
});

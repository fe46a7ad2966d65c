import { partsOf } from '../../forms/wholes.ts';
import type { FormId } from '../../model/form.ts';
import type { Result } from '../../model/result.ts';
import type { Assessment } from '../../model/rule.ts';
import { defineRule } from '../define.ts';
import { everyForm } from './sources.ts';
import { isExact, type Split, splitsOf, sumOf } from './splits.ts';
import { shortLabel } from './table-values.ts';

/** A split by levels (市级…, 各县…) repeats one data point; levels/prose-split is about those. */
function isOfParts({ whole, parts }: Split): boolean {
  return parts.every(({ key }) => key !== whole.key);
}

/** Whether all parts the form knows are named: only then must they make up the whole. */
function isComplete({ whole, parts }: Split, report: Result): boolean {
  const named = new Set(parts.map(({ key }) => key));
  const forms: readonly FormId[] = report.statements.flatMap(({ tables }) => Object.values(tables));
  return forms.some((form) => {
    const all = partsOf(whole.key, form);
    return all.length > 1 && all.every((key) => named.has(key));
  });
}

export const splitSum = defineRule({
  id: 'prose/split-sum',
  title: { zh: '文字所列各项之和等于总数', en: 'The parts the prose names add up to the whole it states' },
  severity: 'warning',
  forms: everyForm,
  source: {
    zh: '“其中”各项之和不大于总数，列全者等于总数',
    en: 'Parts add up to no more than their whole; all of them, to the whole',
  },
  message: {
    zh: '“{label}”：文字为 {whole}，所列各项之和为 {sum}。',
    en: '{label}: the prose says {whole}, the parts it names add up to {sum}.',
  },
  help: { zh: '核对总数与各项。', en: 'Check the whole and its parts.' },
  check: {
    kind: 'report',
    assess: (report) =>
      splitsOf(report)
        .filter((split) => isExact(split) && isOfParts(split))
        .map((split): Assessment => {
          const { whole, parts } = split;
          const sum = sumOf(parts);
          const stated = whole.value ?? 0;
          const fails = sum > stated || (sum < stated && isComplete(split, report));
          return {
            outcome: fails ? 'fail' : 'pass',
            scope: whole.scope === 'narrower' ? null : whole.scope,
            points: [whole.key, ...parts.map(({ key }) => key)],
            data: { label: shortLabel(whole), whole: stated, sum },
            places: [whole.place, ...parts.map(({ place }) => place)],
          };
        }),
  },
  examples: {
    holds: [
      {
        form: '2014',
        mentions: [
          { key: 'remedies.reconsideration.total', value: 5, split: 1 },
          { key: 'remedies.reconsideration.upheld', value: 4, split: 1 },
        ],
      },
    ],
    fails: [
      {
        form: '2014',
        mentions: [
          { key: 'remedies.reconsideration.total', value: 5, split: 1 },
          { key: 'remedies.reconsideration.upheld', value: 4, split: 1 },
          { key: 'remedies.reconsideration.corrected', value: 2, split: 1 },
        ],
      },
    ],
  },
});

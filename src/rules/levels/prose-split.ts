import type { Result } from '../../model/result.ts';
import type { Assessment } from '../../model/rule.ts';
import { defineRule } from '../define.ts';
import { everyForm } from '../prose/sources.ts';
import { isExact, type Split, splitsOf, sumOf } from '../prose/splits.ts';
import { shortLabel } from '../prose/table-values.ts';

function isByLevel({ whole, parts }: Split): boolean {
  const levels = new Set(parts.map(({ scope }) => scope));
  return parts.every(({ key }) => key === whole.key) && levels.has('own_level') && levels.has('narrower');
}

/** A sum too small may only leave a level out. */
function assess(split: Split): Assessment[] {
  const { whole, parts } = split;
  const sum = sumOf(parts);
  const stated = whole.value ?? 0;
  if (sum < stated) return [];
  return [
    {
      outcome: sum === stated ? 'pass' : 'fail',
      scope: whole.scope === 'narrower' ? null : whole.scope,
      points: [whole.key],
      data: { label: shortLabel(whole), whole: stated, sum },
      places: [whole.place, ...parts.map(({ place }) => place)],
    },
  ];
}

export const proseSplit = defineRule({
  id: 'levels/prose-split',
  title: { zh: '文字所列本级与下级之和等于全部', en: 'The levels the prose names add up to the region' },
  severity: 'warning',
  forms: everyForm,
  source: { zh: '本级与下级之和为本行政区域', en: 'The own level and those below it make up the region' },
  message: {
    zh: '“{label}”：文字为 {whole}，所列各级之和为 {sum}。',
    en: '{label}: the prose says {whole}, the levels it names add up to {sum}.',
  },
  help: { zh: '核对总数与各级数字。', en: 'Check the whole and the figures of the levels.' },
  check: {
    kind: 'report',
    assess: (report: Result) =>
      splitsOf(report)
        .filter((split) => isExact(split) && isByLevel(split))
        .flatMap(assess),
  },
  examples: {
    holds: [
      {
        form: '2014',
        mentions: [
          { key: 'proactive.total', value: 900, scope: 'region', split: 1 },
          { key: 'proactive.total', value: 500, scope: 'own_level', split: 1 },
          { key: 'proactive.total', value: 400, scope: 'narrower', split: 1 },
        ],
      },
    ],
    fails: [
      {
        form: '2014',
        mentions: [
          { key: 'proactive.total', value: 900, scope: 'region', split: 1 },
          { key: 'proactive.total', value: 500, scope: 'own_level', split: 1 },
          { key: 'proactive.total', value: 450, scope: 'narrower', split: 1 },
        ],
      },
    ],
  },
});

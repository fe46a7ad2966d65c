import { cellLabel } from '../../forms/labels.ts';
import { allPoints } from '../../forms/points.ts';
import type { Assessment } from '../../model/rule.ts';
import { defineRule } from '../define.ts';
import { type ScopePair, scopePairs } from '../scope-pairs.ts';

/** A change may be smaller in the whole than in a part. */
function isCounted(key: string): boolean {
  return (allPoints().get(key) ?? []).every(({ type }) => type !== 'change');
}

function compare(key: string, { own, region }: ScopePair): Assessment[] {
  const [part, whole] = [own.facts[key], region.facts[key]];
  if (!part || !whole || !isCounted(key)) return [];
  const common = { scope: 'own_level', points: [key], places: [part.place, whole.place] } as const;
  if (part.state === 'unparsed' || whole.state === 'unparsed')
    return [{ ...common, outcome: 'open', data: { gaps: [cellLabel(key, part.form)] } }];
  if (part.value === null || whole.value === null) return [];
  if (part.value <= whole.value) return [{ ...common, outcome: 'pass', data: {} }];
  const data = {
    cell: cellLabel(key, part.form),
    own: part.value,
    region: whole.value,
    difference: Number((part.value - whole.value).toFixed(6)),
  };
  return [{ ...common, outcome: 'fail', data }];
}

export const ownWithinRegion = defineRule({
  id: 'levels/own-within-region',
  title: { zh: '本级数不超过本行政区域数', en: 'The own level is within the region' },
  severity: 'error',
  forms: ['2014', '2019', '2021'],
  source: {
    zh: '国办发〔2014〕32号：本级与本行政区域分别统计，后者包含前者',
    en: '国办发〔2014〕32号: own level and region are counted apart, and the region contains the own level',
  },
  message: {
    zh: '“{cell}”市本级为 {own}，大于本行政区域的 {region}，多出 {difference}。',
    en: '“{cell}” is {own} for the own level, more than the {region} of the whole region by {difference}.',
  },
  help: {
    zh: '本行政区域的数包含本级的数；请核对两张表是否填反，或某一行只填了下级的数。',
    en: 'The region’s figures contain the own level’s; check whether the two tables are exchanged, or a row holds the lower levels only.',
  },
  explanation: {
    zh: '同一报告中市本级与本行政区域两张表的每个数逐一比较；增减数除外。',
    en: 'Each figure of the own level’s table is compared with the region’s in the same report, changes excepted.',
  },
  check: {
    kind: 'report',
    assess: (report) =>
      scopePairs(report).flatMap((pair) => Object.keys(pair.own.facts).flatMap((key) => compare(key, pair))),
  },
  examples: {
    holds: [
      {
        form: '2014',
        ownLevel: { 'proactive.total': 22794, 'gazette.issues': 'blank' },
        region: { 'proactive.total': 27519, 'gazette.issues': 4 },
      },
    ],
    fails: [
      {
        form: '2014',
        ownLevel: { 'proactive.total': 27519 },
        region: { 'proactive.total': 22794 },
      },
    ],
    open: [
      {
        form: '2014',
        ownLevel: { 'proactive.total': 'unparsed' },
        region: { 'proactive.total': 22794 },
      },
    ],
  },
});

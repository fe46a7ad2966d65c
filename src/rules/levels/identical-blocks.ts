import { rowLabel } from '../../forms/labels.ts';
import type { Statement } from '../../model/result.ts';
import type { Assessment } from '../../model/rule.ts';
import { defineRule } from '../define.ts';
import { type ScopePair, scopePairs } from '../scope-pairs.ts';

/** Every body has staff and offices of its own, so what the region adds shows in this chapter. */
const BLOCK = 'organization.';
const FEWEST_FIGURES = 3;

function figureOf(statement: Statement, key: string): number {
  return statement.facts[key]?.value ?? 0;
}

/** Whether the region has more bodies than the own level: some other figure is larger. */
function isLarger({ own, region }: ScopePair): boolean {
  return Object.keys(region.facts).some(
    (key) => !key.startsWith(BLOCK) && figureOf(region, key) > figureOf(own, key),
  );
}

function assess(pair: ScopePair): Assessment[] {
  const { own, region } = pair;
  const shared = Object.keys(own.facts).filter((key) => key.startsWith(BLOCK) && region.facts[key]);
  const stated = shared.filter((key) => figureOf(region, key) > 0);
  if (stated.length < FEWEST_FIGURES || !isLarger(pair)) return [];
  const places = shared.flatMap((key) =>
    [own.facts[key], region.facts[key]].flatMap((fact) => fact?.place ?? []),
  );
  const isSame = shared.every((key) => figureOf(own, key) === figureOf(region, key));
  const labels = stated.map((key) => `${rowLabel(key, '2014')} ${figureOf(own, key)}`);
  return [
    {
      outcome: isSame ? 'fail' : 'pass',
      scope: 'own_level',
      points: shared,
      data: { figures: labels },
      places,
    },
  ];
}

export const identicalBlocks = defineRule({
  id: 'levels/identical-blocks',
  title: {
    zh: '机构建设各数在本级与本行政区域表中相同',
    en: 'Organisation and staff are the same for own level and region',
  },
  severity: 'note',
  forms: ['2014'],
  source: {
    zh: '国办发〔2014〕32号：本级与本行政区域分别统计',
    en: '国办发〔2014〕32号: own level and region are counted apart',
  },
  message: {
    zh: '机构建设和保障经费各数在市本级与本行政区域两张表中完全相同（{figures}），而其他数有增加；疑似其中一张照抄了另一张。',
    en: 'Organisation, staff and funds are the same for own level and region ({figures}), although the region is larger elsewhere; one table may have been copied from the other.',
  },
  help: {
    zh: '本行政区域包含下级机关的机构和人员，一般多于本级；请核对本级表是否填了全区域的数。',
    en: 'The region includes the offices and staff of the lower levels and has normally more; check whether the own level’s table holds the region’s figures.',
  },
  explanation: {
    zh: '本行政区域表中另有较大的数，而“机构建设和保障经费情况”至少三个不为零的数逐一相同。',
    en: 'The region’s table has larger figures elsewhere, but at least three figures of the chapter on organisation are above zero and all are the same.',
  },
  check: { kind: 'report', assess: (report) => scopePairs(report).flatMap(assess) },
  examples: {
    holds: [
      {
        form: '2014',
        ownLevel: {
          'proactive.total': 22794,
          'organization.agencies': 40,
          'organization.staff': 80,
          'organization.staff.full_time': 30,
        },
        region: {
          'proactive.total': 27519,
          'organization.agencies': 85,
          'organization.staff': 160,
          'organization.staff.full_time': 69,
        },
      },
    ],
    fails: [
      {
        form: '2014',
        ownLevel: {
          'proactive.total': 22794,
          'organization.agencies': 85,
          'organization.staff': 160,
          'organization.staff.full_time': 69,
        },
        region: {
          'proactive.total': 27519,
          'organization.agencies': 85,
          'organization.staff': 160,
          'organization.staff.full_time': 69,
        },
      },
    ],
  },
});

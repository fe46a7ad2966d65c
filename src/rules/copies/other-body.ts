import type { ExampleValue } from '../../model/rule.ts';
import type { Digest } from '../../model/series.ts';
import { bodiesOf, mayReportForEachOther } from '../across/bodies.ts';
import { defineSeriesRule } from '../across/define.ts';
import { observed } from '../across/sources.ts';
import { twinFinder } from '../across/twins.ts';
import { alike, twinsAssessment } from './twins-assessment.ts';

/** Figures of a busy body, every one different. */
function busy(change: Readonly<Record<string, ExampleValue>> = {}): Record<string, ExampleValue> {
  return {
    'disclosure.art20_5.licensing.decisions': 4182,
    'disclosure.art20_6.penalties.decisions': 951,
    'disclosure.art20_6.coercion.decisions': 37,
    'disclosure.art20_8.fees.amount': 1290.04,
    'applications.received/natural_person': 61,
    'applications.received/org.commercial': 22,
    'applications.received/total': 83,
    'applications.results.granted/total': 48,
    'applications.results.total/total': 80,
    'remedies.reconsideration.total': 11,
    ...change,
  };
}

const body = { form: '2021', year: 2023 } as const;

export const otherBody = defineSeriesRule({
  id: 'copies/other-body',
  title: { zh: '数字与其他机关的报告雷同', en: 'Figures of another body' },
  severity: 'warning',
  forms: ['2014', '2019', '2021'],
  source: observed,
  message: {
    zh: '{all} 个不为零的数中有 {same} 个与{otherEntity} {otherYear} 年的报告（{other}）相同，疑为照抄。',
    en: '{same} of the {all} figures that are not zero are those of the {otherYear} report of {otherEntity} ({other}); they may have been copied.',
  },
  help: {
    zh: '核对本报告是否误用了其他机关的表。一个机关挂两块牌子、合署办公、代为发布的，可以豁免。',
    en: 'Check whether another body’s table was used by mistake. One office under two names, or publishing for another, is an exception that can be waived.',
  },
  explanation: {
    zh: '至少有八个互不相同、不小于 10 的数时才比较；全零或数字很小的报告不比较。政府与其办公室等名称相互包含的机关不比较。',
    en: 'Asked only where at least eight different values of ten or more are the same, so never of reports that are all zero or small; not asked of bodies whose names contain each other, as a government and its office.',
  },
  tolerance: alike,
  keys: 'all',
  assess(reports, { tolerance }) {
    const bodies = bodiesOf(reports);
    const isPair = (one: Digest, other: Digest): boolean => {
      const [left, right] = [bodies.idOf(one.entity), bodies.idOf(other.entity)];
      return left !== right && !mayReportForEachOther(left, right);
    };
    const find = twinFinder({ tolerance, isTelling: () => true }, isPair);
    return (report) => find(report).map(twinsAssessment);
  },
  examples: {
    holds: [
      {
        reports: [
          { ...body, entity: '青山县人民政府', facts: busy() },
          {
            ...body,
            entity: '白石县人民政府',
            facts: busy({ 'applications.received/total': 90, 'disclosure.art20_8.fees.amount': 310 }),
          },
        ],
      },
      {
        reports: [
          { ...body, entity: '青山县人民政府', facts: busy() },
          { ...body, entity: '青山县人民政府办公室', facts: busy() },
        ],
      },
      {
        reports: [
          { ...body, entity: '白石镇人民政府', facts: { 'applications.received/total': 0 } },
          { ...body, entity: '青山镇人民政府', facts: { 'applications.received/total': 0 } },
        ],
      },
    ],
    fails: [
      {
        reports: [
          { ...body, entity: '青山县人民政府', facts: busy() },
          { ...body, entity: '白石县人民政府', facts: busy() },
        ],
      },
    ],
  },
});

import { cellLabel } from '../../forms/labels.ts';
import { authorityOf } from '../authority.ts';
import { defineRule } from '../define.ts';
import { assessed, eachStatement } from '../report-check.ts';

const stem = 'disclosure.art20_1.regulations';
const keys = ['created', 'newly_disclosed', 'total_disclosed', 'issued', 'repealed', 'in_force'].map(
  (column) => `${stem}.${column}`,
);

export const regulationsNeedAuthority = defineRule({
  id: 'disclosure/regulations-need-authority',
  title: { zh: '无规章制定权的机关规章为零', en: 'Only bodies with the power to issue rules count any' },
  severity: 'warning',
  forms: ['2019', '2021'],
  source: {
    zh: '《中华人民共和国立法法》关于规章制定权的规定',
    en: 'The Legislation Law, on who may issue rules (规章)',
  },
  message: {
    zh: '“规章”填有 {figures}，而{entity}一般无规章制定权。',
    en: 'Rules (规章) are counted ({figures}), but {entity} has normally no power to issue any.',
  },
  help: {
    zh: '规章只能由国务院部门、省级和设区的市、自治州人民政府制定；县级、乡镇、开发区和部门制发的是行政规范性文件，应填在下一行。',
    en: 'Rules are issued by ministries, provinces, cities with districts and autonomous prefectures; what counties, townships, zones and departments issue are normative documents, the row below.',
  },
  explanation: {
    zh: '按报告机关名称判断；县、区、乡镇、街道、开发区和地方部门的“规章”各格应为 0 或空白。',
    en: 'Judged by the name of the entity: for counties, districts, townships, zones and local departments the cells of 规章 are zero or blank.',
  },
  check: eachStatement((statement, { entity }) => {
    const form = statement.tables.disclosure;
    const facts = keys.flatMap((key) => {
      const fact = statement.facts[key];
      return fact ? [{ key, fact }] : [];
    });
    if (form === undefined || facts.length === 0) return [];
    const above = facts.filter(({ fact }) => (fact.value ?? 0) > 0);
    const points = above.map(({ key }) => key);
    const unread = facts.filter(({ fact }) => fact.state === 'unparsed');
    const authority = entity === null ? null : authorityOf(entity);
    if (above.length > 0 && authority === 'may_not' && entity !== null) {
      const figures = above.map(({ key, fact }) => `${cellLabel(key, form)} ${fact.value}`);
      return [assessed(statement, 'fail', points, { entity, figures })];
    }
    if (above.length > 0 && authority === null)
      return [assessed(statement, 'open', points, { gaps: ['报告机关的规章制定权'] })];
    if (unread.length === 0 || authority === 'may') return [assessed(statement, 'pass', points)];
    const gaps = unread.map(({ key }) => cellLabel(key, form));
    return [assessed(statement, 'open', points, { gaps })];
  }),
  examples: {
    holds: [
      {
        form: '2021',
        entity: '云溪县人民政府',
        facts: { [`${stem}.issued`]: 0, [`${stem}.repealed`]: 'dash', [`${stem}.in_force`]: 0 },
      },
      { form: '2021', entity: '江北省人民政府', facts: { [`${stem}.issued`]: 2, [`${stem}.in_force`]: 40 } },
    ],
    fails: [
      { form: '2021', entity: '云溪县人民政府', facts: { [`${stem}.issued`]: 2, [`${stem}.in_force`]: 9 } },
      {
        form: '2019',
        entity: '青禾市公安局',
        facts: { [`${stem}.created`]: 0, [`${stem}.total_disclosed`]: 3 },
      },
    ],
    open: [{ form: '2021', entity: '青禾市人民政府', facts: { [`${stem}.in_force`]: 9 } }],
  },
});

import { cellLabel } from '../../forms/labels.ts';
import { allPoints } from '../../forms/points.ts';
import type { TableId, ValueType } from '../../model/form.ts';
import type { Fact, Statement } from '../../model/result.ts';
import { defineRule } from '../define.ts';
import { assessed, eachStatement, type StatementAssessment } from '../report-check.ts';

type Entry = readonly [key: string, fact: Fact];

function typeOf(key: string, fact: Fact): ValueType | undefined {
  const points = allPoints().get(key) ?? [];
  return (points.find(({ form }) => form === fact.form) ?? points[0])?.type;
}

/** Counts are whole and not negative; money may have decimals; a change may be negative. */
function isInDomain([key, fact]: Entry): boolean {
  if (fact.value === null) return true;
  const type = typeOf(key, fact);
  if (type === 'change') return Number.isInteger(fact.value);
  return fact.value >= 0 && (type === 'amount' || Number.isInteger(fact.value));
}

/** One assessment for each figure outside its domain; else one for the table. */
function assess(statement: Statement, table: TableId): StatementAssessment[] {
  const entries = Object.entries(statement.facts).filter(([, fact]) => fact.table === table);
  if (entries.length === 0) return [];
  const outside = entries.filter((entry) => !isInDomain(entry));
  if (outside.length > 0) {
    return outside.map(([key, { value, form }]) =>
      assessed(statement, 'fail', [key], { cell: cellLabel(key, form), value }),
    );
  }
  const unread = entries.filter(([, { state }]) => state === 'unparsed');
  if (unread.length === 0) return [assessed(statement, 'pass', [])];
  const gaps = unread.map(([key, { form }]) => cellLabel(key, form));
  return [
    assessed(
      statement,
      'open',
      unread.map(([key]) => key),
      { gaps },
    ),
  ];
}

const tables = ['statistics', 'disclosure', 'applications', 'remedies'] as const;

export const countDomain = defineRule({
  id: 'value/count-domain',
  title: { zh: '计数为不小于零的整数', en: 'Counts are whole and not negative' },
  severity: 'error',
  forms: ['2014', '2019', '2021'],
  source: {
    zh: '各表式的计量单位',
    en: 'The units of the forms',
  },
  message: {
    zh: '“{cell}”为 {value}；该项应为不小于零的整数（金额可有小数，增减数可为负）。',
    en: '“{cell}” is {value}; it should be a whole number of zero or more (amounts may have decimals, changes may be negative).',
  },
  help: {
    zh: '件、条、次、人等计数不能为负，也没有小数；请核对小数点、负号与单位。',
    en: 'Counts have neither sign nor decimals; check the decimal point, the sign and the unit.',
  },
  explanation: {
    zh: '逐一检查各表的数：计数为不小于零的整数；“万元”各项不小于零，可有小数；“本年增/减”为整数，可为负。',
    en: 'Every figure is looked at: counts are whole and at least zero; amounts in 万元 are at least zero and may have decimals; changes are whole and may be negative.',
  },
  check: eachStatement((statement) => tables.flatMap((table) => assess(statement, table))),
  examples: {
    holds: [
      { form: '2014', facts: { 'training.classes': 12, 'organization.funds': 150.5 } },
      { form: '2019', facts: { 'disclosure.art20_5.licensing.change': -540 } },
    ],
    fails: [
      { form: '2014', facts: { 'training.classes': -12 } },
      { form: '2021', facts: { 'applications.received/total': 10.5 } },
    ],
    open: [{ form: '2014', facts: { 'training.classes': 'unparsed', 'organization.funds': 150.5 } }],
  },
});

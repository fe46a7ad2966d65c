import { cellLabel, rowLabel } from '../../forms/labels.ts';
import type { Statement } from '../../model/result.ts';
import type { Example } from '../../model/rule.ts';
import { changed, defineRule } from '../define.ts';
import { assessed, eachStatement, type StatementAssessment } from '../report-check.ts';
import { form2019 } from '../sources.ts';

const subjects = [
  'disclosure.art20_5.licensing',
  'disclosure.art20_5.other_services',
  'disclosure.art20_6.penalties',
  'disclosure.art20_6.coercion',
  'disclosure.art20_8.fees',
] as const;

/** Below this a list may well have doubled. */
const FEWEST_ITEMS = 20;
const NEARLY_ALL = 0.9;

function assess(statement: Statement, subject: string): StatementAssessment[] {
  const [before, change] = [`${subject}.prev_year_items`, `${subject}.change`];
  const [items, grown] = [statement.facts[before], statement.facts[change]];
  if (!items || !grown) return [];
  const unread = [items, grown].filter(({ state }) => state === 'unparsed');
  const points = [change, before];
  if (unread.length > 0) {
    const gaps = points.filter((key) => statement.facts[key]?.state === 'unparsed');
    return [assessed(statement, 'open', points, { gaps: gaps.map((key) => cellLabel(key, '2019')) })];
  }
  if (items.value === null || grown.value === null) return [];
  const isSuspect = items.value >= FEWEST_ITEMS && grown.value > 0 && grown.value >= NEARLY_ALL * items.value;
  const data = { label: rowLabel(change, '2019'), change: grown.value, before: items.value };
  return [assessed(statement, isSuspect ? 'fail' : 'pass', points, data)];
}

/** A report in which the rule holds. */
const holding: Example = {
  form: '2019',
  facts: { 'disclosure.art20_6.penalties.prev_year_items': 2119, 'disclosure.art20_6.penalties.change': 84 },
};

export const changeLooksLikeTotal = defineRule({
  id: 'disclosure/change-looks-like-total',
  title: { zh: '本年增/减疑似填了新总数', en: 'The change looks like a new total' },
  severity: 'note',
  forms: ['2019'],
  source: form2019,
  message: {
    zh: '“{label}”本年增/减为 {change}，与上一年项目数量 {before} 相近或更大，疑似填了本年的项目总数而不是增减的差额。',
    en: 'The change of “{label}” is {change}, close to or above the {before} items of the previous year: probably this year’s total and not the difference.',
  },
  help: {
    zh: '“本年增/减”填本年与上一年项目数量之差，减少填负数；确实成倍增加的可不理会。',
    en: 'Enter the difference between this year’s items and the previous year’s, negative if fewer; disregard this if the list did double.',
  },
  explanation: {
    zh: '上一年项目数量不少于 20，而本年增/减为正且不小于其九成。',
    en: 'At least 20 items in the previous year, and a change that is positive and at least nine tenths of them.',
  },
  check: eachStatement((statement) =>
    statement.tables.disclosure === '2019' ? subjects.flatMap((subject) => assess(statement, subject)) : [],
  ),
  examples: {
    holds: [holding],
    fails: [changed(holding, { 'disclosure.art20_6.penalties.change': 2203 })],
    open: [changed(holding, { 'disclosure.art20_6.penalties.change': 'unparsed' })],
  },
});

import type { Result } from '../../model/result.ts';
import { defineRule } from '../define.ts';
import { assessed, eachStatement } from '../report-check.ts';

const key = 'applications.results.other.fee_unpaid/total';
const ABOUT_FEES = /信息处理费|收费|收取[^。]{0,8}费/;

/** Whether anything found in the prose is about the fees for processing applications. */
function tellsOfFees({ mentions }: Result): boolean {
  return mentions.some(
    (mention) =>
      mention.key.startsWith('applications.fees_charged') ||
      (mention.kind === 'prose' && ABOUT_FEES.test(mention.context ?? '')),
  );
}

export const unpaidFeeNeedsProse = defineRule({
  id: 'applications/unpaid-fee-needs-prose',
  title: {
    zh: '逾期未缴费的申请应在正文说明收费',
    en: 'Applications closed for unpaid fees want a word on the fees',
  },
  severity: 'note',
  forms: ['2021'],
  source: {
    zh: '国办函〔2020〕109号；年度报告格式第六部分“收取信息处理费情况在此处报告”',
    en: '国办函〔2020〕109号; chapter six of the format: “fees for processing are reported here”',
  },
  message: {
    zh: '“2.申请人逾期未按收费通知要求缴纳费用”总计 {value} 件，正文中未见关于信息处理费的语句，请在第六部分说明。',
    en: '{value} applications were closed because a fee was not paid, but no sentence on processing fees was found; chapter six should report them.',
  },
  help: {
    zh: '在“六、其他需要报告的事项”中说明发出收费通知的件数和收取信息处理费的金额；已说明的可不理会。',
    en: 'State in chapter six how many notices were issued and what was charged; disregard this if it is stated.',
  },
  explanation: {
    zh: '“（六）其他处理”第 2 项的总计大于 0 时，正文须提到信息处理费。',
    en: 'Where row 2 of （六） is above zero in total, the text should speak of processing fees.',
  },
  check: eachStatement((statement, report) => {
    const fact = statement.facts[key];
    if (!fact || statement.tables.applications !== '2021') return [];
    if (fact.value === null) {
      return fact.state === 'unparsed' ? [assessed(statement, 'open', [key], { gaps: [fact.label] })] : [];
    }
    if (fact.value === 0) return [];
    return [assessed(statement, tellsOfFees(report) ? 'pass' : 'fail', [key], { value: fact.value })];
  }),
  examples: {
    holds: [
      {
        form: '2021',
        facts: { [key]: 2 },
        mentions: [
          {
            key: 'applications.fees_charged/total',
            value: 200,
            context: '本年度发出收费通知2件，收取信息处理费200元。',
          },
        ],
      },
    ],
    fails: [{ form: '2021', facts: { [key]: 2 } }],
    open: [{ form: '2021', facts: { [key]: 'unparsed' } }],
  },
});

import { defineRule } from '../define.ts';
import { everyForm } from '../prose/sources.ts';

const place = { kind: 'text', line: 3, column: 1, endLine: 3, endColumn: 8 } as const;

export const otherOrganisation = defineRule({
  id: 'structure/other-organisation',
  title: { zh: '正文机关与标题一致', en: 'The body in the text is that of the title' },
  severity: 'warning',
  forms: everyForm,
  source: { zh: '年度报告由各行政机关自行编制', en: 'Every organ reports for itself' },
  message: {
    zh: '正文称报告由“{body}”公布，与标题的机关不符。',
    en: 'The text says the report is {body}’s, which is not the body of the title.',
  },
  help: {
    zh: '可能沿用了其他机关的文字；请核对全文。',
    en: 'Text of another body may have been copied; check all of it.',
  },
  check: {
    kind: 'report',
    assess: ({ entity, outline: { otherBody } }) => {
      if (entity === null && otherBody === null) return [];
      const data = { body: otherBody?.raw ?? '' };
      const outcome = otherBody ? 'fail' : 'pass';
      return [{ outcome, scope: null, points: [], data, places: otherBody ? [otherBody.place] : [] }];
    },
  },
  examples: {
    holds: [{ form: '2021', entity: '青溪镇人民政府' }],
    fails: [
      { form: '2021', entity: '青溪镇人民政府', outline: { otherBody: { raw: '白石县财政局', place } } },
    ],
  },
});

import { defineRule, linear } from '../define.ts';
import { tooLarge } from '../messages.ts';
import { observed2014 } from '../sources.ts';

export const normativeDocsDisclosedWithinIssued = defineRule({
  id: '2014/normative-docs-disclosed-within-issued',
  title: {
    zh: '主动公开规范性文件数不超过制发数',
    en: 'Normative documents disclosed do not exceed those issued',
  },
  severity: 'warning',
  forms: ['2014'],
  source: observed2014,
  message: tooLarge,
  help: {
    zh: '公开的规范性文件多于当年制发的：如含以前年度制发的文件，可在正文说明；否则核对两数。两行单位分别为条和件。',
    en: 'More normative documents disclosed than issued: earlier years’ documents may be among them, which the text should say; else check both. The units are 条 and 件.',
  },
  check: linear({
    left: ['proactive.total.normative_docs_disclosed'],
    relation: '<=',
    right: ['proactive.normative_docs_issued'],
  }),
  examples: {
    holds: [
      {
        form: '2014',
        facts: { 'proactive.total.normative_docs_disclosed': 6, 'proactive.normative_docs_issued': 6 },
      },
    ],
    fails: [
      {
        form: '2014',
        facts: { 'proactive.total.normative_docs_disclosed': 83, 'proactive.normative_docs_issued': 80 },
      },
    ],
    open: [
      {
        form: '2014',
        facts: { 'proactive.total.normative_docs_disclosed': 83, 'proactive.normative_docs_issued': 'blank' },
      },
    ],
  },
});

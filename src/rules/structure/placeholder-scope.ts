import { defineRule } from '../define.ts';
import { everyForm } from '../prose/sources.ts';

const place = { kind: 'text', line: 90, column: 1, endLine: 90, endColumn: 8 } as const;

export const placeholderScope = defineRule({
  id: 'structure/placeholder-scope',
  title: { zh: '表头范围仍为模板文字', en: 'The scope of a table is a leftover of the template' },
  severity: 'note',
  forms: everyForm,
  source: { zh: '统计表填报要求', en: 'The form asks for the name of the body' },
  message: {
    zh: '表格上方为“{quote}”，似为模板原文，未写明填报范围。',
    en: 'Above the table stands “{quote}”, as in the template: whom it covers is not told.',
  },
  help: { zh: '写明本单位名称或统计范围。', en: 'Print the body’s name, or whom the figures cover.' },
  check: {
    kind: 'report',
    assess: ({ outline: { placeholders }, statements }) =>
      placeholders.length > 0
        ? placeholders.map(({ raw, place: at }) => ({
            outcome: 'fail',
            scope: null,
            points: [],
            data: { quote: raw },
            places: [at],
          }))
        : statements
            .slice(0, 1)
            .map(({ scope }) => ({ outcome: 'pass', scope, points: [], data: {}, places: [] })),
  },
  examples: {
    holds: [{ form: '2014', facts: { 'gazette.issues': 4 } }],
    fails: [
      {
        form: '2014',
        facts: { 'gazette.issues': 4 },
        outline: { placeholders: [{ raw: '（各市政府）', place }] },
      },
    ],
  },
});

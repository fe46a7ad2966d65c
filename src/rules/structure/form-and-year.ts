import { formById } from '../../forms/index.ts';
import type { FormId } from '../../model/form.ts';
import type { Statement } from '../../model/result.ts';
import type { Assessment } from '../../model/rule.ts';
import { defineRule } from '../define.ts';
import { everyForm } from '../prose/sources.ts';

/** The tables whose labels tell the edition for certain. */
function telling({ tables: { statistics, disclosure } }: Statement): readonly FormId[] {
  return [statistics, disclosure].filter((form) => form !== undefined);
}

function assess(statement: Statement, year: number): Assessment[] {
  return telling(statement).map((form) => {
    const { from, to } = formById(form).periods;
    return {
      outcome: from <= year && year <= (to ?? year) ? 'pass' : 'fail',
      scope: statement.scope,
      points: [],
      data: { form, year, from, to: to ?? '' },
      places: Object.values(statement.facts)
        .slice(0, 1)
        .map(({ place }) => place),
    };
  });
}

export const formAndYear = defineRule({
  id: 'structure/form-and-year',
  title: { zh: '表式与年度相符', en: 'The form is that of the year' },
  severity: 'warning',
  forms: everyForm,
  source: {
    zh: '国办发〔2014〕32号、国办公开办函〔2019〕60号、〔2021〕30号',
    en: 'Notices 国办发〔2014〕32号, 国办公开办函〔2019〕60号 and 〔2021〕30号',
  },
  message: {
    zh: '{year} 年的报告用了 {form} 年表式（适用于 {from}–{to} 年）。',
    en: 'A report on {year} follows the form of {form}, which is for {from}–{to}.',
  },
  help: { zh: '改用当年适用的表式。', en: 'Use the form in force for the year.' },
  check: {
    kind: 'report',
    assess: ({ statements, year }) =>
      year === null ? [] : statements.flatMap((statement) => assess(statement, year)),
  },
  examples: {
    holds: [{ form: '2014', year: 2017, facts: { 'gazette.issues': 4 } }],
    fails: [{ form: '2014', year: 2021, facts: { 'gazette.issues': 4 } }],
  },
});

import { defineRule } from '../define.ts';
import { everyForm } from '../prose/sources.ts';

const place = { kind: 'text', line: 3, column: 1, endLine: 3, endColumn: 3 } as const;

export const announcedTableMissing = defineRule({
  id: 'structure/announced-table-missing',
  title: { zh: '所称附表缺失', en: 'An announced table is missing' },
  severity: 'warning',
  forms: everyForm,
  source: { zh: '报告自述附有统计表', en: 'The report says it has a statistical table' },
  message: {
    zh: '报告提到“{quote}”，但未见统计表。',
    en: 'The report announces “{quote}”, but no statistical table was found.',
  },
  help: {
    zh: '统计表可能是另一个文件或图片；请附上，或检查其是否能被读出。',
    en: 'The table may be another file, or a picture; add it, or see with `explain` why it was not read.',
  },
  check: {
    kind: 'report',
    assess: ({ outline: { announcedTable }, statements }) =>
      announcedTable
        ? [
            {
              outcome: statements.length > 0 ? 'pass' : 'fail',
              scope: null,
              points: [],
              data: { quote: announcedTable.raw },
              places: [announcedTable.place],
            },
          ]
        : [],
  },
  examples: {
    holds: [
      { form: '2014', facts: { 'gazette.issues': 4 }, outline: { announcedTable: { raw: '附表', place } } },
    ],
    fails: [{ form: '2014', outline: { announcedTable: { raw: '附表', place } } }],
  },
});

import type { Result } from '../../model/result.ts';
import type { Assessment } from '../../model/rule.ts';
import { defineRule } from '../define.ts';
import { everyForm } from '../prose/sources.ts';

const ANNEX = /附[表件]|统计表/;

/** Headings found; a statistical table the introduction counts as a part needs no heading of its own. */
function partsFound({ outline: { announcedParts, chapters }, statements }: Result): number {
  const annexed = ANNEX.test(announcedParts?.raw ?? '') && !chapters.some(({ title }) => ANNEX.test(title));
  return chapters.length + (annexed && statements.length > 0 ? 1 : 0);
}

function assess(report: Result): Assessment[] {
  const { announcedParts, chapters } = report.outline;
  if (!announcedParts || chapters.length === 0) return [];
  const { count, place } = announcedParts;
  const found = partsFound(report);
  // So few headings were lost on the way, not left out by the report.
  if (found * 2 <= count)
    return [{ outcome: 'open', scope: null, points: [], data: { gaps: ['标题'] }, places: [place] }];
  return [
    {
      outcome: found === count ? 'pass' : 'fail',
      // More than announced loses nothing.
      ...(found > count && { severity: 'note' }),
      scope: null,
      points: [],
      data: {
        announced: count,
        found,
        headings: chapters.map(({ numeral, title }) => `${numeral ?? ''} ${title}`.trim()),
      },
      places: [place],
    },
  ];
}

export const announcedParts = defineRule({
  id: 'structure/announced-parts',
  title: { zh: '所称部分数与标题数一致', en: 'As many parts as the introduction announces' },
  severity: 'warning',
  forms: everyForm,
  source: { zh: '报告引言所列组成部分', en: 'The parts the introduction lists' },
  message: {
    zh: '引言称共 {announced} 个部分，正文有 {found} 个。',
    en: 'The introduction announces {announced} parts; {found} were found.',
  },
  help: {
    zh: '补上缺少的部分，或更正引言。多出的部分只作提示。',
    en: 'Add what is missing, or correct the introduction. More parts than announced are a note only.',
  },
  check: { kind: 'report', assess },
  examples: {
    holds: [{ form: '2021', outline: outlineOf(2, 2) }],
    fails: [
      { form: '2021', outline: outlineOf(3, 2) },
      { form: '2021', outline: outlineOf(1, 2) },
    ],
  },
});

function outlineOf(count: number, found: number): Partial<Result['outline']> {
  const place = { kind: 'text', line: 3, column: 1, endLine: 3, endColumn: 3 } as const;
  const chapters = ['一', '二'].slice(0, found).map((numeral) => ({ numeral, title: '概述', place }));
  return { announcedParts: { count, raw: `由${count}个部分组成`, place }, chapters };
}

import type { Outline } from '../../model/result.ts';
import type { Assessment } from '../../model/rule.ts';
import { defineRule } from '../define.ts';
import { everyForm } from '../prose/sources.ts';
import { chaptersWith } from './numerals.ts';

function assess({ chapters }: Outline): Assessment[] {
  const numerals = [...new Set(chapters.map(({ numeral }) => numeral))].filter((numeral) => numeral !== null);
  return numerals.map((numeral) => {
    const same = chapters.filter((chapter) => chapter.numeral === numeral);
    return {
      outcome: same.length > 1 ? 'fail' : 'pass',
      scope: null,
      points: [],
      data: { numeral, count: same.length, headings: same.map(({ title }) => title) },
      places: same.map(({ place }) => place),
    };
  });
}

export const repeatedNumeral = defineRule({
  id: 'structure/repeated-numeral',
  title: { zh: '章节序号不重复', en: 'No chapter numeral stands twice' },
  severity: 'warning',
  forms: everyForm,
  source: { zh: '公文标题层次序号', en: 'The numbering of headings' },
  message: {
    zh: '序号“{numeral}”用了 {count} 次：{headings}。',
    en: 'The numeral {numeral} heads {count} chapters: {headings}.',
  },
  help: { zh: '更正序号。', en: 'Correct the numbering.' },
  check: { kind: 'report', assess: ({ outline }) => assess(outline) },
  examples: {
    holds: [{ form: '2021', outline: chaptersWith('一', '二', '三') }],
    fails: [{ form: '2021', outline: chaptersWith('一', '二', '二') }],
  },
});

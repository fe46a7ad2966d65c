import type { Assessment } from '../../model/rule.ts';
import { defineRule } from '../define.ts';
import { everyForm } from '../prose/sources.ts';
import { chaptersWith, isArabic } from './numerals.ts';

export const mixedNumerals = defineRule({
  id: 'structure/mixed-numerals',
  title: { zh: '章节序号写法一致', en: 'Chapter numerals are of one style' },
  severity: 'note',
  forms: everyForm,
  source: { zh: '公文标题层次序号', en: 'The numbering of headings' },
  message: {
    zh: '章节序号混用汉字与阿拉伯数字：{numerals}。',
    en: 'Chapter numerals mix Chinese and Arabic: {numerals}.',
  },
  help: {
    zh: '多因文字处理软件的自动编号在转换时改变；请统一。',
    en: 'Often automatic numbers that changed in conversion; use one style.',
  },
  check: {
    kind: 'report',
    assess: ({ outline: { chapters } }): Assessment[] => {
      const arabic = chapters.filter(isArabic);
      if (chapters.length === 0) return [];
      const mixed = arabic.length > 0 && arabic.length < chapters.length;
      const odd = arabic.length * 2 > chapters.length ? chapters.filter((each) => !isArabic(each)) : arabic;
      return [
        {
          outcome: mixed ? 'fail' : 'pass',
          scope: null,
          points: [],
          data: { numerals: odd.map(({ numeral }) => numeral ?? '') },
          places: odd.map(({ place }) => place),
        },
      ];
    },
  },
  examples: {
    holds: [{ form: '2014', outline: chaptersWith('一', '二', '三') }],
    fails: [{ form: '2014', outline: chaptersWith('一', '2', '三') }],
  },
});

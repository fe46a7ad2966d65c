import { halfWidth } from '../../../model/characters.ts';
import { remember } from '../../labels/memo.ts';
import { compact } from '../../labels/normalize.ts';

/** No value, unit or page furniture is longer. */
const LONGEST_CELL = 80;
/** What the forms and the tables of provinces count in. */
const COUNTED = '人次 件次 条次 户次 条 件 次 个 人 期 份 篇 项 场 家 户 处 支 册 台 套 批 元'.split(' ');
const UNITS = new Set(
  COUNTED.concat('万元 千元 亿元 万条 万件 万份 万次 万人次 万人 个/次 人/次 件/次 条/次'.split(' ')),
);
const AFFIX = `(?:余|多)?(?:万|亿|千)?(?:余|多)?(?:${COUNTED.join('|')})?`;
const NUMERIC = new RegExp(
  `^(?:约|近|超|增加|减少|增|减|负)?[+\\-—–−]?\\d[\\d,，]*(?:\\.\\d+)?${AFFIX}(?:\\(.*\\))?$`,
);
const GLYPHS = /^(?:(?=.*[\dOoIl〇○])[\dOoIlQ〇○,.]+|(?=.*\d)[\dOoIlQZSB,.]+)$/;
const DASH = /^[-—–―─−－ー_/\\*~]+$/;
const WORD = /^(?:无|零|没有|暂无|暂无统计|未统计|无统计|不统计|不适用|n\/a)$/i;
/** What a spreadsheet shows for a formula without a number: an error value, or the formula itself. */
const FORMULA = /^(?:#(?:null!|div\/0!|value!|ref!|name\?|num!|n\/a|spill!|calc!)|err:\d{3}|=[^=].*)$/i;
const FURNITURE =
  /^(?:[-—–·.~]+\d{1,4}[-—–·.~]+|第\d+页(?:[,，/]?共\d+页)?|共\d+页|page\d+(?:of\d+)?|\d+\/\d+|https?:\/\/.*|www\..*|\[image:.*|!\[.*|打印.*|.{0,4}关闭.{0,4}|【(?!\d+】).{0,12}】)$/i;

/** What a cell or line may be, by its shape alone. */
export type CellKind = 'blank' | 'value' | 'unit' | 'text';

/** Tells the shape of a cell: empty, something in a value notation (forms.md §8), a unit word, or other text. */
export function cellKind(text: string): CellKind {
  return text.length > LONGEST_CELL ? longKind(text) : shortKind(text);
}

function longKind(text: string): CellKind {
  return text.trim() === '' ? 'blank' : 'text';
}

const shortKind = remember((text): CellKind => {
  const shape = compact(text);
  if (shape === '') return 'blank';
  if (UNITS.has(shape)) return 'unit';
  return isValueShape(shape) ? 'value' : 'text';
});

function isValueShape(shape: string): boolean {
  return [NUMERIC, DASH, WORD, GLYPHS, FORMULA].some((notation) => notation.test(shape));
}

const ODD_FIGURE = /^(?!.*\d{4}[-/.]\d)[^\u4e00-\u9fffA-Za-z]{0,8}\d[^\u4e00-\u9fffA-Za-z]{0,12}$/;

/** What no such figure holds. */
const LETTER = /[\u4e00-\u9fffA-Za-z]/;

/** Whether a table cell holds a figure in no known notation: with a footnote mark, in brackets, with odd signs. */
export function isOddFigure(text: string): boolean {
  return text.length <= 20 && !LETTER.test(text) && ODD_FIGURE.test(compact(text));
}

/** Whether a line is page furniture: a page number set in dashes, `第 3 页`, an address, an image mark, a print button. */
export function isFurniture(text: string): boolean {
  return text.length <= LONGEST_CELL && isShortFurniture(text);
}

const isShortFurniture = remember((text) => FURNITURE.test(compact(text)));

/** Whether a line has the marks of sentences. */
export function holdsSentence(text: string): boolean {
  return /[。；;！？]/.test(text);
}

/** One dash of two strokes, each written as two with blanks around: `——` as some converters give it. */
const DOUBLE_DASH = /^--\s+--$/;

/** A figure cut out of a cell or line, with how many were cut out of the same stretch of it. */
export interface SpacedNumber {
  readonly text: string;
  readonly pieces: number;
}

/**
 * Cuts a cell or line that holds several plain numbers set apart by white space; null when it holds anything else. Where
 * wide gaps part it into columns, a narrow one may have come between the digits of one figure: its neighbours alone
 * are pieces of a stretch.
 */
export function splitSpacedNumbers(text: string): SpacedNumber[] | null {
  const printed = halfWidth(text).trim();
  const numbers = printed.split(/\s+/);
  const plain = (number: string): boolean => /^[-+]?\d+(?:\.\d+)?$/.test(number) || /^[-—/]+$/.test(number);
  if (numbers.length < 2 || !numbers.every(plain) || DOUBLE_DASH.test(text.trim())) return null;
  const stretches = printed.split(/\s{2,}|\t/).map((stretch) => stretch.split(/\s/));
  const even = stretches.length === 1 || stretches.every(({ length }) => length === 1);
  if (even) return numbers.map((number) => ({ text: number, pieces: numbers.length }));
  return stretches.flatMap((stretch) => stretch.map((number) => ({ text: number, pieces: stretch.length })));
}

import type { Numbering } from './model.ts';

const NUMERAL = /^(?:([一二三四五六七八九十]+)、|（([一二三四五六七八九十]+)）|(\d+)\.)/;
const HAN = '一二三四五六七八九十';

/** Rewrites the numeral a label begins with. 第二十条第（一）项 begins with none. */
export function renumber(label: string, numbering: Numbering): string {
  if (numbering === 'official') return label;
  const match = NUMERAL.exec(label);
  if (!match) return label;
  const [whole, chapter, section, digit] = match;
  return numeral(numbering, chapter, section, digit) + label.slice(whole.length);
}

function numeral(
  numbering: Numbering,
  chapter: string | undefined,
  section: string | undefined,
  digit: string | undefined,
): string {
  if (numbering === 'none') return '';
  if (chapter !== undefined) return numbering === 'comma' ? `${chapter}.` : `${chapter}、`;
  if (section !== undefined) return numbering === 'comma' ? `(${section})` : `（${arabic(section)}）`;
  return numbering === 'comma' ? `${digit}、` : circled(Number(digit));
}

function arabic(numeral: string): number {
  return HAN.indexOf(numeral) + 1;
}

function circled(number: number): string {
  return String.fromCodePoint(0x2460 + number - 1);
}

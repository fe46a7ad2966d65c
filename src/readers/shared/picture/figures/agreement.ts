import { halfWidth } from '../../../../model/characters.ts';
import { UNREADABLE } from '../../page/lines/line-text.ts';
import type { Attempt } from '../words.ts';
import type { Shape } from './glyphs.ts';

/** Who made an attempt: one of two models, or the other figures of the page, which are printed in the same type. */
export type Source = 'chinese' | 'english' | 'page';

/** An attempt at a figure. */
export interface FigureAttempt extends Attempt {
  readonly source: Source;
}

/** What is taken for what stands there. Text that is not certain holds the sign for what cannot be made out. */
export interface Verdict extends Attempt {
  readonly certain: boolean;
}

/** How sure the surest of those that agree on a figure must be: where two sources do, and where all do. */
const LEAST_CONFIDENCE = 0.85;
const LEAST_OF_ALL = 0.7;
const SOURCES = 3;
/** By how much more sure than the surest other attempt. */
const CLEARLY = 0.1;
/** Running text is certain enough where its least sure word is at least so sure. */
const LEAST_OF_TEXT = 0.6;
/** What is not certain has at most this confidence. */
const DOUBTED = 0.5;

const FIGURE = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

function plain(text: string): string {
  return halfWidth(text).replace(/\s+/g, '');
}

/**
 * Decides on a figure: certain only where at least two of the three sources give the same one, surely, and none gives
 * another; where all three do, a less sure attempt may differ. The ink must show as many characters as were read: an
 * attempt at more or fewer, or that gives no figure, says nothing. Whatever was read is kept, marked as not certain.
 */
export function agreeOnFigure(attempts: readonly FigureAttempt[], shape: Shape | null): Verdict {
  const plainly = attempts.map((attempt) => ({ ...attempt, text: plain(attempt.text) }));
  const figures = plainly.filter(({ text }) => FIGURE.test(text) && fits(text, shape));
  const [first] = [...figures].sort((a, b) => b.confidence - a.confidence);
  if (!first) return doubt(plainly.find(({ text }) => text !== '')?.text ?? '', 0);
  const { text, confidence } = first;
  const agreeing = new Set(figures.filter((figure) => figure.text === text).map(({ source }) => source)).size;
  const other = Math.max(
    0,
    ...figures.filter((figure) => figure.text !== text).map((figure) => figure.confidence),
  );
  const unopposed = other === 0 || (agreeing === SOURCES && other <= confidence - CLEARLY);
  const sure = confidence >= (agreeing === SOURCES ? LEAST_OF_ALL : LEAST_CONFIDENCE);
  return agreeing > 1 && unopposed && sure ? { text, confidence, certain: true } : doubt(text, confidence);
}

function fits(text: string, shape: Shape | null): boolean {
  const low = text.replace(/\d/g, '').length;
  return shape !== null && !shape.parted && shape.high.length === text.length - low && shape.low === low;
}

/** Text with the sign that it is not certain. */
export function doubt(text: string, confidence: number): Verdict {
  return { text: `${text.trim()}${UNREADABLE}`, confidence: Math.min(confidence, DOUBTED), certain: false };
}

const NUMBERED = /^\d{1,2}\s*[.．、·,，:：]\s*\p{Script=Han}{2}/u;
/** A numbered label whose point was lost; no figure has so long a unit. */
const LONG_LABEL = /^\d{1,2}\p{Script=Han}{6,}$/u;
const ZERO_WORD = /^(?:无|零|没有|暂无)$/;
/** Characters that a lone 0, 1 and the like are read as by what expects Chinese. */
const LIKE_DIGIT = /^[工丨口囗一二三亏己已巳了]$/;

/** Whether what stands in a cell could be taken for a value: then it must be certain. */
export function looksLikeValue(text: string): boolean {
  const shape = plain(text);
  if (NUMBERED.test(shape) || LONG_LABEL.test(shape)) return false;
  if (shape === '' || LIKE_DIGIT.test(shape) || ZERO_WORD.test(shape)) return true;
  return /^\D{0,4}\d/.test(shape) || !/\p{Script=Han}/u.test(shape);
}

/** The groups of digits in a text. */
export function digitsIn(text: string): readonly string[] {
  return plain(text).match(/\d+/g) ?? [];
}

/** Running text: its digits are certain only where a second attempt gives the same ones; else each group is marked. */
export function agreeOnText(first: Attempt, second: Attempt): Verdict {
  const [digits, others] = [digitsIn(first.text), digitsIn(second.text)];
  const same = digits.length === others.length && digits.every((group, index) => group === others[index]);
  const confidence = Math.min(first.confidence, second.confidence);
  if (same && confidence >= LEAST_OF_TEXT) return { ...first, certain: true };
  return { text: first.text, confidence: Math.min(confidence, DOUBTED), certain: false };
}

/** Marks every group of digits in a text as not certain. */
export function doubtDigits(text: string): string {
  return text.replace(/\d+/g, (group) => `${group}${UNREADABLE}`);
}

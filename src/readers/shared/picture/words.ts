import { groupBy } from '../../../model/group-by.ts';
import type { Cutting } from './ink/cutting.ts';
import type { OcrWord } from './ocr.ts';
import { around, type PixelBox } from './pixels.ts';

/** What one way of recognising made of a piece of a page. */
export interface Attempt {
  readonly text: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** Words that stand together, with their box on the page. */
export interface Stretch {
  readonly text: string;
  readonly box: PixelBox;
}

/** A line of text: its stretches from left to right, wide gaps between them. */
export interface Line {
  readonly stretches: readonly Stretch[];
  readonly words: readonly Attempt[];
}

/** Words further apart than so many heights of their line are stretches of their own. */
const WIDE = 1.3;

/** Where a picture's corner lies on the page, and how many of its pixels there are to one of the page. */
type Origin = Pick<Cutting, 'x' | 'y' | 'scale'>;

/** The origin of a picture whose place does not matter. */
export const ANYWHERE: Origin = { x: 0, y: 0, scale: 1 };

/** Puts the words of a picture together to lines on the page. */
export function linesOfWords(words: readonly OcrWord[], origin: Origin): readonly Line[] {
  return [...groupBy(words, ({ line }) => line).values()].map((own) => ({
    stretches: stretchesOf(own.map((word) => ({ text: word.text, box: onPage(word, origin) }))),
    words: own.map(({ text, confidence }) => ({ text, confidence })),
  }));
}

function onPage({ box: [x0, y0, x1, y1] }: OcrWord, { x, y, scale }: Origin): PixelBox {
  return { x0: x0 / scale + x, y0: y0 / scale + y, x1: x1 / scale + x, y1: y1 / scale + y };
}

function stretchesOf(words: readonly Stretch[]): readonly Stretch[] {
  const whole = around(words.map(({ box }) => box));
  const height = whole ? whole.y1 - whole.y0 : 0;
  const stretches: Stretch[] = [];
  for (const word of words) {
    const last = stretches.at(-1);
    if (!last || word.box.x0 - last.box.x1 > WIDE * height) {
      stretches.push(word);
      continue;
    }
    const gap = /[A-Za-z]$/.test(last.text) && /^[A-Za-z]/.test(word.text) ? ' ' : '';
    stretches[stretches.length - 1] = {
      text: `${last.text}${gap}${word.text}`,
      box: around([last.box, word.box]) ?? last.box,
    };
  }
  return whole
    ? stretches.map((stretch) => ({ ...stretch, box: { ...stretch.box, y0: whole.y0, y1: whole.y1 } }))
    : [];
}

/** What recognition made of a picture as a whole: its least sure word tells how sure it is. */
export function attemptOf(lines: readonly Line[]): Attempt {
  const confidences = lines.flatMap(({ words }) => words.map(({ confidence }) => confidence));
  return {
    text: lines.map(({ stretches }) => stretches.map(({ text }) => text).join(' ')).join('\n'),
    confidence: confidences.length === 0 ? 0 : Math.min(...confidences),
  };
}

/** Like `attemptOf`, for text of which nothing but the digits need be certain. */
export function attemptAtDigits(lines: readonly Line[]): Attempt {
  const words = lines.flatMap((line) => line.words).filter(({ text }) => /\d/.test(text));
  const confidence = Math.min(1, ...words.map((word) => word.confidence));
  return { text: attemptOf(lines).text, confidence };
}

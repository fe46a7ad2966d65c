import type { NoiseLevel } from './noise-levels.ts';
import type { Random } from './random.ts';

/** Characters that scanning confuses, or that stand for any other. */
const WRONG =
  '己巳末来米休体人入八大太犬木本术日曰目自白百千干于士土工王玉主住往注汪江河湖一二三十口田由甲申中虫';

/** How often a character is wrong or lost, a space comes in, and a word of a label is lost. */
export type MistypeShares = Pick<NoiseLevel, 'characters' | 'spaces' | 'words'>;

/** A unit that would be another one without its first character. */
const UNIT = '万元';

/** Writes a label with characters or a word wrong or lost, and spaces inside words. The unit of money stays as it is. */
export function mistype(text: string, shares: MistypeShares, random: Random): string {
  return text
    .split(UNIT)
    .map((part) => mistypePart(part, shares, random))
    .join(UNIT);
}

function mistypePart(text: string, shares: MistypeShares, random: Random): string {
  let result = '';
  const kept = random.chance(shares.words) ? withoutWord(text, random) : text;
  for (const character of kept) {
    if (random.chance(shares.characters)) result += random.chance(0.5) ? random.pick([...WRONG]) : '';
    else result += character;
    if (random.chance(shares.spaces)) result += ' ';
  }
  return result.trim();
}

function withoutWord(text: string, random: Random): string {
  const at = random.below(text.length);
  return text.slice(0, at) + text.slice(at + 1 + random.below(4));
}

import type { Span } from '../../../model/document.ts';
import { subSpan } from './sub-span.ts';

const LONGEST = 160;
const MOST_WORDS = 30;
const WORDS_IN_LABEL = 4;
const LONGEST_FRAGMENT = 8;
/** What follows a fragment is a label of its own when it opens with a numeral. */
const NUMBERED = /^\d{1,2}[.、．][\u4e00-\u9fff]/;

/** A fragment that opens with a numeral is the beginning of the very label it stands before. */
const NUMERAL = /^[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]/;
/** So does one of a row within a group: beside another label it is of a row that ran into the next. */
const ITEM = /^\d{1,2}[.、．]/;

interface Word {
  readonly start: number;
  readonly end: number;
}

/**
 * Labels of the forms printed in one cell or line with white space between them (三、本年度办理结果 （一）予以公开, or a whole
 * header row); the first may be a fragment of another label. Null for anything else.
 */
export function splitLabels(span: Span, isLabel: (label: string) => boolean): readonly Span[] | null {
  if (span.text.length > LONGEST || !/\S[\s\u00A0\u3000]+\S/.test(span.text) || isLabel(span.text))
    return null;
  const words = [...span.text.matchAll(/[^\s\u00A0\u3000]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (words.length > MOST_WORDS) return null;
  const labels = segment(span.text, words, 0, isLabel) ?? afterFragment(span.text, words, isLabel);
  return labels && labels.length > 1 ? labels.map(({ start, end }) => subSpan(span, start, end)) : null;
}

/** The words put together into labels from one of them on to the last; null when one is left over. */
function segment(
  text: string,
  words: readonly Word[],
  from: number,
  isLabel: (label: string) => boolean,
): Word[] | null {
  const first = words[from];
  if (!first) return [];
  for (let to = Math.min(words.length, from + WORDS_IN_LABEL); to > from; to -= 1) {
    const end = words[to - 1]?.end ?? first.end;
    if (!isLabel(text.slice(first.start, end))) continue;
    const rest = segment(text, words, to, isLabel);
    if (rest) return [{ start: first.start, end }, ...rest];
  }
  return null;
}

function afterFragment(
  text: string,
  words: readonly Word[],
  isLabel: (label: string) => boolean,
): Word[] | null {
  const [fragment] = words;
  if (!fragment || fragment.end - fragment.start > LONGEST_FRAGMENT) return null;
  if (ITEM.test(text.slice(fragment.start))) return null;
  const second = words[1];
  if (second && NUMBERED.test(text.slice(second.start))) {
    return [fragment, { start: second.start, end: words.at(-1)?.end ?? second.end }];
  }
  if (NUMERAL.test(text.slice(fragment.start))) return null;
  const rest = segment(text, words, 1, isLabel);
  return rest && rest.length > 0 ? [fragment, ...rest] : null;
}

import {
  FULL_WIDTH,
  halfWidth,
  LOOK_ALIKE,
  simplifyNotation,
  TRADITIONAL_NOTATION,
  unifyIdeographs,
} from '../../model/characters.ts';
import { remember } from './memo.ts';

const NOISE = /[\s\u00A0\u2000-\u200F\u2028-\u202F\u205F\u2060\u3000\uFEFF\u00AD"'“”‘’「」『』*_|]/g;
/** What is deleted or mapped: a text without it is compact as it is. */
const MARKED = new RegExp(
  `[${[NOISE, FULL_WIDTH, LOOK_ALIKE, TRADITIONAL_NOTATION].map(({ source }) => source.slice(1, -1)).join('')}]`,
);
const OF_WHICH = /^其中[:：,，]?/;
const NUMERALS = [
  /^[一二三四五六七八九十]{1,3}[、.,，:：]/,
  /^\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)[、.]?/,
  /^\d{1,2}[.、,，):：]/,
  /^[\u2460-\u2473\u2474-\u249B\u3220-\u3229]/,
];
const REMARK =
  /^(?:单位|指|含|注:|减|或设立|不同|不包括|区分处理|以|即|[万亿千]?(?:元|条|件|次|个|份|篇|人次|人)$)/;
/** A label with nothing to strip. */
const PLAIN = /^(?!其中)[\u4e00-\u9fffA-Za-z\d]+$/;
const KEPT_PARENTHESIS = 10;
const HAN = /[\u4e00-\u9fff]{2}/;
const OTHER_SCRIPTS = /[\p{Script=Tibetan}\p{Script=Arabic}\p{Script=Mongolian}\p{Script=Yi}]+/gu;
/** Words in small letters after the Chinese ones; capitals may be part of them (APP, PDF). */
const LATIN_GLOSS = /(?<=[\u4e00-\u9fff”"）)])\s*[（(]?[A-Z]?[a-zü]{2}[A-Za-zü\s,.'’&/()-]*$/;
/** Parentheses that tell bodies apart belong to the label: （市属开发区管委会）. */
const NAMES_BODIES = /开发|管委|管会|街道|部门|办事处/;
const PUNCTUATION = /[、,，.。·:：;；\-—–_/\\《》〈〉<>()[\]【】〔〕!！?？…]/g;

/**
 * Deletes white space of every kind, quotes and emphasis marks, which sources break labels with (§7, steps 2 and 3);
 * radicals become the ideographs they look like, and units and words for values are written in simplified script.
 */
export function compact(text: string): string {
  if (!MARKED.test(text)) return text;
  return simplifyNotation(unifyIdeographs(halfWidth(text.replace(NOISE, '')).replace(NOISE, '')));
}

function stripNumerals(text: string): string {
  let rest = text.replace(OF_WHICH, '');
  for (let changed = true; changed; ) {
    changed = false;
    for (const numeral of NUMERALS) {
      const stripped = rest.replace(numeral, '');
      if (stripped !== rest && stripped !== '') {
        rest = stripped;
        changed = true;
      }
    }
  }
  return rest.replace(OF_WHICH, '') || rest;
}

function dropRemarks(text: string): string {
  const closed = text.replace(/\(([^()]*)\)/g, (whole, inner: string) =>
    (inner.length > KEPT_PARENTHESIS && !NAMES_BODIES.test(inner)) || REMARK.test(inner) ? '' : whole,
  );
  const open = closed.lastIndexOf('(');
  const inner = closed.slice(open + 1);
  const dangling = open > 0 && !inner.includes(')') && !NAMES_BODIES.test(inner);
  const rest = dangling && inner.length > KEPT_PARENTHESIS ? closed.slice(0, open) : closed;
  return rest || text;
}

/**
 * The key under which labels are compared: compact, without 其中, leading numerals, explanatory parentheses
 * and punctuation (forms.md §7). Empty when nothing but these is printed.
 */
export function labelKey(text: string): string {
  return PLAIN.test(text) ? text : strippedKey(text);
}

const strippedKey = remember((text) =>
  dropRemarks(stripNumerals(compact(withoutGloss(text)))).replace(PUNCTUATION, ''),
);

/** A label without what it says again in another script, as bilingual tables print it. */
function withoutGloss(text: string): string {
  return HAN.test(text) ? text.replace(OTHER_SCRIPTS, '').replace(LATIN_GLOSS, '') : text;
}

/** The numeral a label opens with, as a number, or null: 3 for `（三）`, `三、`, `3.`. */
export const leadingNumeral = remember((text): number | null => {
  const label = compact(text).replace(OF_WHICH, '');
  const circled = label.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f;
  const arabic = /^\(?(\d{1,2})[).、,，]/.exec(label)?.[1];
  if (arabic !== undefined) return Number(arabic);
  const chinese = /^\(?([一二三四五六七八九十]{1,3})[)、.,，]/.exec(label)?.[1];
  return chinese === undefined ? null : chineseNumber(chinese);
});

function chineseNumber(text: string): number {
  const digit = (character: string | undefined): number => '一二三四五六七八九'.indexOf(character ?? '') + 1;
  const ten = text.indexOf('十');
  if (ten < 0) return digit(text[0]);
  return (ten === 0 ? 1 : digit(text[0])) * 10 + digit(text[ten + 1]);
}

/** Radicals of the Radicals Supplement that look the same as an ideograph, each before it (Unicode, EquivalentUnifiedIdeograph.txt). */
const SUPPLEMENT =
  '⺁厂⺅亻⺆冂⺉刂⺋㔾⺒巳⺓幺⺔彑⺖忄⺘扌⺛旡⺟母⺠民⺡氵⺣灬⺤爫⺦丬⺨犭⺭礻⺯糹⺰纟⺾艹⻁虎⻂衤⻄西⻅见⻆角⻉贝⻋车⻌辶⻏阝⻐钅⻑長⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

/** A character that looks like an ideograph and is none. */
export const LOOK_ALIKE = /[\u2e80-\u2fd5\uf900-\ufaff]/;
const LOOK_ALIKES = new RegExp(LOOK_ALIKE, 'g');

const supplement = inPairs(SUPPLEMENT);

/**
 * Writes radicals and compatibility ideographs as the ideographs they look like: ⼈⺠ as 人民. Files made from fonts
 * alone, as PDF is, often hold the one where the other is printed.
 */
export function unifyIdeographs(text: string): string {
  if (!LOOK_ALIKE.test(text)) return text;
  return text.replace(LOOK_ALIKES, (character) => supplement.get(character) ?? character.normalize('NFKC'));
}

/** Traditional characters that units, multipliers and words for values are written with, each before its simplified one. */
const NOTATION =
  '條条項项個个場场戶户處处冊册萬万億亿無无沒没暫暂統统計计適适減减負负約约餘余單单額额費费經经為为爲为應应實实臺台';

const notation = inPairs(NOTATION);

/** A traditional character that a unit, a multiplier or a word for a value may be written with. */
export const TRADITIONAL_NOTATION = new RegExp(`[${[...notation.keys()].join('')}]`);
const TRADITIONAL_NOTATIONS = new RegExp(TRADITIONAL_NOTATION, 'g');

/**
 * Writes units, multipliers and words for values in simplified characters: 萬條 as 万条, 無 as 无. Character by
 * character, so that places within the text stay.
 */
export function simplifyNotation(text: string): string {
  return text.replace(TRADITIONAL_NOTATIONS, (character) => notation.get(character) ?? character);
}

/** A full-width form of an ASCII character. */
export const FULL_WIDTH = /[\uFF01-\uFF5E]/;
const FULL_WIDTHS = new RegExp(FULL_WIDTH, 'g');

/** Maps full-width ASCII forms to ASCII, leaving CJK punctuation such as 、 alone (forms.md §7, step 1). */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTHS, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** Characters written one pair after another, as a map from the first of each pair to the second. */
export function inPairs(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/(.)(.)/g)].map(([, one = '', other = '']) => [one, other]));
}

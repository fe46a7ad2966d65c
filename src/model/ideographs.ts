/** Radicals of the Radicals Supplement that look the same as an ideograph, each before it (Unicode, EquivalentUnifiedIdeograph.txt). */
const SUPPLEMENT =
  '⺁厂⺅亻⺆冂⺉刂⺋㔾⺒巳⺓幺⺔彑⺖忄⺘扌⺛旡⺟母⺠民⺡氵⺣灬⺤爫⺦丬⺨犭⺭礻⺯糹⺰纟⺾艹⻁虎⻂衤⻄西⻅见⻆角⻉贝⻋车⻌辶⻏阝⻐钅⻑長⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

/** A character that looks like an ideograph and is none. */
export const LOOK_ALIKE = /[\u2e80-\u2fd5\uf900-\ufaff]/;
const LOOK_ALIKES = /[\u2e80-\u2fd5\uf900-\ufaff]/g;

const supplement = new Map<string, string>();
for (let i = 0; i < SUPPLEMENT.length; i += 2) supplement.set(SUPPLEMENT.charAt(i), SUPPLEMENT.charAt(i + 1));

/**
 * Writes radicals and compatibility ideographs as the ideographs they look like: ⼈⺠ as 人民. Files made from fonts
 * alone, as PDF is, often hold the one where the other is printed.
 */
export function unifyIdeographs(text: string): string {
  if (!LOOK_ALIKE.test(text)) return text;
  return text.replace(LOOK_ALIKES, (character) => supplement.get(character) ?? character.normalize('NFKC'));
}

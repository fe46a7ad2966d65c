/** The kinds of brackets, each as it opens and closes; half-width ones are of the first two kinds. */
const OPENING = '（［〈《【〔{「';
const CLOSING = '）］〉》】〕}」';
const WIDE: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  '[': '［',
  ']': '］',
  '<': '〈',
  '>': '〉',
};
const NUMERAL = '(?:[一二三四五六七八九十]{1,3}|\\d{1,2})';
/** A numeral at the head of a label in brackets that are no numeral's; one whose bracket opens nowhere. */
const ANGLED = new RegExp(`^[［〈《【〔{「](${NUMERAL})[］〉》】〕}」]`);
const UNOPENED = /^([一二三四五六七八九十]{1,3})[)）]/;
/** What is left of a cell's line before its text. */
const LINE = /^[|｜丨]+/;

/**
 * Sets right the brackets that recognition took for others: what opens and closes by different kinds, or stands around
 * the numeral of a label, are parentheses, and a bar before a text is no part of it. All others stay as they are.
 */
export function pairBrackets(text: string): string {
  const characters = [...text];
  const open: number[] = [];
  characters.forEach((character, index) => {
    const wide = WIDE[character] ?? character;
    if (OPENING.includes(wide)) open.push(index);
    if (!CLOSING.includes(wide)) return;
    const from = open.pop();
    if (from === undefined) return;
    const opening = characters[from] ?? '';
    if (OPENING.indexOf(WIDE[opening] ?? opening) === CLOSING.indexOf(wide)) return;
    characters[from] = '（';
    characters[index] = '）';
  });
  return characters.join('').replace(LINE, '').replace(ANGLED, '（$1）').replace(UNOPENED, '（$1）');
}

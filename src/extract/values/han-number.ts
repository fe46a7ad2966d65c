/** A number below ten thousand in Chinese numerals; NaN where it is none. */
export function hanNumber(text: string): number {
  if (text === '零' || text === '〇') return 0;
  let [sum, digit] = [0, 0];
  for (const character of text) {
    const shift = '十百千'.indexOf(character);
    if (shift >= 0) {
      sum += (digit || 1) * 10 ** (shift + 1);
      digit = 0;
    } else if (character !== '零' && character !== '〇') {
      if (digit > 0) return Number.NaN;
      digit = character === '两' ? 2 : '一二三四五六七八九'.indexOf(character) + 1;
    }
  }
  return sum + digit;
}

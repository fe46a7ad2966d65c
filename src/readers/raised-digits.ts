const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** Raised or lowered digits keep their look, so that a footnote's number does not join the figure it stands by. */
export function scriptDigits(text: string, script: 'sup' | 'sub'): string {
  const digits = script === 'sup' ? SUPERSCRIPTS : SUBSCRIPTS;
  return text.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? digit);
}

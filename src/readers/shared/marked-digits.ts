const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const STROKE = '\u0336';

/** Raised or lowered digits keep their look, so that a footnote's number does not join the figure it stands by. */
export function scriptDigits(text: string, script: 'sup' | 'sub'): string {
  const digits = script === 'sup' ? SUPERSCRIPTS : SUBSCRIPTS;
  return text.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? digit);
}

/** Struck-out digits keep their stroke: what was crossed out neither joins nor stands for the figure beside it. */
export function struckDigits(text: string): string {
  return text.replace(/[0-9](?!\u0336)/g, (digit) => digit + STROKE);
}

const STROKE = '\u0336';

/** Struck-out digits keep their stroke: what was crossed out neither joins nor stands for the figure beside it. */
export function struckDigits(text: string): string {
  return text.replace(/[0-9](?!\u0336)/g, (digit) => digit + STROKE);
}

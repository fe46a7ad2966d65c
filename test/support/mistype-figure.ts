import type { Random } from './random.ts';

const LOOK_ALIKE: Readonly<Record<string, string>> = { '0': 'O', '1': 'l', '2': 'Z', '5': 'S', '8': 'B' };

/** Writes a figure with a space between two of its digits. */
export function spaceFigure(text: string, random: Random): string {
  if (text.length < 2) return text;
  const at = 1 + random.below(text.length - 1);
  return `${text.slice(0, at)} ${text.slice(at)}`;
}

/** Writes a figure with letters that look like one of its digits. */
export function disguiseFigure(text: string, random: Random): string {
  const digits = [...text].filter((digit) => digit in LOOK_ALIKE);
  if (digits.length === 0) return text;
  const digit = random.pick(digits);
  return text.replace(digit, LOOK_ALIKE[digit] ?? digit);
}

/** Writes a figure in another of the ways reports print it; it means the same. */
export function restyleFigure(text: string, random: Random): string {
  const wide = [...text].map((character) =>
    /\d/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character,
  );
  return random.pick([text.replace(/^(\d+)(?=\.|$)/, grouped), wide.join(''), ` ${text} `]);
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

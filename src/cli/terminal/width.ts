/** Code points printed two columns wide: East Asian wide and full-width, from first to last. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;
const control = /\p{Cc}/u;

/** How many terminal columns a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Pads a text with spaces to a width in terminal columns. */
export function padDisplay(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Cuts a text to a width in terminal columns, ending in … when something was cut. */
export function truncateDisplay(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return `${takeDisplay(text, width - 1)}…`;
}

/** Breaks a text into lines of at most a width in terminal columns: at spaces, and between Chinese characters. */
export function wrapDisplay(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (displayWidth(rest) > width) {
    const fitting = takeDisplay(rest, width) || [...rest].slice(0, 1).join('');
    const end = lastBreak(rest, fitting.length);
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' && lines.length > 0 ? lines : [...lines, rest];
}

/** Signs that may not begin a line, and signs that may not end one. */
const closing = /^[、。，；：？！）》」』】〕”’…—％%)\],.;:!?]/u;
const opening = /[（《「『【〔“‘([]$/u;

/** The last position up to `most` where a line may end; `most` itself where there is none. */
function lastBreak(text: string, most: number): number {
  for (let end = most; end > 0; end -= 1) if (mayBreak(text, end)) return end;
  return most;
}

function mayBreak(text: string, at: number): boolean {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  if (after.startsWith(' ') || before.endsWith(' ')) return true;
  if (closing.test(after) || opening.test(before)) return false;
  return isWide([...before.slice(-2)].at(-1)) || isWide([...after.slice(0, 2)][0]);
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && characterWidth(character) === 2;
}

/** Control characters shown as spaces, so that a text stays on its line and cannot steer the terminal. */
export function showOneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

function takeDisplay(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width) break;
    taken += character;
  }
  return taken;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x7f) return code < 0x20 ? 0 : 1;
  if (control.test(character) || zeroWidth.test(character)) return 0;
  return wide.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

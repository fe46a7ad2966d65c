import type { Random } from '../random.ts';

/** Where a tag, or in rich text a control word, stands in a text. */
interface Mark {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Damages the marks of a text and never the text between them; null where there are too few. */
type DamageMarks = (text: string, marks: readonly Mark[], random: Random) => string | null;

const RICH_TEXT = Buffer.from('{\\rtf');
const TAG = /<[^<>]*>/g;
const CONTROL_WORD = /\\[a-z]{2,}-?\d* ?/g;
const ATTRIBUTE = /\s[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+)/g;
const NUMBER = /\d+/g;

/** Whether a text is rich text, where figures stand side by side but for the control words between them. */
export function isRichText(bytes: Buffer): boolean {
  return bytes.subarray(0, RICH_TEXT.length).equals(RICH_TEXT);
}

function marksOf(text: string): readonly Mark[] {
  const pattern = text.startsWith('{\\rtf') ? CONTROL_WORD : TAG;
  return Array.from(text.matchAll(pattern), ({ 0: mark, index }) => ({
    text: mark,
    start: index,
    end: index + mark.length,
  }));
}

function replace(text: string, { start, end }: Mark, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** Changes one match of a pattern within one mark that has any. */
function within(pattern: RegExp, change: (part: string, random: Random) => string): DamageMarks {
  return (text, marks, random) => {
    const able = marks.filter((mark) => mark.text.search(pattern) >= 0);
    if (able.length === 0) return null;
    const mark = random.pick(able);
    const { 0: part, index } = random.pick([...mark.text.matchAll(pattern)]);
    const changed = mark.text.slice(0, index) + change(part, random) + mark.text.slice(index + part.length);
    return replace(text, mark, changed);
  };
}

function otherNumber(digits: string, random: Random): string {
  const near = Math.max(0, Number(digits) + random.pick([-1, 1, 2]));
  return String(random.chance(0.7) ? near : random.pick([0, 3, 17, 1_000_000, 4_294_967_296]));
}

const damages: Readonly<Record<string, DamageMarks>> = {
  'a tag dropped': (text, marks, random) => replace(text, random.pick(marks), ''),
  'a tag doubled': (text, marks, random) => {
    const mark = random.pick(marks);
    return replace(text, mark, mark.text + mark.text);
  },
  'two tags swapped': (text, marks, random) => {
    const at = random.below(marks.length - 1);
    const [first, second] = [marks[at], marks[at + 1]];
    if (!first || !second) return null;
    return replace(replace(text, second, first.text), first, second.text);
  },
  'a tag instead of another': (text, marks, random) =>
    replace(text, random.pick(marks), random.pick(marks).text),
  'an attribute dropped': within(ATTRIBUTE, () => ''),
  'a number in a tag changed': within(NUMBER, otherNumber),
};

/** Every damage to markup that leaves all text as it was, by name. Text is taken byte for byte, whatever its encoding. */
export const markupDamages: Readonly<Record<string, (bytes: Buffer, random: Random) => Buffer | null>> =
  Object.fromEntries(
    Object.entries(damages).map(([name, damage]) => [
      name,
      (bytes: Buffer, random: Random): Buffer | null => {
        const text = bytes.toString('latin1');
        const marks = marksOf(text);
        const damaged = marks.length < 2 ? null : damage(text, marks, random);
        return damaged === null ? null : Buffer.from(damaged, 'latin1');
      },
    ]),
  );

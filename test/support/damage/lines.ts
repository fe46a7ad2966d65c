import type { Random } from '../random.ts';

const LINE = /[^\n]*\n/g;

function linesOf(bytes: Buffer): string[] {
  return bytes.toString('latin1').match(LINE) ?? [];
}

function joined(lines: readonly string[]): Buffer {
  return Buffer.from(lines.join(''), 'latin1');
}

/** Every damage to whole lines of a text, by name; null where it has too few. */
export const lineDamages: Readonly<Record<string, (bytes: Buffer, random: Random) => Buffer | null>> = {
  'a line dropped': (bytes, random) => {
    const lines = linesOf(bytes);
    return lines.length < 3 ? null : joined(lines.toSpliced(random.below(lines.length), 1));
  },
  'a line doubled': (bytes, random) => {
    const lines = linesOf(bytes);
    const at = random.below(lines.length);
    return lines.length < 3 ? null : joined(lines.toSpliced(at, 0, lines[at] ?? ''));
  },
  'two lines swapped': (bytes, random) => {
    const lines = linesOf(bytes);
    const at = random.below(lines.length - 1);
    return lines.length < 3 ? null : joined(lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? ''));
  },
};

import { extname } from 'node:path';
import { unzipSync, type ZippableFile, zipSync } from 'fflate';
import type { Random } from '../random.ts';
import { byteDamages } from './bytes.ts';
import { lineDamages } from './lines.ts';
import { isRichText, markupDamages } from './markup.ts';
import type { Original } from './originals.ts';

/** A damaged file. */
export interface Damaged {
  readonly bytes: Buffer;
  /** What was done to it, and to which part. */
  readonly how: string;
  /** Whether every figure still printed in it is printed as in the original: only marks, lines or the end are damaged. */
  readonly keepsFigures: boolean;
  /** Whether no cell that had a figure is printed empty: only the end is missing. */
  readonly keepsBlanks: boolean;
}

const KEEP = new Set(['cut off', 'a line dropped', 'a line doubled', ...Object.keys(markupDamages)]);
/** Texts that end anywhere: one cut within a figure prints another. */
const ENDLESS = /^\.(?:txt|md|csv|text|markdown)$/;

/** Damages a file once; null where the damage drawn does not fit it, or changed nothing. `other` is what it is spliced with. */
export function damage(original: Original, other: Original, random: Random): Damaged | null {
  const damaged = draw(original, other, random);
  return damaged && !damaged.bytes.equals(original.bytes) ? damaged : null;
}

function draw(original: Original, other: Original, random: Random): Damaged | null {
  const { bytes } = original;
  if (bytes.length < 2) return null;
  if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04' && random.chance(0.75))
    return withinMember(original, other, random);
  const damages = damagesOf(original);
  const how = random.pick([...damages.keys()]);
  const damaged = damages.get(how)?.(bytes, random, other.bytes) ?? null;
  const cut = how === 'cut off';
  const shortens = cut && ENDLESS.test(extname(original.name));
  const joins = isRichText(bytes) && !cut;
  return (
    damaged && {
      bytes: damaged,
      how,
      keepsFigures: KEEP.has(how) && !shortens && !joins,
      keepsBlanks: cut && !shortens,
    }
  );
}

function damagesOf({ name, bytes }: Original) {
  const isMarkup = /^\s*(?:<|\{\\rtf|\xef\xbb\xbf<)/.test(bytes.toString('latin1', 0, 64));
  const isText = ENDLESS.test(extname(name));
  return new Map([
    ...Object.entries(byteDamages),
    ...(isMarkup || isText ? Object.entries(markupDamages) : []),
    ...(isText ? Object.entries(lineDamages) : []),
  ]);
}

/** Damages a member of a package and packs it again, so that sizes and checksums fit. */
function withinMember(original: Original, other: Original, random: Random): Damaged | null {
  const members = unzipSync(original.bytes);
  const names = Object.keys(members).filter((name) => (members[name]?.length ?? 0) > 1);
  if (names.length === 0) return null;
  const name = random.pick(names);
  const inner = { ...original, name, bytes: Buffer.from(members[name] ?? []) };
  const damaged = draw(inner, other, random);
  if (!damaged) return null;
  const packed = Object.entries({ ...members, [name]: damaged.bytes }).map(
    ([each, data]): [string, ZippableFile] => [each, [data, { level: each === 'mimetype' ? 0 : 1 }]],
  );
  const bytes = Buffer.from(zipSync(Object.fromEntries(packed)));
  return { ...damaged, bytes, how: `${name}: ${damaged.how}` };
}

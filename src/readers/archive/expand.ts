import { makeFinding } from '../../findings/define.ts';
import { nothingInside } from '../../findings/files.ts';
import { limitReached } from '../../findings/readers.ts';
import type { Finding } from '../../model/finding.ts';
import type { Limits } from '../limits.ts';
import { sniff } from '../sniff/sniff.ts';
import { isLitter } from './litter.ts';
import { loadUnpack } from './unpackers.ts';

/** A document found in a file: the file itself, or one within it. */
export interface Found {
  /** `reports.zip!/dir/report.docx` within an archive. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What of an archive could not be unpacked, or that nothing is in it. */
export interface Unfound {
  readonly path: string;
  readonly size: number;
  readonly findings: readonly Finding[];
}

/** How deep within archives one stands, and what may still be unpacked there. */
interface Standing {
  readonly depth: number;
  readonly budget: { left: number };
}

/**
 * The documents of a file: itself, or where it is an archive those within it, and within archives in it, in their
 * order. One allowance of bytes and depth holds for all. Throws only on our own bugs.
 */
export function expand(bytes: Uint8Array, path: string, limits: Limits): AsyncGenerator<Found | Unfound> {
  return within({ path, bytes }, { depth: 0, budget: { left: limits.packageBytes } }, limits);
}

async function* within(file: Found, standing: Standing, limits: Limits): AsyncGenerator<Found | Unfound> {
  const { kind } = sniff(file.bytes);
  const unpack = await loadUnpack(kind);
  if (unpack === null) return yield file;
  const { depth, budget } = standing;
  const findings: Finding[] = [];
  let count = 0;
  if (depth >= limits.nesting) {
    findings.push(makeFinding(limitReached, { limit: 'nesting', value: limits.nesting }, []));
  } else {
    const emit = (finding: Finding): void => void findings.push(finding);
    for await (const { name, bytes } of unpack(file.bytes, { ...limits, packageBytes: budget.left }, emit)) {
      budget.left -= bytes.length;
      if (isLitter(name)) continue;
      count += 1;
      const wrapped = kind === 'gzip' && sniff(bytes).kind === 'tar';
      const path = wrapped ? file.path : `${file.path}!/${name || innerName(file.path)}`;
      yield* within({ path, bytes }, { depth: wrapped ? depth : depth + 1, budget }, limits);
    }
  }
  if (count === 0 && findings.length === 0) findings.push(makeFinding(nothingInside, {}, []));
  if (findings.length > 0) yield { path: file.path, size: file.bytes.length, findings };
}

/** `report.doc.gz` holds `report.doc`. */
function innerName(path: string): string {
  const name = path.split('/').at(-1) ?? '';
  return name.replace(/\.gz$/i, '') || 'content';
}

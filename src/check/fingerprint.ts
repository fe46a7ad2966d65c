import { createHash } from 'node:crypto';
import type { Finding } from '../model/finding.ts';

/** The report a finding is about, as far as its fingerprint goes. */
export interface Subject {
  readonly path: string;
  readonly entity: string | null;
  readonly year: number | null;
}

/** Data that tell one finding from another of its rule, where it rests on no data points. */
const telling = ['label', 'key', 'column', 'row', 'heading', 'raw', 'name', 'waiver'] as const;

/**
 * Gives findings of one report their fingerprints: rule, entity, year, scope and data points, and nothing that
 * moves when lines are added. A report that names no entity goes by its path. Findings alike in all that are
 * numbered in their order.
 */
export function fingerprinter({ path, entity, year }: Subject): (finding: Finding) => string {
  const given = new Map<string, number>();
  return (finding) => {
    const { scope = null, points = [] } = finding.data;
    const about = Array.isArray(points) && points.length > 0 ? points : tellingData(finding);
    const identity = JSON.stringify([finding.rule, entity ?? path, year, scope, about]);
    const count = (given.get(identity) ?? 0) + 1;
    given.set(identity, count);
    return createHash('sha256').update(`${identity}${count}`).digest('hex').slice(0, 32);
  };
}

function tellingData({ data }: Finding): readonly unknown[] {
  return telling.map((name) => data[name] ?? null);
}

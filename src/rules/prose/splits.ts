import { groupBy } from '../../model/group-by.ts';
import type { Mention, Result } from '../../model/result.ts';

/** A whole the prose states, and the parts it names of it. */
export interface Split {
  readonly whole: Mention;
  readonly parts: readonly Mention[];
  /** The shares stated of the parts. */
  readonly shares: readonly Mention[];
}

/** The splits of a report’s prose. */
export function splitsOf(report: Result): readonly Split[] {
  const members = report.mentions.filter(({ kind, split }) => kind === 'prose' && split !== null);
  return [...groupBy(members, ({ split }) => split).values()].flatMap((members): Split[] => {
    const shares = members.filter(({ claim }) => claim === 'share');
    const [whole, ...parts] = members.filter(({ claim }) => claim !== 'share');
    return whole && parts.length > 0 ? [{ whole, parts, shares }] : [];
  });
}

/** Whether every figure of a split is exact. */
export function isExact({ whole, parts }: Split): boolean {
  return [whole, ...parts].every(({ claim, value }) => claim === 'exact' && value !== null);
}

/** The sum of some mentions' values. */
export function sumOf(mentions: readonly Mention[]): number {
  return Number(mentions.reduce((sum, { value }) => sum + (value ?? 0), 0).toFixed(6));
}

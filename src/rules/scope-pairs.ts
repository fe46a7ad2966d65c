import type { Result, Statement } from '../model/result.ts';

/** The statements of the own level and of the region that stand in one report. */
export interface ScopePair {
  readonly own: Statement;
  readonly region: Statement;
}

/** Each statement of the own level with each of the region; usually one pair or none. */
export function scopePairs({ statements }: Result): readonly ScopePair[] {
  const regions = statements.filter(({ scope }) => scope === 'region');
  return statements
    .filter(({ scope }) => scope === 'own_level')
    .flatMap((own) => regions.map((region) => ({ own, region })));
}

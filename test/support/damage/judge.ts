import type { Result } from '../../../src/model/result.ts';
import type { Damaged } from './damage.ts';

/** What was read for each data point, over all statements of all documents of a file: figures, and null where it is blank. */
export type Reading = ReadonlyMap<string, ReadonlySet<number | null>>;

/** A figure as it was read. */
interface Read {
  readonly key: string;
  readonly value: number | null;
  readonly raw: string;
}

function readIn(results: readonly Pick<Result, 'statements'>[]): readonly Read[] {
  return results.flatMap(({ statements }) =>
    statements.flatMap(({ facts }) =>
      Object.entries(facts)
        .filter(([, { value, state }]) => value !== null || state === 'blank')
        .map(([key, { value, raw }]) => ({ key, value, raw })),
    ),
  );
}

/** What was read in the results of a file. */
export function readingOf(results: readonly Pick<Result, 'statements'>[]): Reading {
  const reading = new Map<string, Set<number | null>>();
  for (const { key, value } of readIn(results)) reading.set(key, (reading.get(key) ?? new Set()).add(value));
  return reading;
}

/**
 * The figures read in a damaged file that are others than in the original, though the damage leaves figures as they are.
 * `from` are the readings of the files it was made of.
 */
export function misread(
  results: readonly Pick<Result, 'statements'>[],
  { keepsFigures, keepsBlanks }: Pick<Damaged, 'keepsFigures' | 'keepsBlanks'>,
  from: readonly Reading[],
): readonly string[] {
  if (!keepsFigures) return [];
  return readIn(results)
    .filter(({ value }) => value !== null || keepsBlanks)
    .filter(({ key, value }) => !from.some((reading) => reading.get(key)?.has(value)))
    .map(({ key, raw, value }) => {
      const told = from.flatMap((reading) => [...(reading.get(key) ?? [])]).join(' or ') || 'nothing';
      return `${key}: ${value ?? 'blank'} (${raw}) instead of ${told}`;
    });
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Digests } from '../../src/check/kept/digests.ts';
import { shelfInMemory } from '../../src/check/kept/shelf.ts';
import { allPoints } from '../../src/forms/points.ts';
import type { Digest } from '../../src/model/series.ts';
import { type Twins, twinFinder } from '../../src/rules/across/twins.ts';
import { reportOf } from '../support/example-report.ts';

type Facts = Readonly<Record<string, number>>;

const likeness = { tolerance: 0.05, isTelling: () => true };

function digestsOf(all: readonly Facts[]): readonly Digest[] {
  const digests = new Digests([{ keys: 'all' }], shelfInMemory());
  for (const [index, facts] of all.entries())
    digests.keep(reportOf({ form: '2021', entity: `${index}`, facts }));
  return digests.all;
}

function twinsIn(all: readonly Facts[]): Twins[] {
  const find = twinFinder(likeness, () => true);
  return digestsOf(all).flatMap((digest) => [...find(digest)]);
}

const keys = [...allPoints().keys()];

/** Figures above any chance, and a list of those that are changed, left out or added in the second report. */
const pair = fc
  .record({
    size: fc.integer({ min: 9, max: 150 }),
    seed: fc.nat({ max: 10_000 }),
    share: fc.double({ min: 0, max: 0.1, noNaN: true }),
  })
  .map(({ size, seed, share }) => {
    const at = (index: number): string => keys[(index + seed) % keys.length] ?? '';
    const one = Object.fromEntries(
      Array.from({ length: size }, (_, index) => [at(index), 1000 + ((index * 37 + seed) % 9001)]),
    );
    const other: Record<string, number> = { ...one };
    const changes = Math.round(share * size);
    for (let each = 0; each < changes; each += 1) {
      const key = at((each * 7) % size);
      if (each % 3 === 0) other[key] = 0;
      else if (each % 3 === 1) other[key] = 7 + (other[key] ?? 0);
      else other[at(size + each)] = 55 + each;
    }
    return [one, other] as const;
  });

function differing(one: Facts, other: Facts): { readonly all: number; readonly count: number } {
  const all = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (key) => (one[key] ?? 0) !== 0 || (other[key] ?? 0) !== 0,
  );
  return { all: all.length, count: all.filter((key) => (one[key] ?? 0) !== (other[key] ?? 0)).length };
}

test('bands find just the reports that differ in no more figures than they may', () => {
  fc.assert(
    fc.property(pair, fc.boolean(), ([one, other], swapped) => {
      const { all, count } = differing(one, other);
      const found = twinsIn(swapped ? [other, one] : [one, other]);
      expect(found.map((twins) => [twins.all, twins.same.length])).toEqual(
        count <= likeness.tolerance * all ? [[all, all - count]] : [],
      );
    }),
    { numRuns: 400 },
  );
});

test('a report that was copied often is told of once for each copy', () => {
  const facts = Object.fromEntries(keys.slice(0, 12).map((key, index) => [key, 100 + index]));
  const found = twinsIn(Array.from({ length: 30 }, () => facts));
  expect(found).toHaveLength(29);
  expect(new Set(found.map(({ other }) => other.entity))).toEqual(new Set(['0']));
});

test('figures below ten, or few different ones, tell nothing', () => {
  const few = Object.fromEntries(keys.slice(0, 80).map((key, index) => [key, 100 + (index % 7)]));
  const small = Object.fromEntries(keys.slice(0, 80).map((key, index) => [key, index % 10]));
  expect(twinsIn([few, few, small, small, {}, {}])).toEqual([]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Digests } from '../../src/check/kept/digests.ts';
import { packPlaces, unpackPlace } from '../../src/check/kept/packed-places.ts';
import { shelfInMemory } from '../../src/check/kept/shelf.ts';
import { allPoints } from '../../src/forms/points.ts';
import type { Place } from '../../src/model/place.ts';
import type { ExampleValue } from '../../src/model/rule.ts';
import { reportOf } from '../support/example-report.ts';

const small = fc.nat({ max: 1_000_000 });
const box = fc.tuple(...([0, 1, 2, 3] as const).map(() => fc.integer({ min: -5000, max: 90_000 })));
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    line: small,
    column: small,
    endLine: small,
    endColumn: small,
  }),
  fc.record({
    kind: fc.constant('page' as const),
    page: small,
    box: box.map(([x0 = 0, y0 = 0, x1 = 0, y1 = 0]) => [x0 / 100, y0 / 100, x1 / 100, y1 / 100] as const),
  }),
  fc.record({
    kind: fc.constant('sheet' as const),
    sheet: fc.string({ unit: 'binary' }),
    range: fc.string(),
  }),
  fc.record({
    kind: fc.constant('part' as const),
    part: fc.constantFrom('word/document.xml', 'content.xml', '007/1234567890123.xml'),
    path: fc.stringMatching(/^(?:tbl|tr|tc)\[\d{1,12}\]$/),
  }),
);

test('places come back as they were packed, each by itself', () => {
  fc.assert(
    fc.property(fc.array(fc.array(place, { maxLength: 6 }), { maxLength: 4 }), (lists) => {
      for (const list of lists) {
        const packed = packPlaces(list);
        expect(list.map((_, at) => unpackPlace(packed, at))).toEqual(list);
        expect(unpackPlace(packed, list.length)).toBeNull();
      }
    }),
  );
});

const keys = [...allPoints().keys()];
const figure: fc.Arbitrary<ExampleValue> = fc.oneof(
  fc.nat({ max: 600 }),
  fc.integer({ min: -4000, max: 9_000_000 }),
  fc.integer({ min: -4000, max: 9_000_000 }).map((cents) => cents / 100),
  fc.constantFrom('blank' as const, 'dash' as const, 'unparsed' as const),
);

test('figures come back as they were kept, in every state', () => {
  const facts = fc.dictionary(fc.constantFrom(...keys), figure, { maxKeys: 40 });
  fc.assert(
    fc.property(fc.array(facts, { minLength: 1, maxLength: 3 }), (all) => {
      const digests = new Digests([{ keys: 'all' }], shelfInMemory());
      const reports = all.map((each) => reportOf({ form: '2021', entity: '青山县', facts: each }));
      for (const report of reports) digests.keep(report);
      for (const [index, { statements }] of reports.entries()) {
        const digest = digests.all[index];
        for (const key of keys) {
          const fact = statements[0]?.facts[key];
          expect(digest?.state(null, key)).toBe(fact?.state ?? null);
          expect(digest?.value(null, key)).toBe(fact?.value ?? null);
          expect(digest?.place(null, key)).toEqual(fact?.place ?? null);
        }
        const carried = Object.entries(statements[0]?.facts ?? {}).filter(([, { value }]) => value !== null);
        expect(new Map(digest?.figures(null))).toEqual(
          new Map(carried.map(([key, { value }]) => [key, value])),
        );
      }
    }),
  );
});

test('a report without body or year is not kept, nor one of two statements for the same scope', () => {
  const digests = new Digests([{ keys: 'all' }], shelfInMemory());
  const facts = { 'proactive.total': 7 };
  const report = reportOf({ form: '2014', entity: '青山县', facts });
  digests.keep({ ...report, entity: null });
  digests.keep({ ...report, year: null });
  digests.keep({ ...report, status: 'unreadable' });
  digests.keep({ ...report, statements: [...report.statements, ...report.statements] });
  expect(digests.all.map(({ scopes }) => scopes)).toEqual([[]]);
  expect(digests.all[0]?.value(null, 'proactive.total')).toBeNull();
});

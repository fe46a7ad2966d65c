import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createChecker } from '../../src/checking.ts';
import { temporaryShelf } from '../../src/cli/check/temporary-shelf.ts';
import { type Session, UsageError } from '../../src/cli/session.ts';
import { sayIn } from '../../src/cli/terminal/language.ts';
import { reportOf } from '../support/example-report.ts';
import { Random } from '../support/random.ts';
import { yearsOf } from '../support/years.ts';

const session: Session = {
  language: 'en',
  say: sayIn('en'),
  version: '0.0.0',
  command: 'check',
  exitCode: 0,
};

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shelf-'));
  vi.stubEnv('TMPDIR', folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('bytes come back by their numbers, from memory or from the file', () => {
  const lists = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 });
  fc.assert(
    fc.property(lists, fc.nat({ max: 100 }), (all, most) => {
      const shelf = temporaryShelf(session, most);
      expect(all.map((bytes) => shelf.put(bytes))).toEqual([...all.keys()]);
      expect([...all.keys()].reverse().map((number) => shelf.take(number))).toEqual(all.toReversed());
      shelf.close();
    }),
  );
});

test('the file has no name that could be left behind', () => {
  const shelf = temporaryShelf(session, 1);
  shelf.put(new Uint8Array(100));
  expect(readdirSync(folder)).toEqual([]);
  shelf.close();
});

test('where there is no folder for the file, the user is told, once it is needed', () => {
  vi.stubEnv('TMPDIR', join(folder, 'none'));
  const shelf = temporaryShelf(session, 10);
  shelf.put(new Uint8Array(9));
  expect(() => shelf.put(new Uint8Array(1))).toThrow(UsageError);
  expect(() => shelf.put(new Uint8Array(1))).toThrow(/TMPDIR/);
});

test('what is found is the same from the file as from memory', () => {
  const random = new Random(7);
  const years = ['青山县', '白石县', '青山县'].flatMap((entity) =>
    yearsOf((below) => random.below(below), 2016, 2023).map((year) => ({ ...year, entity })),
  );
  const reports = years.map(({ year, form, facts, entity }, index) => {
    const report = reportOf({ form, entity, year, facts });
    return { ...report, source: { ...report.source, path: `${index}.html`, sha256: `${index}` } };
  });
  const [inMemory, shelf] = [createChecker(), temporaryShelf(session, 1)];
  const fromFile = createChecker({ shelf });
  for (const report of reports) {
    inMemory.check(report);
    fromFile.check(report);
  }
  const found = [...fromFile.finish()];
  expect(found).toEqual([...inMemory.finish()]);
  expect(found.flatMap(({ findings }) => findings).length).toBeGreaterThan(8);
  shelf.close();
});

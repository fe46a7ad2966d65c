import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Result } from '../src/model/result.ts';
import { parseEachOf } from '../src/pipeline.ts';
import { damage } from './support/damage/damage.ts';
import { misread, readingOf } from './support/damage/judge.ts';
import { type Original, originals } from './support/damage/originals.ts';
import { Random } from './support/random.ts';

/** Done at length, and in a process that may crash or hang, by `npm run bench:robustness`. */
const FILES = 300;
const SEED = 7;
/** Pictures and pages take long to be read. */
const SLOW = /\/scan\/|\.pdf$|packed\//;

async function parse(bytes: Buffer, path: string): Promise<readonly Result[]> {
  const results: Result[] = [];
  for await (const result of parseEachOf(Readable.from([bytes]), path)) results.push(result);
  return results;
}

/** Damaged files drawn from all originals, each with what is wrong with how it was taken. */
async function tryAll(all: readonly Original[]): Promise<readonly string[]> {
  const faults: string[] = [];
  const random = new Random(SEED);
  for (let tried = 0; tried < FILES; ) {
    const [original, other] = [random.pick(all), random.pick(all)];
    const damaged = damage(original, other, random);
    if (!damaged) continue;
    tried += 1;
    const results = await parse(damaged.bytes, original.name);
    const silent = results.some(({ status, findings }) => status !== 'parsed' && findings.length === 0);
    const from = damaged.keepsFigures ? [readingOf(await parse(original.bytes, original.name))] : [];
    const told = [
      ...(results.length === 0 ? ['no result'] : silent ? ['no finding'] : []),
      ...misread(results, damaged, from),
    ];
    faults.push(...told.map((fault) => `${original.name}, ${damaged.how}: ${fault}`));
  }
  return faults;
}

describe('a damaged file of any format', () => {
  it('gives a result or a finding, and no figure that it does not print', async () => {
    const all = (await originals(SEED)).filter(({ name }) => !SLOW.test(name));
    expect(await tryAll(all)).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { mapAhead } from '../../src/cli/inputs/map-ahead.ts';

async function* count(to: number): AsyncGenerator<number> {
  for (let number = 1; number <= to; number += 1) yield number;
}

test('outcomes come in order, however long each takes, and no more are begun than asked for', async () => {
  let running = 0;
  let most = 0;
  const work = async (number: number): Promise<number> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5 * (number % 3)));
    running -= 1;
    return number;
  };
  const outcomes: number[] = [];
  for await (const outcome of mapAhead(count(9), 1, work)) outcomes.push(outcome);
  expect(outcomes).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(most).toBe(2);
});

test('a failure is met in its turn', async () => {
  const work = (number: number): Promise<number> =>
    number === 2 ? Promise.reject(new Error('two')) : Promise.resolve(number);
  const met: number[] = [];
  const all = async (): Promise<void> => {
    for await (const number of mapAhead(count(3), 2, work)) met.push(number);
  };
  await expect(all()).rejects.toThrow('two');
  expect(met).toEqual([1]);
});

import { expect, test, vi } from 'vitest';
import { runBatch } from '../../src/cli/parse/batch.ts';
import { sayIn } from '../../src/cli/terminal/language.ts';
import { sampleReport } from './run.ts';

vi.mock('../../src/pipeline.ts', async (original) => ({
  ...(await original<typeof import('../../src/pipeline.ts')>()),
  // biome-ignore lint/correctness/useYield: it fails before the first result
  parseEach: async function* () {
    throw new TypeError('x is not a function');
  },
}));

test('an exception of ours is told as our bug, without a trace, and makes the exit code 2', async () => {
  const written: string[] = [];
  const record = (chunk: unknown, done?: unknown): boolean => {
    written.push(String(chunk));
    if (typeof done === 'function') done();
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(record);
  vi.spyOn(process.stderr, 'write').mockImplementation(record);
  const session = {
    language: 'en',
    say: sayIn('en'),
    command: 'parse',
    version: '0.0.0',
    exitCode: 0,
  } as const;
  const code = await runBatch([sampleReport, sampleReport], { format: 'json', color: false }, { ...session });
  vi.restoreAllMocks();
  expect(code).toBe(2);
  const text = written.join('');
  expect(text).toContain(
    'error: gov-report itself failed on this file (x is not a function). This is our bug',
  );
  expect(text).toContain('unreadable 2');
  expect(text).not.toContain('    at ');
});

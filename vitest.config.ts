import { defineConfig } from 'vitest/config';

const testTimeout = 120_000;

/** The command line is tested as installed, hence built first; all else runs from the sources. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'sources', include: ['test/**/*.test.ts'], exclude: ['test/cli/**'], testTimeout } },
      {
        test: {
          name: 'command',
          include: ['test/cli/**/*.test.ts'],
          globalSetup: 'test/cli/build.ts',
          testTimeout,
        },
      },
    ],
  },
});

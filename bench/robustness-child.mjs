// Parses the files it is told of, one after another, and says what came of each: the part of `robustness.bench.ts` that
// may crash, hang or run out of memory.
import { parseEach } from '../dist/index.js';

process.on('message', async (path) => {
  const results = [];
  let bug = null;
  try {
    for await (const { status, statements, findings } of parseEach(path))
      results.push({ status, statements, findings: findings.map(({ rule }) => rule) });
  } catch (error) {
    bug = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  process.send?.({ results, bug, megabytes: process.resourceUsage().maxRSS / 1024 });
});

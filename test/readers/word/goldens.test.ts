import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutUnstated } from '../html/support.ts';
import { readAs } from '../read.ts';
import { goldenForm } from './support.ts';

const folder = 'fixtures/readers/word';

describe.each(['merges', 'left-out', 'nested', 'text-box', 'numbering', 'pictures'])('%s', (name) => {
  const golden: unknown = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));

  it.each(['doc', 'rtf'] as const)('is read from .%s as typed', async (format) => {
    const read = await readAs(format, readFileSync(`${folder}/${name}.${format}`));
    expect(withoutUnstated(goldenForm(read), golden)).toEqual(golden);
  });
});

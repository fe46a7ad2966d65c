import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outputs } from '../../src/generate/outputs.ts';

const files = outputs();

describe('generated files', () => {
  it.each([...files.keys()])('%s is current (else: npm run generate)', (path) => {
    const onDisk = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    expect(onDisk === files.get(path)).toBe(true);
  });

  it('are the same every time', () => {
    expect([...outputs()]).toEqual([...files]);
  });
});

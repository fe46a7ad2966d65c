import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('the package holds only what is needed to run', () => {
  const printed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }] = JSON.parse(printed);
  const paths: string[] = files.map(({ path }: { readonly path: string }) => path);
  const known =
    /^(?:bin\/gov-report\.js|dist\/(?!generate\/).+\.(?:js|d\.ts)|schemas\/[\w-]+\.schema\.json|README[\w.-]*\.md|LICENSE|package\.json)$/;
  expect(paths.filter((path) => !known.test(path))).toEqual([]);
  expect(paths).toContain('dist/index.d.ts');
  expect(paths).toContain('schemas/result.schema.json');
});

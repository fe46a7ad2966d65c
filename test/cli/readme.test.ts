import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { shell } from './run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readmes = ['README.md', 'README.zh-CN.md'];

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** A block of commands behind `$ ` with what each prints, as it prints now. */
async function renew(block: string): Promise<string> {
  const commands = block.split('\n').filter((line) => line.startsWith('$ '));
  const shown: string[] = [];
  for (const command of commands) {
    const { stdout } = await shell(`exec 2>&1; ${command.slice(2)}`, root);
    shown.push(command, ...stdout.trimEnd().split('\n'));
  }
  return shown.join('\n');
}

/** Replaces the inside of every block of a language. */
async function replaceBlocks(
  text: string,
  language: string,
  replace: (block: string) => Promise<string>,
): Promise<string> {
  const pieces = text.split(new RegExp(`(^\`\`\`${language}\\n[^]*?^\`\`\`$)`, 'm'));
  const renewed = pieces.map(async (piece, index) => {
    if (index % 2 === 0) return piece;
    const lines = piece.split('\n');
    return [lines[0], await replace(lines.slice(1, -1).join('\n')), lines.at(-1)].join('\n');
  });
  return (await Promise.all(renewed)).join('');
}

// `npm run readme` renews what differs.
test.each(readmes)('%s shows what its commands print', async (path) => {
  const example = async (): Promise<string> => read('docs/example.mjs').trimEnd();
  const withOutput = await replaceBlocks(read(path), 'console', renew);
  await expect(await replaceBlocks(withOutput, 'js', example)).toMatchFileSnapshot(join(root, path));
});

test('both READMEs give the same commands', () => {
  const [english, chinese] = readmes.map((path) =>
    [...read(path).matchAll(/^(?:\$ |npm ).*$/gm)].map(([line]) => line.replace(/ --lang zh\b/, '')),
  );
  expect(chinese).toEqual(english);
});

test('every npm script named in the documentation exists', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const texts = [...readmes, 'bench/README.md'].map(read).join('\n');
  const named = [...texts.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('links in the documentation lead somewhere', () => {
  const pages = [
    ...readmes,
    'docs/findings.md',
    ...readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`),
  ];
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#:]+)\)/g)]
      .map(([, target = '']) => join(dirname(page), target))
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${page} → ${target}`),
  );
  expect(broken).toEqual([]);
});

test('docs/findings.md lists every rule with its severity', () => {
  const folder = join(root, 'src/findings');
  const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const defined = sources.flatMap((text) =>
    [...text.matchAll(/rule: '([^']+)',\s+severity: '(\w+)'/g)].map(
      ([, rule, severity]) => `${rule} ${severity}`,
    ),
  );
  const rows = read('docs/findings.md').matchAll(/^\| `([^`]+)` \| (\w+) \|/gm);
  const listed = [...rows].map(([, rule, severity]) => `${rule} ${severity}`);
  expect(listed.sort()).toEqual([...new Set(defined)].sort());
});

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outputs } from './outputs.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

async function isCurrent(path: string, text: string): Promise<boolean> {
  const onDisk = await readFile(join(root, path), 'utf8').catch(() => null);
  return onDisk === text;
}

async function staleFiles(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const [path, text] of files) if (!(await isCurrent(path, text))) stale.push(path);
  return stale;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

/** `npm run generate`: writes what is stale. With `--check` it only names it, and exits 1 if there is any. */
async function main(checking: boolean): Promise<void> {
  const files = outputs();
  const stale = await staleFiles(files);
  for (const path of stale) {
    console.error(`${checking ? 'stale' : 'written'}: ${path}`);
    if (!checking) await write(path, files.get(path) ?? '');
  }
  if (stale.length === 0) console.error('generated files are current');
  if (checking && stale.length > 0) process.exitCode = 1;
}

await main(process.argv.includes('--check'));

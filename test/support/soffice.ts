import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether LibreOffice can be run here. */
export const hasSoffice = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;

/** What opens a page: LibreOffice's word processor or its spreadsheet. */
export type PageFilter = 'HTML (StarWriter)' | 'HTML (StarCalc)';

/**
 * Converts files with LibreOffice, all to one format, in a folder and with a profile of their own. The names have their
 * extensions, and what became of a file stands under its name. Throws where LibreOffice fails.
 */
export function convert(
  files: ReadonlyMap<string, Uint8Array | string>,
  to: string,
  filter?: PageFilter,
): ReadonlyMap<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'gov-report-'));
  try {
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const options = ['--headless', '--convert-to', to, ...(filter ? [`--infilter=${filter}`] : [])];
    execFileSync('soffice', [profile, ...options, ...files.keys()], {
      cwd: folder,
      stdio: 'ignore',
      timeout: 240_000,
    });
    const become = (name: string): Buffer => readFileSync(join(folder, name.replace(/[^.]+$/, to)));
    return new Map([...files.keys()].map((name) => [name, become(name)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

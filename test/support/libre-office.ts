import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function found(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** Whether LibreOffice is on this machine. */
export const hasLibreOffice = found();

/** Converts files with LibreOffice, all to one format; the names are those of the files, with their extensions. */
export function convertAll(
  files: ReadonlyMap<string, Uint8Array | string>,
  to: string,
): ReadonlyMap<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'gov-report-'));
  try {
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const html = [...files.keys()].some((name) => name.endsWith('.html'));
    const how = [profile, '--headless', '--convert-to', to, ...(html ? ['--infilter=HTML (StarCalc)'] : [])];
    execFileSync('soffice', [...how, ...files.keys()], { cwd: folder, stdio: 'ignore', timeout: 240_000 });
    return new Map(
      [...files.keys()].map((name) => [name, readFileSync(join(folder, name.replace(/\w+$/, to)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether LibreOffice can be run here. */
export const hasSoffice = spawnSync('soffice', ['--version']).status === 0;

/** Converts pages with LibreOffice, in a folder of one's own, and gives the bytes of what it wrote, by the pages' names. */
export function convertPages(
  pages: ReadonlyMap<string, string>,
  format: 'docx' | 'odt' | 'doc' | 'rtf',
  folder: string,
): ReadonlyMap<string, Buffer> {
  const out = join(folder, format);
  mkdirSync(out, { recursive: true });
  const paths = Array.from(pages, ([name, html]) => {
    const path = join(folder, `${name}.html`);
    writeFileSync(path, html);
    return path;
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const options = ['--headless', '--infilter=HTML (StarWriter)', '--convert-to', format, '--outdir', out];
  const { status, stderr } = spawnSync('soffice', [profile, ...options, ...paths], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`soffice: ${stderr}`);
  return new Map(
    paths.map((path) => [
      basename(path, '.html'),
      readFileSync(join(out, `${basename(path, '.html')}.${format}`)),
    ]),
  );
}

import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { describeFailure } from '../../files.ts';
import type { Finding } from '../../model/finding.ts';

/** Why a file of a folder is not read: its name says it is no report, it links to a folder, or it is no file. */
export type SkipReason = 'extension' | 'link' | 'special';

/** What is found where the user pointed. `relative` is the path below that point, null for what is no file; `named`: pointed at directly. */
export type Input =
  | { readonly kind: 'file'; readonly path: string; readonly relative: string; readonly named: boolean }
  | {
      readonly kind: 'problem';
      readonly path: string;
      readonly relative: string | null;
      readonly finding: Finding;
    }
  | { readonly kind: 'skipped'; readonly path: string; readonly reason: SkipReason };

/** Decides whether a data or program file of a folder is wanted after all. */
export type Admit = (path: string) => Promise<boolean>;

/** Texts that live beside reports and are none: the data and program files a saved page or our own output brings. */
const otherTexts = new Set(
  '.css .csv .cjs .geojson .ini .js .json .jsonl .less .lock .map .mjs .ndjson .py .scss .sh .svg .toml .ts .tsv .yaml .yml'.split(
    ' ',
  ),
);

/** Pictures beside reports are mostly decoration, and slow to read: only those pointed at are. */
const pictures = new Set('.bmp .gif .jpeg .jpg .png .tif .tiff .webp'.split(' '));

/**
 * The files below a folder, in code-point order of their paths, as they are come upon. Names that begin with a
 * dot are passed over. Links to files are followed, links to folders are not, so that no loop is ever entered.
 */
export async function* walkFolder(folder: string, relative: string, admit: Admit): AsyncGenerator<Input> {
  const entries = await listFolder(folder);
  if ('rule' in entries) {
    yield { kind: 'problem', path: folder, relative: null, finding: entries };
    return;
  }
  for (const entry of entries) {
    const path = joinPath(folder, entry.name);
    const below = relative === '' ? entry.name : `${relative}/${entry.name}`;
    if (entry.isDirectory()) yield* walkFolder(path, below, admit);
    else yield await classify(entry, path, below, admit);
  }
}

/** The entries of a folder in code-point order of the paths below them, or the finding why it cannot be listed. */
export async function listFolder(folder: string): Promise<readonly Dirent[] | Finding> {
  try {
    const entries = await readdir(folder === '' ? '.' : folder, { withFileTypes: true });
    return entries.filter((entry) => !entry.name.startsWith('.')).sort(inPathOrder);
  } catch (error) {
    return describeFailure(error);
  }
}

/** A path below a folder, written as the folder was: `reports/` and `reports` both give `reports/a.html`. */
export function joinPath(folder: string, name: string): string {
  return folder === '' || folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

async function classify(entry: Dirent, path: string, relative: string, admit: Admit): Promise<Input> {
  if (entry.isSymbolicLink()) {
    const target = await stat(path).catch(() => null);
    if (target?.isDirectory()) return { kind: 'skipped', path, reason: 'link' };
    if (target && !target.isFile()) return { kind: 'skipped', path, reason: 'special' };
  } else if (!entry.isFile()) {
    return { kind: 'skipped', path, reason: 'special' };
  }
  const extension = extname(entry.name).toLowerCase();
  if (pictures.has(extension)) return { kind: 'skipped', path, reason: 'extension' };
  if (otherTexts.has(extension) && !(await admit(path))) {
    return { kind: 'skipped', path, reason: 'extension' };
  }
  return { kind: 'file', path, relative, named: false };
}

/** A folder sorts as its name with a slash, as in a sorted list of whole paths. */
function inPathOrder(left: Dirent, right: Dirent): number {
  return compareCodePoints(pathName(left), pathName(right));
}

function pathName(entry: Dirent): string {
  return entry.isDirectory() ? `${entry.name}/` : entry.name;
}

/** Order by code points; JavaScript's own order, by UTF-16 units, puts rare characters before some common ones. */
export function compareCodePoints(left: string, right: string): number {
  let index = 0;
  while (index < left.length && left.charCodeAt(index) === right.charCodeAt(index)) index += 1;
  const [a, b] = [left.charCodeAt(index), right.charCodeAt(index)];
  if (Number.isNaN(a) || Number.isNaN(b)) return left.length - right.length;
  return rank(a) - rank(b);
}

/** Moves surrogates, which stand for code points above U+FFFF, behind all other units. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

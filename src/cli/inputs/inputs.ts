import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { describeFailure, errorCode } from '../../files.ts';
import { makeFinding } from '../../findings/define.ts';
import { nothingFound } from '../../findings/files.ts';
import { type Admit, type Input, joinPath, listFolder, walkFolder } from './walk.ts';

/** The name standard input goes by. */
export const standardInput = '-';

/**
 * Everything the user pointed at, in the order given, folders and globs resolved as they are come upon. Of the data
 * files in a folder, only those are taken that `admit` lets in.
 */
export async function* listInputs(
  paths: readonly string[],
  admit: Admit = async () => false,
): AsyncGenerator<Input> {
  for (const path of paths) yield* listInput(path, admit);
}

async function* listInput(path: string, admit: Admit): AsyncGenerator<Input> {
  if (path === standardInput) {
    yield { kind: 'file', path, relative: 'stdin', named: true };
    return;
  }
  try {
    const status = await stat(path);
    if (status.isDirectory()) yield* complainWhenEmpty(path, walkFolder(path, '', admit));
    else yield { kind: 'file', path, relative: basename(path), named: true };
  } catch (error) {
    const glob = errorCode(error) === 'ENOENT' ? await readGlob(path) : null;
    if (glob) yield* complainWhenEmpty(path, expandGlob(glob, admit));
    else yield { kind: 'problem', path, relative: basename(path), finding: describeFailure(error) };
  }
}

/** A pattern: the folder it begins in, how many levels of folders below it reaches, and what it matches. */
interface Glob {
  readonly base: string;
  readonly levels: number;
  matches(relative: string): boolean;
}

/** Reads a path as a pattern; null where it is none. */
async function readGlob(path: string): Promise<Glob | null> {
  const { default: picomatch } = await import('picomatch');
  const { base, glob, isGlob } = picomatch.scan(path);
  if (!isGlob) return null;
  const isDeep = glob.includes('**') || glob.includes('{');
  const levels = isDeep ? Number.POSITIVE_INFINITY : glob.split('/').length;
  return { base, levels, matches: picomatch(glob, { nonegate: true }) };
}

/** Passes inputs on; when none was a file to read, says so of the folder or glob they came from. */
async function* complainWhenEmpty(path: string, inputs: AsyncGenerator<Input>): AsyncGenerator<Input> {
  let found = false;
  let skipped = 0;
  for await (const input of inputs) {
    if (input.kind === 'skipped') skipped += 1;
    else found = true;
    yield input;
  }
  if (!found) {
    yield { kind: 'problem', path, relative: null, finding: makeFinding(nothingFound, { skipped }, []) };
  }
}

/** What a glob stands for where the shell left it as it was. What it matches counts as named; matched folders are walked. */
async function* expandGlob({ base, levels: depth, matches }: Glob, admit: Admit): AsyncGenerator<Input> {
  yield* search(base, '', depth);

  async function* search(folder: string, relative: string, levels: number): AsyncGenerator<Input> {
    const entries = await listFolder(folder);
    if ('rule' in entries) {
      yield { kind: 'problem', path: folder, relative: null, finding: entries };
      return;
    }
    for (const entry of entries) {
      const path = joinPath(folder, entry.name);
      const below = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory() && matches(below)) yield* walkFolder(path, below, admit);
      else if (entry.isDirectory() && levels > 1) yield* search(path, below, levels - 1);
      else if (!entry.isDirectory() && matches(below))
        yield { kind: 'file', path, relative: below, named: true };
    }
  }
}

import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readConfiguration } from '../../check/configuration/configuration.ts';
import { errorCode } from '../../files.ts';
import type { Configuration } from '../../model/configuration.ts';
import { type Session, UsageError } from '../session.ts';
import { showOneLine } from '../terminal/width.ts';

/** The name a configuration file is looked for by. */
export const configName = 'gov-report.config.json';

/** A configuration with where it came from. */
export interface LoadedConfiguration {
  readonly configuration: Configuration;
  /** From the working directory, for messages. */
  readonly path: string;
  /** How its file globs name a report: by the path from its folder, with forward slashes. */
  readonly nameFile: (path: string) => string;
}

/**
 * The configuration to use: the file named, or else the nearest `gov-report.config.json` of the working directory
 * and the folders above it; null where there is none, or none is wanted. Throws a `UsageError` that names every fault.
 */
export async function loadConfiguration(
  asked: string | boolean | undefined,
  session: Session,
): Promise<LoadedConfiguration | null> {
  if (asked === false) return null;
  const file = typeof asked === 'string' ? resolve(asked) : await findUpwards(process.cwd());
  if (file === null) return null;
  const path = relative(process.cwd(), file) || file;
  const outcome = readConfiguration(await readText(file, path, session));
  if (outcome.kind === 'invalid') {
    const problems = outcome.problems
      .map((problem) => `\n  ${showOneLine(problem[session.language])}`)
      .join('');
    throw new UsageError(session.say('invalidConfig', { path, problems }));
  }
  const folder = dirname(file);
  const nameFile = (report: string): string => relative(folder, resolve(report)).split(sep).join('/');
  return { configuration: outcome.configuration, path, nameFile };
}

async function findUpwards(folder: string): Promise<string | null> {
  const file = join(folder, configName);
  const status = await stat(file).catch(() => null);
  if (status?.isFile()) return file;
  const above = dirname(folder);
  return above === folder ? null : findUpwards(above);
}

async function readText(file: string, path: string, { say }: Session): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    const reason = errorCode(error) ?? (error instanceof TypeError ? say('configNotUtf8') : null);
    if (reason === null) throw error;
    throw new UsageError(say('configUnreadable', { path, reason }));
  }
}

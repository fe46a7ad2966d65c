import { extname } from 'node:path';
import { noReader, unknownKind } from '../../findings/files.ts';
import { nameOfKind } from '../../findings/kind-names.ts';
import type { Result } from '../../model/result.ts';
import type { Session } from '../session.ts';
import type { Input } from './walk.ts';

const withoutReader = new Set([unknownKind.rule, noReader(nameOfKind('')).rule]);

/** The kind of a file for which there is no reader, else null. */
function kindWithoutReader({ findings }: Result): string | null {
  const { kind } = findings.find(({ rule }) => withoutReader.has(rule))?.data ?? {};
  return typeof kind === 'string' ? kind : null;
}

/** The kind of a file that is passed over: no reader is for it, and it was only come upon, in a folder or an archive. */
export function unwantedKind(input: Input, result: Result): string | null {
  const pointedAt = input.kind !== 'file' || (input.named && result.source.path === input.path);
  return pointedAt ? null : kindWithoutReader(result);
}

/** How the summary calls a kind of file without reader. */
export function nameOfUnread(kind: string, { language, say }: Session): string {
  return kind === 'binary' ? say('skippedUnknown') : nameOfKind(kind)[language].replace(/^an? /, '');
}

/** How the summary calls what the walk itself passed over. */
export function nameOfSkipped(input: Extract<Input, { kind: 'skipped' }>, { say }: Session): string {
  if (input.reason === 'extension') return extname(input.path).toLowerCase();
  return say(input.reason === 'link' ? 'skippedLink' : 'skippedSpecial');
}

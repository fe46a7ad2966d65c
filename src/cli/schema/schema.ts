import { readdir, readFile } from 'node:fs/promises';
import { type Session, UsageError } from '../session.ts';
import { writeOut } from '../terminal/streams.ts';

const folder = new URL('../../../schemas/', import.meta.url);
const fileName = /^(?:form-)?(.+)\.schema\.json$/;

/** `gov-report schema`: prints a JSON Schema of the package. */
export async function schema(name: string, { say }: Session): Promise<void> {
  const files = nameSchemas(await readdir(folder));
  const file = files.get(name);
  if (file === undefined)
    throw new UsageError(say('unknownSchema', { what: name, known: [...files.keys()] }));
  await writeOut(await readFile(new URL(file, folder), 'utf8'));
}

/** The schema files by name: `result`, `results`, and those of the forms by their ids. */
function nameSchemas(files: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    [...files].sort().flatMap((file) => {
      const name = fileName.exec(file)?.[1];
      return name === undefined ? [] : [[name, file] as const];
    }),
  );
}

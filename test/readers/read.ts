import type { Document, Format } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';
import { loadReader } from '../../src/readers/index.ts';
import type { Limits } from '../../src/readers/limits.ts';
import { defaultLimits } from '../../src/readers/limits.ts';
import type { Reader } from '../../src/readers/reader.ts';

/** A file read, with what was found on the way; the document is null where it could not be read. */
export interface ReadFile<Read extends Document | null = Document | null> {
  readonly document: Read;
  readonly findings: readonly Finding[];
  readonly rules: readonly string[];
}

/** Reads a file with a reader: bytes, or a text as it is decoded before. */
export async function readWith<Read extends Document | null>(
  reader: Reader<Read>,
  file: Uint8Array | string,
  limits: Partial<Limits> = {},
): Promise<ReadFile<Read>> {
  const findings: Finding[] = [];
  const input =
    typeof file === 'string'
      ? {
          bytes: new Uint8Array(),
          decoded: { text: file, encoding: 'utf-8', evidence: 'valid-utf8' } as const,
        }
      : { bytes: file, decoded: null };
  const document = await reader.read(input, { ...defaultLimits, ...limits }, (each) => findings.push(each));
  return { document, findings, rules: findings.map(({ rule }) => rule) };
}

/** Reads a file with the reader of its format. */
export async function readAs(
  format: Format,
  file: Uint8Array | string,
  limits: Partial<Limits> = {},
): Promise<ReadFile> {
  return readWith(await loadReader(format), file, limits);
}

import type { Document } from '../../../src/model/document.ts';
import type { Limits } from '../../../src/readers/limits.ts';
import { type OfdPage, type OfdStyle, OfdWriter } from '../../support/ofd/writer.ts';
import { type ReadFile, readAs } from '../read.ts';

/** Reads the bytes of a file as the OFD reader does; what cannot be read has no blocks. */
export async function readOfd(bytes: Uint8Array, limits?: Partial<Limits>): Promise<ReadFile<Document>> {
  const read = await readAs('ofd', bytes, limits);
  return { ...read, document: read.document ?? { format: 'ofd', blocks: [] } };
}

/** Draws on a page of a file. */
export type Draw = (page: OfdPage, writer: OfdWriter) => void;

/** The bytes of a file with a page for each drawing. */
export function drawn(style: OfdStyle, ...draw: readonly Draw[]): Uint8Array {
  const writer = new OfdWriter(style);
  for (const each of draw) each(writer.addPage(), writer);
  return writer.bytes();
}

/** Draws pages, and reads them. */
export function readDrawn(...draw: readonly Draw[]): Promise<ReadFile<Document>> {
  return readOfd(drawn({}, ...draw));
}

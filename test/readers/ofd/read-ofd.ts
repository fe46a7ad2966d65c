import type { Document } from '../../../src/model/document.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { defaultLimits } from '../../../src/readers/limits.ts';
import { reader } from '../../../src/readers/ofd/index.ts';
import type { Limits } from '../../../src/readers/reader.ts';
import { type OfdPage, type OfdStyle, OfdWriter } from '../../support/ofd/writer.ts';

/** A file read, with what was found on the way. */
export interface ReadOfd {
  readonly document: Document;
  readonly findings: readonly Finding[];
}

/** Reads the bytes of a file as the OFD reader does. */
export async function readOfd(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<ReadOfd> {
  const findings: Finding[] = [];
  const input = { bytes, decoded: null };
  const document = await reader.read(input, { ...defaultLimits, ...limits }, (finding) => {
    findings.push(finding);
  });
  return { document: document ?? { format: 'ofd', blocks: [] }, findings };
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
export function readDrawn(...draw: readonly Draw[]): Promise<ReadOfd> {
  return readOfd(drawn({}, ...draw));
}

/** The rules of findings, in order. */
export function rulesOf({ findings }: ReadOfd): readonly string[] {
  return findings.map(({ rule }) => rule);
}

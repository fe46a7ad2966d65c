import { createHash } from 'node:crypto';
import { makeFinding, report } from './findings/define.ts';
import { emptyFile, encrypted, noReader, noTable, unknownKind } from './findings/files.ts';
import { nameOfKind } from './findings/kind-names.ts';
import type { DecodedText, Document, Format } from './model/document.ts';
import type { Emit, Finding } from './model/finding.ts';
import type { Result, Source } from './model/result.ts';
import { serialize } from './model/serialize.ts';
import type { Trace } from './model/trace.ts';
import type { Limits } from './readers/limits.ts';
import type { Reader, ReaderInput } from './readers/reader.ts';
import type { Ocr } from './readers/shared/picture/ocr.ts';

/** What a document says: a result without what only the bytes tell. */
export type Content = Omit<Result, 'source' | 'status' | 'findings'>;

/** What was made of a document, and on demand how. */
export interface Understanding {
  readonly content: Content;
  trace(): Trace;
}

/** A parsed file; `trace` tells how it was recognised, and is null where there was nothing to recognise. */
export interface Parsed {
  readonly result: Result;
  readonly trace: (() => Trace) | null;
}

/** What a file was recognised as; `format` is null when there is no reader for its kind. */
export interface Sniffed {
  readonly format: Format | null;
  readonly decoded: DecodedText | null;
  readonly kind: string;
}

/** The stages a parse runs through. */
export interface Stages {
  readonly limits: Limits;
  /** Who recognises characters on pictures. */
  readonly ocr: Ocr;
  sniff(bytes: Uint8Array): Sniffed;
  loadReader(format: Format): Promise<Reader>;
  detectScript(text: string): Source['script'];
  /** Recognition and extraction. */
  understand(document: Document, script: Source['script'], emit: Emit): Promise<Understanding>;
  /** What the rules find in a report: failures only. */
  check(report: Result): readonly Finding[];
  /** Throws when the printed form of a result is not as its schema says. */
  assertValid(printed: unknown): void;
}

/** What an unreadable or empty document says. */
export const nothing: Content = {
  title: null,
  entity: null,
  year: null,
  period: null,
  published: null,
  statements: [],
  mentions: [],
  outline: {
    titleYear: null,
    chapters: [],
    announcedParts: null,
    announcedTable: null,
    placeholders: [],
    otherBody: null,
  },
};

/** Runs the stages over the bytes of one file. Throws only on our own bugs, an invalid result among them. */
export async function runStages(stages: Stages, bytes: Uint8Array, path: string): Promise<Parsed> {
  const { format, decoded, kind } = stages.sniff(bytes);
  const source: Source = {
    path,
    format,
    encoding: decoded?.encoding ?? null,
    encodingEvidence: decoded?.evidence ?? null,
    script: decoded && stages.detectScript(decoded.text),
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  const parsed =
    format === null
      ? { result: unreadable(source, [explainKind(kind, bytes.byteLength)]), trace: null }
      : await readContent(stages, format, { bytes, decoded, ocr: stages.ocr }, source);
  stages.assertValid(serialize(parsed.result, 'zh'));
  return parsed;
}

/** The result of an input whose bytes could not be had at all. */
export function unreadableInput(path: string, bytes: number, ...findings: readonly Finding[]): Result {
  const source = {
    path,
    format: null,
    encoding: null,
    encodingEvidence: null,
    script: null,
    bytes,
    sha256: null,
  };
  return unreadable(source, findings);
}

function unreadable(source: Source, findings: readonly Finding[]): Result {
  return { source, status: 'unreadable', ...nothing, findings };
}

/** The finding for a file there is no reader for. */
export function explainKind(kind: string, bytes: number): Finding {
  if (kind === 'empty') return makeFinding(emptyFile, { bytes }, []);
  if (kind === 'binary') return makeFinding(unknownKind, { kind, bytes }, []);
  if (kind === 'encrypted-office') return makeFinding(encrypted, { kind, bytes }, []);
  return makeFinding(noReader(nameOfKind(kind)), { kind, bytes }, []);
}

async function readContent(
  stages: Stages,
  format: Format,
  input: ReaderInput,
  source: Source,
): Promise<Parsed> {
  const findings: Finding[] = [];
  const emit: Emit = (finding) => findings.push(finding);
  const reader = await stages.loadReader(format);
  const document = await reader.read(input, stages.limits, emit);
  if (document === null)
    return { result: { source, status: 'unreadable', ...nothing, findings }, trace: null };
  const script = source.script ?? stages.detectScript(textOf(document));
  const { content, trace } = await stages.understand(document, script, emit);
  const status = content.statements.length > 0 ? 'parsed' : 'no_table';
  if (status === 'no_table') report(emit, noTable, {}, []);
  const read: Result = {
    source: { ...source, format: document.format, script },
    status,
    ...content,
    findings,
  };
  return { result: { ...read, findings: [...findings, ...stages.check(read)] }, trace };
}

/** All text of a document, where the file itself is none. */
function textOf(document: Document): string {
  return document.blocks
    .flatMap((block) => (block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text]))
    .join('\n');
}

import { explainViolations } from '../check/configuration/violations.ts';
import { isSerializedResult, violations } from '../check/schema.ts';
import { unreadableInput } from '../compose.ts';
import { type FindingKind, fill, makeFinding } from '../findings/define.ts';
import {
  breaksSchema,
  brokenOff,
  invalidJson,
  noResults,
  resultNotUtf8,
  resultTooLong,
} from '../findings/results.ts';
import { deserialize } from '../model/deserialize.ts';
import type { Finding, FindingData } from '../model/finding.ts';
import type { Term } from '../model/form.ts';
import type { Place } from '../model/place.ts';
import type { Result } from '../model/result.ts';
import { type Piece, splitLines, splitObjects } from './pieces.ts';
import type { ResultsLayout } from './sniff.ts';

/** No result of a report comes near this many bytes; it bounds what one broken line may cost. */
export const longestResult = 16 * 1024 * 1024;

/** How many faults of one result are told. */
const faultsTold = 3;

/**
 * The results a file of ours holds, one after another; at no time more than one of them. What is broken gives an
 * unreadable result under the file's own path that says on which line and how, and reading goes on behind it.
 */
export async function* readResults(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  layout: ResultsLayout,
): AsyncGenerator<Result> {
  const split = layout === 'lines' ? splitLines : splitObjects;
  let count = 0;
  for await (const piece of split(withoutMark(chunks), longestResult)) {
    count += 1;
    yield resultOf(piece, path);
  }
  if (count === 0) yield unreadableInput(path, 0, makeFinding(noResults, {}, []));
}

function resultOf(piece: Piece, path: string): Result {
  const { line } = piece;
  switch (piece.kind) {
    case 'text':
      return fromText(piece.text, line, path);
    case 'too_long':
      return broken(resultTooLong, { line, limit: longestResult }, path);
    case 'not_utf8':
      return broken(resultNotUtf8, { line }, path);
    case 'broken_off':
      return broken(brokenOff, { line }, path);
    case 'stray':
      return broken(invalidJson, { line, reason: 'text between the results' }, path);
  }
}

function fromText(text: string, line: number, path: string): Result {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return broken(invalidJson, { line, reason }, path);
  }
  if (isSerializedResult(json)) return deserialize(json);
  return unreadableInput(path, 0, schemaFinding(explainViolations(json, violations()), line));
}

/** Says the first faults, each in the language of the sentence. */
function schemaFinding(faults: readonly Term[], line: number): Finding {
  const more = faults.length > faultsTold ? ['…'] : [];
  const told = faults.slice(0, faultsTold);
  const dataIn = (language: keyof Term): FindingData => ({
    line,
    violations: [...told.map((fault) => fault[language]), ...more],
  });
  const { zh, en } = breaksSchema.message;
  return {
    ...makeFinding(breaksSchema, dataIn('en'), [lineStart(line)]),
    message: { zh: fill(zh, dataIn('zh'), '；'), en: fill(en, dataIn('en'), '; ') },
  };
}

/** An unreadable result that says what is wrong on a line. */
function broken(kind: FindingKind, data: FindingData & { readonly line: number }, path: string): Result {
  return unreadableInput(path, 0, makeFinding(kind, data, [lineStart(data.line)]));
}

function lineStart(line: number): Place {
  return { kind: 'text', line, column: 1, endLine: line, endColumn: 1 };
}

/** Takes away a byte order mark; what PowerShell writes in UTF-16 becomes UTF-8. */
async function* withoutMark(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first = true;
  let utf16: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of chunks) {
    if (first && chunk[0] === 0xff && chunk[1] === 0xfe) utf16 = new TextDecoder('utf-16le');
    const bytes = utf16 ? new TextEncoder().encode(utf16.decode(chunk, { stream: true })) : chunk;
    const marked = first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    yield marked ? bytes.subarray(3) : bytes;
    first = false;
  }
}

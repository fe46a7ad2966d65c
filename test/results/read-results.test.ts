import { expect, test } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import { serialize } from '../../src/model/serialize.ts';
import { longestResult, readResults } from '../../src/results/read-results.ts';
import { layoutOf, looksLikeResults, type ResultsLayout } from '../../src/results/sniff.ts';
import { balanced, unbalanced } from '../support/checking.ts';

const line = JSON.stringify(serialize(balanced, 'zh'));
const pretty = JSON.stringify(
  [balanced, unbalanced].map((each) => serialize(each, 'zh')),
  null,
  2,
);

async function* chunks(...texts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function read(stream: AsyncIterable<Uint8Array>, layout: ResultsLayout): Promise<Result[]> {
  const results: Result[] = [];
  for await (const result of readResults(stream, 'r.ndjson', layout)) results.push(result);
  return results;
}

/** `line rule`, of those that are broken. */
function faults(results: readonly Result[]): string[] {
  return results.flatMap(({ findings }) => findings.map(({ rule, data: { line: on } }) => `${on} ${rule}`));
}

test('a result comes back as it was written', async () => {
  expect(await read(chunks(`${line}\n`), 'lines')).toEqual([balanced]);
  expect(await read(chunks(pretty), 'objects')).toEqual([balanced, unbalanced]);
  expect(await read(chunks(`\uFEFF${line}`), 'lines')).toEqual([balanced]);
  expect(await read(chunks(Buffer.from(`\uFEFF${line}\n`, 'utf16le')), 'lines')).toEqual([balanced]);
});

test('a broken line is told with its number, the others are read', async () => {
  const lines = Array.from({ length: 1000 }, (_, index) => (index === 499 ? line.slice(0, 200) : line));
  const results = await read(chunks(lines.join('\n')), 'lines');
  expect(results.filter(({ status }) => status === 'parsed')).toHaveLength(999);
  expect(faults(results)).toEqual(['500 results/invalid-json']);
  const broken = results[499];
  expect(broken?.source.path).toBe('r.ndjson');
  expect(broken?.findings[0]?.places).toEqual([
    { kind: 'text', line: 500, column: 1, endLine: 500, endColumn: 1 },
  ]);
});

test('where an array breaks off, it is told that nothing behind was checked', async () => {
  const results = await read(chunks(`[${line},${line.slice(0, 200)},${line}]`), 'objects');
  expect(results.map(({ status }) => status)).toEqual(['parsed', 'unreadable']);
  expect(results[1]?.findings[0]?.message.en).toContain('neither it nor anything after it was checked');
});

test('what breaks the schema is told in words, with the path', async () => {
  const wrong = line
    .replace('"year":2022', '"year":"2022"')
    .replace('"scope":null', '"scope":"county"')
    .replace('"applications.received/total"', '"applications.recieved/{line}"');
  const [result] = await read(chunks(wrong), 'lines');
  expect(result?.status).toBe('unreadable');
  const message = result?.findings[0]?.message;
  expect(message?.en).toContain('year must be a whole number or null, not "2022"');
  expect(message?.en).toContain(
    'statements[0].scope cannot be "county"; choices are own_level, region, null',
  );
  expect(message?.zh).toContain('statements[0].facts 不应有 "applications.recieved/{line}"');
});

test('a line of 50 MB is passed over', async () => {
  async function* huge(): AsyncGenerator<Uint8Array> {
    yield* chunks(`${line}\n{"a":"`);
    for (let megabyte = 0; megabyte < 50; megabyte += 1) yield Buffer.alloc(1024 * 1024, 'x');
    yield* chunks(`"}\n${line}\n`);
  }
  const results = await read(huge(), 'lines');
  expect(results.map(({ status }) => status)).toEqual(['parsed', 'unreadable', 'parsed']);
  expect(faults(results)).toEqual(['2 results/too-long']);
  expect(longestResult).toBeLessThan(50 * 1024 * 1024);
});

test.each([
  ['{"__proto__":{"polluted":1}}', 'lines', '1 results/breaks-schema'],
  ['{"a":'.repeat(100_000), 'lines', '1 results/invalid-json'],
  ['[', 'objects', '1 results/invalid-json'],
  ['[]', 'objects', undefined],
  ['\n\n', 'lines', undefined],
] as const)('hostile: %.30s', async (text, layout, told) => {
  const results = await read(chunks(text), layout);
  expect(results.map(({ status }) => status)).toEqual(['unreadable']);
  expect(faults(results)[0]).toBe(told ?? 'undefined results/none');
});

test('results are told from reports, and from other JSON, by how they begin', () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text);
  expect(layoutOf(bytes(line))).toBe('lines');
  expect(layoutOf(bytes(pretty))).toBe('objects');
  expect(layoutOf(bytes(JSON.stringify(balanced, null, 2)))).toBe('objects');
  expect(layoutOf(bytes(' [ ]\n'))).toBe('objects');
  expect(layoutOf(bytes('[首页](index.html) {"a"}'))).toBeNull();
  expect(layoutOf(bytes('{{ title }}'))).toBeNull();
  expect(layoutOf(bytes('<html>{"a": 1}'))).toBeNull();
  expect(looksLikeResults(bytes(line))).toBe(true);
  expect(looksLikeResults(bytes('{"name": "x", "source": {"a": 1}}'))).toBe(false);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Piece, splitLines, splitObjects } from '../../src/results/pieces.ts';

type Split = typeof splitLines;

/** The bytes of a text in pieces of these sizes, in turns. */
async function* chunked(text: string, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0, turn = 0; start < bytes.byteLength; turn += 1) {
    const end = start + (sizes[turn % sizes.length] ?? 1);
    yield bytes.subarray(start, end);
    start = end;
  }
}

async function piecesOf(split: Split, text: string, sizes = [65_536], limit = 1000): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for await (const piece of split(chunked(text, sizes), limit)) pieces.push(piece);
  return pieces;
}

const texts = (pieces: readonly Piece[]): unknown[] =>
  pieces.map((piece) =>
    piece.kind === 'text' ? [piece.line, JSON.parse(piece.text)] : [piece.line, piece.kind],
  );

test('lines: blank ones are passed over, the last needs no line break', async () => {
  expect(texts(await piecesOf(splitLines, '{"a":1}\n\n  \r\n{"b":2}\r\n{"c":3}'))).toEqual([
    [1, { a: 1 }],
    [4, { b: 2 }],
    [5, { c: 3 }],
  ]);
});

test('lines: one beyond the limit is passed over, the next is read', async () => {
  const long = `{"a":"${'x'.repeat(2000)}"}`;
  expect(texts(await piecesOf(splitLines, `${long}\n{"b":2}\n`, [7]))).toEqual([
    [1, 'too_long'],
    [2, { b: 2 }],
  ]);
});

test('objects: of an array over lines, with brackets and quotes in their texts', async () => {
  const text = '[\n  {\n "a": "]}\\"{[", "b": [{}]\n },\n  {"c": "\\\\"}\n]\n';
  expect(texts(await piecesOf(splitObjects, text, [1]))).toEqual([
    [2, { a: ']}"{[', b: [{}] }],
    [5, { c: '\\' }],
  ]);
});

test('objects: one beyond the limit is passed over, the next is read', async () => {
  const text = `[{"a":"${'x'.repeat(2000)}"},\n{"b":2}]`;
  expect(texts(await piecesOf(splitObjects, text, [13]))).toEqual([
    [1, 'too_long'],
    [2, { b: 2 }],
  ]);
});

test.each([
  [
    '[{"a":1}, {"b":',
    [
      [1, { a: 1 }],
      [1, 'broken_off'],
    ],
  ],
  [
    '[{"a":1},\n',
    [
      [1, { a: 1 }],
      [2, 'broken_off'],
    ],
  ],
  [
    '{"a":1}\n]',
    [
      [1, { a: 1 }],
      [2, 'broken_off'],
    ],
  ],
  [
    '[{"a":1}, 7, 8]',
    [
      [1, { a: 1 }],
      [1, 'stray'],
    ],
  ],
  ['[]', []],
])('objects: %s', async (text, pieces) => {
  expect(texts(await piecesOf(splitObjects, text))).toEqual(pieces);
});

test('bytes that are no UTF-8 are told of, and no character is replaced', async () => {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Uint8Array.from([0x7b, 0xb0, 0xa1, 0x7d, 0x0a, 0x7b, 0x7d]);
  }
  const pieces: Piece[] = [];
  for await (const piece of splitLines(bytes(), 100)) pieces.push(piece);
  expect(pieces).toEqual([
    { kind: 'not_utf8', line: 1 },
    { kind: 'text', line: 2, text: '{}' },
  ]);
});

const record = fc.dictionary(
  fc.string(),
  fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.jsonValue()),
);
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });

test('wherever the bytes are cut, the same objects come out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record), sizes, async (records, cuts) => {
      const expected = JSON.parse(JSON.stringify(records));
      const read = async (split: Split, text: string): Promise<unknown[]> =>
        (await piecesOf(split, text, cuts, 1e6)).map((piece) =>
          JSON.parse(piece.kind === 'text' ? piece.text : ''),
        );
      expect(await read(splitLines, records.map((each) => `${JSON.stringify(each)}\n`).join(''))).toEqual(
        expected,
      );
      expect(await read(splitObjects, JSON.stringify(records, null, 1))).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

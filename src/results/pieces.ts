/** A stretch of a file of results that should be one result. Lines count from 1. */
export type Piece =
  | { readonly kind: 'text'; readonly line: number; readonly text: string }
  | { readonly kind: 'too_long' | 'not_utf8'; readonly line: number }
  /** The file breaks off, or something stands between the results. */
  | { readonly kind: 'broken_off' | 'stray'; readonly line: number };

const newline = 0x0a;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Gathers the bytes of one piece, and forgets them once there are too many. */
class Gatherer {
  readonly #limit: number;
  #chunks: Uint8Array[] = [];
  #size = 0;
  #line = 1;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The line the piece begins on. */
  get line(): number {
    return this.#line;
  }

  begin(line: number): void {
    this.#chunks = [];
    this.#size = 0;
    this.#line = line;
  }

  add(bytes: Uint8Array): void {
    this.#size += bytes.byteLength;
    if (this.#size > this.#limit) this.#chunks = [];
    else if (bytes.byteLength > 0) this.#chunks.push(bytes);
  }

  /** The piece gathered; null when it is blank. */
  take(): Piece | null {
    const line = this.#line;
    if (this.#size > this.#limit) return { kind: 'too_long', line };
    const [first, ...more] = this.#chunks;
    if (!first) return null;
    try {
      const text = utf8.decode(more.length > 0 ? Buffer.concat(this.#chunks) : first);
      return text.trim() === '' ? null : { kind: 'text', line, text };
    } catch {
      return { kind: 'not_utf8', line };
    }
  }
}

/** One piece for each line that is not blank. Holds one line of at most `limit` bytes. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Piece> {
  const gatherer = new Gatherer(limit);
  let line = 1;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      gatherer.add(chunk.subarray(start, end));
      const piece = gatherer.take();
      if (piece) yield piece;
      line += 1;
      gatherer.begin(line);
      start = end + 1;
    }
    gatherer.add(chunk.subarray(start));
  }
  const last = gatherer.take();
  if (last) yield last;
}

const [quote, backslash] = [0x22, 0x5c];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];
const between = new Set([0x20, 0x09, 0x0d, newline, 0x2c]);

/** Follows the brackets and strings of one JSON object. */
class Nesting {
  #depth = 0;
  #inText = false;
  #escaped = false;

  get inside(): boolean {
    return this.#depth > 0;
  }

  begin(): void {
    this.#depth = 1;
  }

  /** Takes the next byte of the object; true when it closes the object. */
  closes(byte: number): boolean {
    if (this.#inText) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === backslash) this.#escaped = true;
      else if (byte === quote) this.#inText = false;
      return false;
    }
    if (byte === quote) this.#inText = true;
    else if (byte === openBrace || byte === openBracket) this.#depth += 1;
    else if (byte === closeBrace || byte === closeBracket) this.#depth -= 1;
    return this.#depth === 0;
  }
}

/**
 * One piece for each object of a JSON array, or of objects that follow each other over several lines. Only brackets
 * and strings are told apart; whether a piece is JSON is for others to say. Holds one piece of at most `limit` bytes.
 */
export async function* splitObjects(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Piece> {
  const gatherer = new Gatherer(limit);
  const nesting = new Nesting();
  let [line, lists, strayed] = [1, 0, false];
  for await (const chunk of chunks) {
    let start = 0;
    for (const [index, byte] of chunk.entries()) {
      if (byte === newline) line += 1;
      if (nesting.inside) {
        if (!nesting.closes(byte)) continue;
        gatherer.add(chunk.subarray(start, index + 1));
        const piece = gatherer.take();
        if (piece) yield piece;
      } else if (byte === openBrace) {
        nesting.begin();
        gatherer.begin(line);
        start = index;
      } else if (byte === openBracket) lists += 1;
      else if (byte === closeBracket) lists -= 1;
      else if (!between.has(byte) && !strayed) {
        strayed = true;
        yield { kind: 'stray', line };
      }
    }
    if (nesting.inside) gatherer.add(chunk.subarray(start));
  }
  if (nesting.inside) yield { kind: 'broken_off', line: gatherer.line };
  else if (lists !== 0) yield { kind: 'broken_off', line };
}

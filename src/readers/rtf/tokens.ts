/** Takes the parts of an RTF file in their order. */
export interface TokenSink {
  /** False once no more is wanted. */
  open(): boolean;
  close(): boolean;
  /** A control word with its number, or a control symbol (`~`, `*`). */
  control(name: string, number: number | null): void;
  /** A byte of text, plain or written as `\'xx`. */
  byte(byte: number): void;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x27;
const HYPHEN = 0x2d;
const SPACE = 0x20;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

/** Longest control word and number that RTF knows, with room to spare. */
const MOST_NAME = 40;
const MOST_DIGITS = 10;

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function hexDigit(byte: number): number {
  if (isDigit(byte)) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** Reads a control word whose name begins at `start`; gives where what follows begins. */
function readWord(bytes: Uint8Array, start: number, sink: TokenSink): number {
  const at = (i: number): number => bytes[i] ?? 0;
  let i = start;
  let name = '';
  while (isLetter(at(i)) && name.length < MOST_NAME) name += String.fromCharCode(at(i++));
  const negative = at(i) === HYPHEN && isDigit(at(i + 1));
  if (negative) i++;
  let number: number | null = null;
  for (let digits = 0; isDigit(at(i)) && digits < MOST_DIGITS; digits++) {
    number = (number ?? 0) * 10 + at(i++) - 0x30;
  }
  if (at(i) === SPACE) i++;
  const value = number !== null && negative ? -number : number;
  if (name === 'bin') return i + Math.max(0, value ?? 0);
  sink.control(name, value);
  return i;
}

/** Reads what begins with a backslash at `start`; gives where what follows begins. */
function readControl(bytes: Uint8Array, start: number, sink: TokenSink): number {
  const byte = bytes[start + 1] ?? 0;
  if (isLetter(byte)) return readWord(bytes, start + 1, sink);
  if (byte === QUOTE) {
    const value = hexDigit(bytes[start + 2] ?? 0) * 16 + hexDigit(bytes[start + 3] ?? 0);
    if (value >= 0) sink.byte(value);
    return start + 4;
  }
  if (byte === BACKSLASH || byte === OPEN || byte === CLOSE) sink.byte(byte);
  else if (byte === CARRIAGE_RETURN || byte === LINE_FEED) sink.control('par', null);
  else sink.control(String.fromCharCode(byte), null);
  return start + 2;
}

/** Reads an RTF file (Rich Text Format 1.9.1, “Contents of an RTF File”) part by part. Stops when the sink says so. */
export function readTokens(bytes: Uint8Array, sink: TokenSink): void {
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0;
    if (byte === BACKSLASH) i = readControl(bytes, i, sink);
    else {
      i++;
      if (byte === OPEN) {
        if (!sink.open()) return;
      } else if (byte === CLOSE) {
        if (!sink.close()) return;
      } else if (byte !== CARRIAGE_RETURN && byte !== LINE_FEED && byte !== 0) sink.byte(byte);
    }
  }
}

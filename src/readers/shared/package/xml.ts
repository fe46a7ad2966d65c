import { isUtf8 } from 'node:buffer';
import { type Handler, Parser } from 'htmlparser2';
import { report } from '../../../findings/define.ts';
import { malformedXml } from '../../../findings/packages.ts';
import { brokenCharacters, limitReached } from '../../../findings/readers.ts';
import type { Emit } from '../../../model/finding.ts';
import type { Limits } from '../../limits.ts';
import { declaredLabel, decode, encodingOfLabel } from '../encoding/encoding.ts';
import { placeOfPart } from './zip.ts';

/** The attributes of an element, by the names they are written with: `w:val`. */
export type Attributes = Readonly<Record<string, string>>;

/** What is told of an XML part, in its order. Names are local: without the prefix. */
export interface XmlHandler {
  /** An element begins, whose attributes are all known. */
  open(name: string, attributes: Attributes): void;
  /** All text between two tags; white space is kept. */
  text(text: string): void;
  /** An element ends, be it by a tag or because one around it does. */
  close(name: string): void;
}

/** Ends a parse from within its handler: the rest of the part is not looked at. */
export const stop = Symbol('stop');

/** The part of a name after its prefix. */
function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** The value of the attribute of a local name, whatever its prefix; null when there is none. */
export function attributeOf(attributes: Attributes, name: string): string | null {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  for (const key in attributes) {
    if (key.endsWith(name) && key[key.length - name.length - 1] === ':') return attributes[key] ?? null;
  }
  return null;
}

/**
 * The text of an XML part: UTF-8, as XML is unless it says otherwise, or what it declares or turns out to be written
 * in (GBK, UTF-16). Bytes that are no characters give a finding.
 */
export function decodeXml(bytes: Uint8Array, part: string, emit: Emit): string {
  const label = declaredLabel(bytes);
  const declared = label === null ? 'utf-8' : encodingOfLabel(label);
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0 || bytes[1] === 0;
  if (declared === 'utf-8' && !marked && isUtf8(bytes)) return new TextDecoder().decode(bytes);
  const { text, encoding } = decode(bytes);
  const count = text.split('\uFFFD').length - 1;
  if (count > 0) report(emit, brokenCharacters, { count, encoding }, [placeOfPart(part)]);
  return text;
}

/** The number of the line an offset stands on. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** htmlparser2's events on their way to a handler: text in one piece, depth bounded, faults noticed. */
class Events {
  readonly #handler: XmlHandler;
  readonly #most: number;
  readonly #emitDepth: () => void;
  #depth = 0;
  #text = '';

  constructor(handler: XmlHandler, most: number, emitDepth: () => void) {
    this.#handler = handler;
    this.#most = most;
    this.#emitDepth = emitDepth;
  }

  open(name: string, attributes: Attributes): void {
    this.#flush();
    if (++this.#depth > this.#most) {
      this.#emitDepth();
      throw stop;
    }
    this.#handler.open(localName(name), attributes);
  }

  text(piece: string): void {
    this.#text += piece;
  }

  close(name: string): void {
    this.#flush();
    this.#depth--;
    this.#handler.close(localName(name));
  }

  #flush(): void {
    if (this.#text === '') return;
    const text = this.#text;
    this.#text = '';
    this.#handler.text(text);
  }
}

/** htmlparser2's parser, which tells nothing of end tags that nothing was opened by. */
class TagParser extends Parser {
  readonly #strayEnd: () => void;
  answered = true;

  constructor(handler: Partial<Handler>, strayEnd: () => void) {
    super(handler, { xmlMode: true, decodeEntities: true });
    this.#strayEnd = strayEnd;
  }

  override onclosetag(start: number, endIndex: number): void {
    this.answered = false;
    super.onclosetag(start, endIndex);
    if (!this.answered) this.#strayEnd();
  }
}

/**
 * Tells a handler what stands in an XML part. Entities are the five of XML and numeric ones; no others are expanded and
 * no declaration is followed. Elements nested deeper than `limits.depth` end the parse with a finding; so does a
 * handler that throws `stop`, without one. False, with a finding, when tags do not match or the text ends before its
 * elements do: no program writes such, a cell may have lost its bounds, and nothing is told from there on.
 */
export function parseXml(
  text: string,
  part: string,
  handler: XmlHandler,
  limits: Limits,
  emit: Emit,
): boolean {
  const places = [placeOfPart(part)];
  const events = new Events(handler, limits.depth, () =>
    report(emit, limitReached, { limit: 'depth', value: limits.depth }, places),
  );
  let broken = -1;
  let ending = false;
  const fail = (): never => {
    broken = parser.endIndex;
    throw stop;
  };
  const parser = new TagParser(
    {
      onopentag: (name, attributes) => events.open(name, attributes),
      ontext: (data) => events.text(data),
      onclosetag(name, implied) {
        parser.answered = true;
        const selfClosed = text.charCodeAt(parser.endIndex - 1) === 0x2f;
        if (ending || (implied && !selfClosed)) fail();
        events.close(name);
      },
    },
    () => fail(),
  );
  try {
    parser.write(text);
    ending = true;
    parser.end();
  } catch (reason) {
    if (reason !== stop) throw reason;
  }
  if (broken !== -1) report(emit, malformedXml, { part, line: lineAt(text, broken) }, places);
  return broken === -1;
}

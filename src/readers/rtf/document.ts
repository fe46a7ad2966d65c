import type { FlowBuilder } from '../shared/word/flow-builder.ts';
import { decodeText } from './charsets.ts';
import { destinationOf, isPicture } from './destinations.ts';
import { Fonts } from './fonts.ts';
import { type Group, initialGroup, setProperty } from './group.ts';
import { Story } from './story.ts';
import type { TokenSink } from './tokens.ts';

/** Characters that control words and symbols stand for. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['~', '\u00a0'],
  ['_', '-'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
]);

/** Character sets of a file that states no code page. */
const FILE_SETS: ReadonlyMap<string, number> = new Map([
  ['mac', 10000],
  ['pc', 1252],
  ['pca', 1252],
]);

/** Bytes of one font's text that are gathered before they are decoded; a byte below 0x30 is part of no character of two. */
const MOST_BYTES = 64 * 1024;
const ENOUGH_BYTES = MOST_BYTES / 2;

/** Reads the parts of an RTF file into flows: the body, and the text boxes. */
export class RtfDocument implements TokenSink {
  readonly #fonts = new Fonts();
  readonly #groups: Group[] = [];
  readonly #stories: Story[] = [];
  readonly #mostGroups: number;
  readonly #boxes: FlowBuilder;
  readonly #body: FlowBuilder;
  #group = initialGroup();
  #story: Story;
  #starred = false;
  #skipped = 0;
  #filePage: number | null = null;
  #defaultFont = -1;
  readonly #bytes = Buffer.alloc(MOST_BYTES);
  /** How many bytes are gathered, and whether all are of ASCII, which every code page has alike. */
  #count = 0;
  #ascii = true;
  /** Set when groups are nested deeper than is followed: nothing after that is read. */
  tooDeep = false;

  constructor(body: FlowBuilder, boxes: FlowBuilder, mostGroups: number) {
    this.#body = body;
    this.#boxes = boxes;
    this.#mostGroups = mostGroups;
    this.#story = new Story(body);
  }

  /** Whether the groups are all closed, as they are at the end of a whole file. */
  get closed(): boolean {
    return this.#groups.length === 0;
  }

  open(): boolean {
    this.#flush();
    this.#endFallback();
    if (this.#groups.length >= this.#mostGroups) {
      this.tooDeep = true;
      return false;
    }
    this.#groups.push(this.#group);
    this.#group = { ...this.#group };
    return !this.#body.full && !this.#boxes.full;
  }

  close(): boolean {
    this.#flush();
    this.#endFallback();
    const ended = this.#group;
    const outer = this.#groups.pop();
    if (outer === undefined) return false;
    if (ended.destination === 'number' && outer.destination !== 'number') this.#story.endNumber();
    if (ended.destination === 'box' && outer.destination !== 'box') this.#endBox(ended);
    this.#group = outer;
    return this.#groups.length > 0;
  }

  control(name: string, number: number | null): void {
    const starred = this.#starred;
    this.#starred = name === '*';
    if (name === '*' || this.#isFallback()) return;
    if (name !== 'u') this.#flush();
    const { destination } = this.#group;
    if (destination === 'skip') return;
    if (this.#opensDestination(name, starred)) return;
    if (destination === 'fonts') this.#fonts.control(name, number);
    else if (name === 'u') this.#unicode(number ?? 0);
    else if (!this.#fileProperty(name, number)) this.#textControl(name, number);
  }

  byte(byte: number): void {
    this.#starred = false;
    if (this.#isFallback()) return;
    const { destination } = this.#group;
    if (destination === 'skip' || destination === 'holder' || destination === 'fonts') return;
    this.#bytes[this.#count++] = byte;
    if (byte >= 0x80) this.#ascii = false;
    if (this.#count === MOST_BYTES || (this.#count > ENOUGH_BYTES && byte < 0x30)) this.#flush();
  }

  /** Ends the text, as a cut-off file does within a group. */
  finish(): void {
    this.#flush();
    this.#story.finish(initialGroup(), !this.closed);
  }

  /** Takes a control word that opens a destination. One that is starred and not known is left out. */
  #opensDestination(name: string, starred: boolean): boolean {
    const opened = destinationOf(name);
    if (opened === null) {
      if (starred) this.#group.destination = 'skip';
      return starred;
    }
    if (isPicture(name) && isText(this.#group)) this.#story.picture(this.#group);
    this.#group.destination = opened === 'text' && this.#group.destination === 'box' ? 'box' : opened;
    if (opened === 'box') this.#beginBox();
    if (name === 'nesttableprops') this.#group.nestedRow = true;
    return true;
  }

  #beginBox(): void {
    this.#stories.push(this.#story);
    this.#story = new Story(this.#boxes);
    Object.assign(this.#group, { ...initialGroup(), destination: 'box', font: this.#group.font });
  }

  #endBox(group: Group): void {
    this.#story.finish(group);
    this.#story = this.#stories.pop() ?? this.#story;
  }

  #fileProperty(name: string, number: number | null): boolean {
    const set = FILE_SETS.get(name);
    if (set !== undefined) this.#filePage = set;
    else if (name === 'ansicpg') this.#filePage = number;
    else if (name === 'deff') this.#defaultFont = number ?? -1;
    else return false;
    return true;
  }

  #textControl(name: string, number: number | null): void {
    const group = this.#group;
    const character = CHARACTERS.get(name);
    if (character !== undefined) {
      if (isText(group)) this.#story.text(character, group);
      return;
    }
    if (setProperty(group, name, number)) {
      if (name === 'plain') group.font = this.#defaultFont;
    } else if (isText(group)) this.#story.control(name, number, group);
  }

  #unicode(number: number): void {
    this.#flush();
    if (isText(this.#group)) this.#story.text(String.fromCharCode(number & 0xffff), this.#group);
    this.#skipped = this.#group.fallback;
  }

  /** Whether this character stands there only for readers that do not know the one before it. */
  #isFallback(): boolean {
    if (this.#skipped === 0) return false;
    this.#skipped--;
    return true;
  }

  #endFallback(): void {
    this.#skipped = 0;
  }

  /** Decodes the bytes gathered, and hands their text on. */
  #flush(): void {
    if (this.#count === 0) return;
    const text = this.#ascii ? this.#bytes.toString('latin1', 0, this.#count) : this.#decode();
    this.#count = 0;
    this.#ascii = true;
    this.#story.text(text, this.#group);
  }

  #decode(): string {
    const bytes = this.#bytes.subarray(0, this.#count);
    const { font } = this.#group;
    const { page, symbols } = this.#fonts.get(font === -1 ? this.#defaultFont : font);
    if (!symbols) return decodeText(bytes, page, this.#filePage);
    return bytes.toString('latin1').replace(/[\u0080-\u00ff]/g, '\uFFFC');
  }
}

/** Whether a group's text is text of the document. */
function isText({ destination }: Group): boolean {
  return destination === 'text' || destination === 'box' || destination === 'number';
}

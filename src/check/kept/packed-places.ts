import type { Place } from '../../model/place.ts';
import { joinParts, splitParts } from './packed-parts.ts';

/** Boxes are kept to this part of a point. */
const perPoint = 100;

/** Numbers within a text; none begins with a zero, so that each is printed back as it was. */
const NUMBERS = /[1-9]\d{0,8}|0/g;

/** Texts are kept as JSON, in which neither stands. */
const [betweenPieces, betweenForms] = ['\u0000', '\u0001'] as const;

/** What stands between the numbers of texts, each list of pieces once. */
class TextForms {
  readonly #forms: (readonly string[])[] = [];
  readonly #known = new Map<string, number>();

  static of(bytes: Uint8Array): TextForms {
    const forms = new TextForms();
    if (bytes.length > 0)
      for (const name of new TextDecoder().decode(bytes).split(betweenForms)) forms.#add(name);
    return forms;
  }

  /** A text as the number of its form, with its own numbers. */
  numbersOf(text: string): number[] {
    const name = text.split(NUMBERS).join(betweenPieces);
    return [this.#known.get(name) ?? this.#add(name), ...(text.match(NUMBERS) ?? []).map(Number)];
  }

  textOf([known = 0, ...numbers]: readonly number[]): string {
    const form = this.#forms[known] ?? [];
    return form.map((piece, index) => piece + (numbers[index] ?? '')).join('');
  }

  bytes(): Uint8Array {
    return new TextEncoder().encode([...this.#known.keys()].join(betweenForms));
  }

  #add(name: string): number {
    const number = this.#forms.push(name.split(betweenPieces)) - 1;
    this.#known.set(name, number);
    return number;
  }
}

/**
 * Packs a list of places to a few bytes each: every number as its difference from the one before in the same spot, and
 * texts (`tbl[2]/tr[5]`) as a form that is kept once, with their numbers.
 */
export function packPlaces(places: readonly Place[]): Uint8Array {
  const forms = new TextForms();
  const bytes: number[] = [];
  const last: number[] = [];
  for (const place of places) {
    const numbers = numbersOf(place, forms);
    write(bytes, numbers.length);
    for (const [spot, number] of numbers.entries()) {
      write(bytes, zigzag(number - (last[spot] ?? 0)));
      last[spot] = number;
    }
  }
  return joinParts([forms.bytes(), Uint8Array.from(bytes)]);
}

/** The place that was packed as the one with this index, counted from 0; null when there are not that many. */
export function unpackPlace(packed: Uint8Array, index: number): Place | null {
  const [forms = new Uint8Array(), bytes = new Uint8Array()] = splitParts(packed);
  const last: number[] = [];
  let [at, length] = [0, 0];
  const read = (): number => {
    let [value, weight] = [0, 1];
    for (;;) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value += (byte % 128) * weight;
      weight *= 128;
      if (byte < 128) return value;
    }
  };
  for (let count = 0; count <= index; count += 1) {
    if (at >= bytes.length) return null;
    length = read();
    for (let spot = 0; spot < length; spot += 1) last[spot] = (last[spot] ?? 0) + unzigzag(read());
  }
  return placeOf(last.slice(0, length), TextForms.of(forms));
}

function numbersOf(place: Place, forms: TextForms): number[] {
  switch (place.kind) {
    case 'text':
      return [0, place.line, place.column, place.endLine, place.endColumn];
    case 'page':
      return [1, place.page, ...place.box.map((each) => Math.round(each * perPoint))];
    case 'sheet':
      return [2, ...forms.numbersOf(JSON.stringify([place.sheet, place.range]))];
    case 'part':
      return [3, ...forms.numbersOf(JSON.stringify([place.part, place.path]))];
  }
}

function placeOf([kind, ...numbers]: readonly number[], forms: TextForms): Place {
  if (kind === 0) {
    const [line = 0, column = 0, endLine = 0, endColumn = 0] = numbers;
    return { kind: 'text', line, column, endLine, endColumn };
  }
  if (kind === 1) {
    const [page = 0, ...box] = numbers;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box.map((each) => each / perPoint);
    return { kind: 'page', page, box: [x0, y0, x1, y1] };
  }
  const texts: unknown = JSON.parse(forms.textOf(numbers));
  const [first = '', second = ''] = Array.isArray(texts) ? texts.map(String) : [];
  return kind === 2
    ? { kind: 'sheet', sheet: first, range: second }
    : { kind: 'part', part: first, path: second };
}

function write(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** Small numbers of either sign as small numbers. */
function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

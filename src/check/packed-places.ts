import type { Place } from '../model/place.ts';

/** Boxes are kept to this part of a point. */
const perPoint = 100;

/** Numbers within a text; none begins with a zero, so that each is printed back as it was. */
const NUMBERS = /[1-9]\d{0,8}|0/g;

/** Takes the numbers of a place, and gives them back in the same order. */
type Numbers = (value: number) => number;

/**
 * Packs lists of places to a few bytes each: every number as its difference from the one before in the same spot, and
 * texts (`tbl[2]/tr[5]`) as a form known by its number, kept once for all lists, with their numbers.
 */
export class PlacePacker {
  /** What stands between the numbers of a text. */
  readonly #forms: (readonly string[])[] = [];
  readonly #known = new Map<string, number>();

  pack(places: readonly Place[]): Uint8Array {
    const bytes: number[] = [];
    const last: number[] = [];
    for (const place of places) {
      const numbers = this.#numbersOf(place);
      write(bytes, numbers.length);
      for (const [spot, number] of numbers.entries()) {
        write(bytes, zigzag(number - (last[spot] ?? 0)));
        last[spot] = number;
      }
    }
    return Uint8Array.from(bytes);
  }

  /** The place that was packed as the one with this index, counted from 0; null when there are not that many. */
  unpack(bytes: Uint8Array, index: number): Place | null {
    const last: number[] = [];
    let [at, length] = [0, 0];
    const read: Numbers = () => {
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
      length = read(0);
      for (let spot = 0; spot < length; spot += 1) last[spot] = (last[spot] ?? 0) + unzigzag(read(0));
    }
    return this.#placeOf(last.slice(0, length));
  }

  #numbersOf(place: Place): number[] {
    switch (place.kind) {
      case 'text':
        return [0, place.line, place.column, place.endLine, place.endColumn];
      case 'page':
        return [1, place.page, ...place.box.map((each) => Math.round(each * perPoint))];
      case 'sheet':
        return [2, ...this.#textNumbers(JSON.stringify([place.sheet, place.range]))];
      case 'part':
        return [3, ...this.#textNumbers(JSON.stringify([place.part, place.path]))];
    }
  }

  #placeOf([kind, ...numbers]: readonly number[]): Place {
    if (kind === 0) {
      const [line = 0, column = 0, endLine = 0, endColumn = 0] = numbers;
      return { kind: 'text', line, column, endLine, endColumn };
    }
    if (kind === 1) {
      const [page = 0, ...box] = numbers;
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box.map((each) => each / perPoint);
      return { kind: 'page', page, box: [x0, y0, x1, y1] };
    }
    const [first, second] = this.#textsOf(numbers);
    return kind === 2
      ? { kind: 'sheet', sheet: first, range: second }
      : { kind: 'part', part: first, path: second };
  }

  #textNumbers(text: string): number[] {
    const form = text.split(NUMBERS);
    const name = form.join('\u0000');
    const known = this.#known.get(name) ?? this.#forms.push(form) - 1;
    this.#known.set(name, known);
    return [known, ...(text.match(NUMBERS) ?? []).map(Number)];
  }

  #textsOf([known = 0, ...numbers]: readonly number[]): readonly [string, string] {
    const form = this.#forms[known] ?? ['["",""]'];
    const texts: unknown = JSON.parse(form.map((piece, index) => piece + (numbers[index] ?? '')).join(''));
    const [first, second] = Array.isArray(texts) ? texts.map(String) : [];
    return [first ?? '', second ?? ''];
  }
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

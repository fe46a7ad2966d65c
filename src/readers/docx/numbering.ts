import { numeral } from '../shared/office/numerals.ts';
import { attribute, childOf, elementsOf, type XmlElement } from '../shared/package/tree.ts';
import { toggle, wholeNumber } from './properties.ts';
import type { Styles } from './styles.ts';

/** Levels of a list (ECMA-376-1, 17.9.3). */
const LEVELS = 9;

/** One level of a list. `text` holds `%1` … `%9` for the numbers of the levels. */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** The level, from 1, after which it begins anew; 0 is never; null is after any above it. */
  readonly restart: number | null;
  /** Whether all numbers in it are written in digits. */
  readonly legal: boolean;
  readonly style: string | null;
}

/** A list of a document: its levels, and the counters it shares with others like it. */
interface List {
  readonly levels: readonly (Level | undefined)[];
  readonly counters: (number | undefined)[];
  /** The levels whose count this list begins anew when it first uses them. */
  readonly begins: Set<number>;
}

function readLevel(element: XmlElement): Level {
  // A notation of its own stands beside the nearest of the known ones: `mc:AlternateContent`.
  const alternate = childOf(childOf(element, 'AlternateContent'), 'Fallback');
  const format = attribute(childOf(element, 'numFmt') ?? childOf(alternate, 'numFmt'), 'val') ?? 'decimal';
  return {
    start: wholeNumber(element, 'start') ?? 0,
    format,
    text: format === 'bullet' ? '' : (attribute(childOf(element, 'lvlText'), 'val') ?? ''),
    restart: wholeNumber(element, 'lvlRestart'),
    legal: toggle(element, 'isLgl') ?? false,
    style: attribute(childOf(element, 'pStyle'), 'val'),
  };
}

function levelsOf(abstract: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const element of elementsOf(abstract)) {
    const index = Number(attribute(element, 'ilvl') ?? LEVELS);
    if (element.name === 'lvl' && index < LEVELS) levels[index] = readLevel(element);
  }
  return levels;
}

function namedChildren(tree: XmlElement | null, name: string): XmlElement[] {
  return tree === null ? [] : [...elementsOf(tree)].filter((element) => element.name === name);
}

/** The automatic numbers of a document (`word/numbering.xml`), given as its paragraphs ask for them, in order. */
export class Numbering {
  readonly #styles: Styles;
  readonly #abstracts = new Map<string, XmlElement>();
  readonly #elements = new Map<string, XmlElement>();
  readonly #lists = new Map<string, List | null>();
  readonly #counters = new Map<string, (number | undefined)[]>();

  constructor(tree: XmlElement | null, styles: Styles) {
    this.#styles = styles;
    const root = childOf(tree, 'numbering');
    for (const element of namedChildren(root, 'abstractNum')) {
      this.#abstracts.set(attribute(element, 'abstractNumId') ?? '', element);
    }
    for (const element of namedChildren(root, 'num')) {
      this.#elements.set(attribute(element, 'numId') ?? '', element);
    }
  }

  /** The number the next paragraph of a list bears; null when there is no such list, '' for a bullet. */
  next(id: string, level: number | null, style: string | null): string | null {
    const list = this.#list(id);
    if (list === null) return null;
    const styled = style === null ? -1 : list.levels.findIndex((each) => each?.style === style);
    const index = level ?? Math.max(styled, 0);
    return list.levels[index] === undefined ? null : advance(list, index);
  }

  #list(id: string): List | null {
    const known = this.#lists.get(id);
    if (known !== undefined) return known;
    const made = this.#make(id);
    this.#lists.set(id, made);
    return made;
  }

  #make(id: string): List | null {
    const element = this.#elements.get(id);
    if (element === undefined) return null;
    const abstractId = this.#abstractOf(element);
    const abstract = this.#abstracts.get(abstractId);
    if (abstract === undefined) return null;
    const counters = this.#counters.get(abstractId) ?? [];
    this.#counters.set(abstractId, counters);
    const levels = levelsOf(abstract);
    const begins = new Set<number>();
    for (const override of namedChildren(element, 'lvlOverride')) {
      const index = Number(attribute(override, 'ilvl') ?? LEVELS);
      const level = childOf(override, 'lvl');
      if (level !== null && index < LEVELS) levels[index] = readLevel(level);
      const start = wholeNumber(override, 'startOverride');
      const known = levels[index];
      if (start === null || known === undefined) continue;
      levels[index] = { ...known, start };
      begins.add(index);
    }
    return { levels, counters, begins };
  }

  /** The id of the definition a list follows, through the style it may name instead. */
  #abstractOf(list: XmlElement): string {
    const id = attribute(childOf(list, 'abstractNumId'), 'val') ?? '';
    const link = attribute(childOf(this.#abstracts.get(id) ?? null, 'numStyleLink'), 'val');
    const linked = this.#elements.get((link && this.#styles.numberingOf(link)) ?? '');
    return attribute(childOf(linked ?? null, 'abstractNumId'), 'val') ?? id;
  }
}

/** Counts one on in a level, begins the deeper ones anew, and writes the number. */
function advance({ levels, counters, begins }: List, index: number): string {
  const level = levels[index];
  const before = begins.delete(index) ? undefined : counters[index];
  counters[index] = before === undefined ? (level?.start ?? 0) : before + 1;
  for (let deeper = index + 1; deeper < LEVELS; deeper++) {
    const restart = levels[deeper]?.restart ?? null;
    if (restart === null || (restart > 0 && index < restart)) counters[deeper] = undefined;
  }
  return (level?.text ?? '').replace(/%([1-9])/g, (_, digit: string) => {
    const other = levels[Number(digit) - 1];
    const number = counters[Number(digit) - 1] ?? other?.start ?? 0;
    return numeral(number, level?.legal ? 'decimal' : (other?.format ?? 'decimal'));
  });
}

import { attribute, childOf, elementsOf, type XmlElement } from '../shared/package/tree.ts';

/** What a style says of text; null where it says nothing. */
export interface TextStyle {
  readonly hidden: boolean | null;
  readonly struck: boolean | null;
  readonly script: 'sup' | 'sub' | 'base' | null;
}

/** Styles that are followed from one to its parent. */
const MOST_ANCESTORS = 32;

const PLAIN: TextStyle = { hidden: null, struck: null, script: null };

/** Reads `style:text-position` (ODF 1.3 part 3, 20.384): a word or a percentage of the height, above or below. */
function scriptOf(position: string | null): TextStyle['script'] {
  if (position === null) return null;
  if (/^sub|^-/.test(position)) return 'sub';
  return /^super|^[1-9]|^0\.?[1-9]/.test(position) ? 'sup' : 'base';
}

function textStyle(style: XmlElement): TextStyle {
  const text = childOf(style, 'text-properties');
  const display = attribute(text, 'display');
  const line = attribute(text, 'text-line-through-style') ?? attribute(text, 'text-line-through-type');
  return {
    hidden: display === null ? null : display === 'none',
    struck: line === null ? null : line !== 'none',
    script: scriptOf(attribute(text, 'text-position')),
  };
}

/** The styles of a document: the common ones and those its content makes up for itself. */
export class Styles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #lists = new Map<string, XmlElement>();
  readonly #read = new Map<string, TextStyle>();
  /** The numbering of headings outside lists, when the document has one. */
  readonly outline: XmlElement | null;

  constructor(roots: readonly XmlElement[]) {
    let outline: XmlElement | null = null;
    for (const root of roots) {
      for (const group of elementsOf(root)) {
        if (group.name !== 'styles' && group.name !== 'automatic-styles') continue;
        outline = childOf(group, 'outline-style') ?? outline;
        for (const style of elementsOf(group)) this.#add(style);
      }
    }
    this.outline = outline;
  }

  /** The levels of a list style, or null. */
  list(name: string | null): XmlElement | null {
    return this.#lists.get(name ?? '') ?? null;
  }

  /** The list style a paragraph style brings with it, or null. */
  listOf(name: string | null): string | null {
    let element = this.#elements.get(`paragraph ${name}`);
    for (let depth = 0; element !== undefined && depth < MOST_ANCESTORS; depth++) {
      const list = attribute(element, 'list-style-name');
      if (list !== null) return list;
      element = this.#elements.get(`paragraph ${attribute(element, 'parent-style-name')}`);
    }
    return null;
  }

  /** What a style of a family (`paragraph`, `text`) says of text, with what it takes over. */
  text(family: 'paragraph' | 'text', name: string | null): TextStyle {
    return name === null ? PLAIN : this.#resolve(`${family} `, name, 0);
  }

  /** The properties of a section or table style, or null. */
  properties(family: string, name: string | null): XmlElement | null {
    return childOf(this.#elements.get(`${family} ${name}`) ?? null, `${family}-properties`);
  }

  #add(style: XmlElement): void {
    const name = attribute(style, 'name');
    if (name === null) return;
    if (style.name === 'list-style') this.#lists.set(name, style);
    else if (style.name === 'style') this.#elements.set(`${attribute(style, 'family')} ${name}`, style);
  }

  #resolve(family: string, name: string, depth: number): TextStyle {
    const key = family + name;
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    const element = this.#elements.get(key);
    if (element === undefined || depth > MOST_ANCESTORS) return PLAIN;
    const parent = attribute(element, 'parent-style-name');
    const base = parent === null ? PLAIN : this.#resolve(family, parent, depth + 1);
    const own = textStyle(element);
    const style = {
      hidden: own.hidden ?? base.hidden,
      struck: own.struck ?? base.struck,
      script: own.script ?? base.script,
    };
    this.#read.set(key, style);
    return style;
  }
}

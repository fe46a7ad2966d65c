import { attribute, childOf, elementsOf, type XmlElement } from '../shared/package/tree.ts';
import {
  type ParagraphProperties,
  paragraphProperties,
  type RunProperties,
  runProperties,
} from './properties.ts';

/** A style with what it takes over from those it is based on. */
export interface Style extends RunProperties, ParagraphProperties {
  readonly id: string | null;
}

/** Styles that are followed from one to the style it is based on. */
const MOST_ANCESTORS = 32;

const PLAIN: Style = {
  id: null,
  hidden: null,
  struck: null,
  script: null,
  outline: null,
  numbering: { id: null, level: null },
};

/** Word's own headings are of their level even where the style does not say so. */
function outlineByName(style: XmlElement): number | null {
  const level = /^heading ([1-9])$/i.exec(attribute(childOf(style, 'name'), 'val') ?? '')?.[1];
  return level === undefined ? null : Number(level) - 1;
}

/** The styles of a document (`word/styles.xml`), each read when it is first asked for. */
export class Styles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #read = new Map<string, Style>();
  readonly #defaults = new Map<string, string>();

  constructor(tree: XmlElement | null) {
    const root = childOf(tree, 'styles');
    for (const element of root === null ? [] : elementsOf(root)) {
      const id = attribute(element, 'styleId');
      if (element.name !== 'style' || id === null) continue;
      this.#elements.set(id, element);
      const type = attribute(element, 'type') ?? 'paragraph';
      if (/^(?:1|true|on)$/.test(attribute(element, 'default') ?? '')) this.#defaults.set(type, id);
    }
  }

  /** The style of a name, or the default of its type where none is named. */
  get(id: string | null, type: 'paragraph' | 'character'): Style {
    const found = id ?? this.#defaults.get(type) ?? null;
    return found === null ? PLAIN : this.#resolve(found, 0);
  }

  /** The numbering a numbering style (`w:numStyleLink`) leads to. */
  numberingOf(id: string): string | null {
    return this.#resolve(id, 0).numbering.id;
  }

  #resolve(id: string, depth: number): Style {
    const known = this.#read.get(id);
    if (known !== undefined) return known;
    const element = this.#elements.get(id);
    if (element === undefined || depth > MOST_ANCESTORS) return PLAIN;
    const basedOn = attribute(childOf(element, 'basedOn'), 'val');
    const base = basedOn === null ? PLAIN : this.#resolve(basedOn, depth + 1);
    const run = runProperties(childOf(element, 'rPr'));
    const own = paragraphProperties(childOf(element, 'pPr'));
    const style = {
      id,
      hidden: run.hidden ?? base.hidden,
      struck: run.struck ?? base.struck,
      script: run.script ?? base.script,
      outline: own.outline ?? outlineByName(element) ?? base.outline,
      numbering: {
        id: own.numbering.id ?? base.numbering.id,
        level: own.numbering.level ?? (own.numbering.id === null ? base.numbering.level : null),
      },
    };
    this.#read.set(id, style);
    return style;
  }
}

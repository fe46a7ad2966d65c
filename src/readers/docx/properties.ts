import { attribute, childOf, type XmlElement } from '../shared/package/tree.ts';

/** What a style, or the formatting of a run, says of text; null where it says nothing. */
export interface RunProperties {
  readonly hidden: boolean | null;
  readonly struck: boolean | null;
  readonly script: 'sup' | 'sub' | 'base' | null;
}

/** The numbering a paragraph or style asks for. An id of `0` is none at all. */
export interface NumberingReference {
  readonly id: string | null;
  readonly level: number | null;
}

/** What a style, or a paragraph's own formatting, says of it. */
export interface ParagraphProperties {
  /** Outline level from 0; 9 is body text. */
  readonly outline: number | null;
  readonly numbering: NumberingReference;
}

/** An on-off property (ECMA-376-1, 17.17.4): null when it is not there. */
export function toggle(properties: XmlElement | null, name: string): boolean | null {
  const element = childOf(properties, name);
  if (element === null) return null;
  return !/^(?:0|false|off)$/.test(attribute(element, 'val') ?? 'true');
}

/** The `val` of a property as a whole number of zero or more, or null. */
export function wholeNumber(properties: XmlElement | null, name: string): number | null {
  const value = attribute(childOf(properties, name), 'val');
  return value !== null && /^\d{1,6}$/.test(value) ? Number(value) : null;
}

function scriptOf(properties: XmlElement | null): RunProperties['script'] {
  switch (attribute(childOf(properties, 'vertAlign'), 'val')) {
    case 'superscript':
      return 'sup';
    case 'subscript':
      return 'sub';
    case null:
      return null;
    default:
      return 'base';
  }
}

/** Reads `w:rPr`. */
export function runProperties(properties: XmlElement | null): RunProperties {
  return {
    hidden: toggle(properties, 'vanish'),
    struck: toggle(properties, 'strike') ?? toggle(properties, 'dstrike'),
    script: scriptOf(properties),
  };
}

/** Reads `w:pPr`. */
export function paragraphProperties(properties: XmlElement | null): ParagraphProperties {
  const numbering = childOf(properties, 'numPr');
  return {
    outline: wholeNumber(properties, 'outlineLvl'),
    numbering: {
      id: attribute(childOf(numbering, 'numId'), 'val'),
      level: wholeNumber(numbering, 'ilvl'),
    },
  };
}

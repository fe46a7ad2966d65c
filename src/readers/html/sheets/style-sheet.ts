import type { Atrule, CssNode, Rule, Selector } from 'css-tree';
import parse from 'css-tree/parser';
import { tellsDisplay } from '../parse/elements.ts';

/** One part of a selector: what an element is named, and whether the part before it must be its parent. */
export interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly child: boolean;
}

/** What a property is set to. */
export interface Declared {
  readonly name: string;
  readonly value: string;
  readonly important: boolean;
}

/** A rule of a page's style sheet that may bear on whether, and how, text shows. */
export interface StyleRule {
  /** From the element outwards. */
  readonly selector: readonly Compound[];
  /** Which rule wins: the more the selector asks for, the more. */
  readonly weight: number;
  readonly declarations: readonly Declared[];
}

/** The screen that rules for media are tried on, in pixels. */
const SCREEN_WIDTH = 1280;
const EM = 16;
/** No query that is looked at is longer. */
const LONGEST = 2000;
/** Of an element in some state. */
const PASSING = /^(?:hover|focus|active|visited|target|checked|first-l)/i;
const RAW = { parseValue: false, parseAtrulePrelude: false };

/** The rules of a style sheet that hold on a screen, with simple selectors (names, classes, ids, within one another). */
export function readSheet(css: string): StyleRule[] {
  return rulesWithin(parse(css, RAW));
}

/** The declarations of an inline style. */
export function readStyle(style: string): Declared[] {
  return declarationsOf(parse(style, { ...RAW, context: 'declarationList' }));
}

function childrenOf(node: CssNode): readonly CssNode[] {
  return 'children' in node && node.children ? node.children.toArray() : [];
}

function rulesWithin(node: CssNode): StyleRule[] {
  return childrenOf(node).flatMap((child) => {
    if (child.type === 'Rule') return rulesOf(child);
    return child.type === 'Atrule' && child.block && holds(child) ? rulesWithin(child.block) : [];
  });
}

function rulesOf({ prelude, block }: Rule): StyleRule[] {
  const declarations = declarationsOf(block);
  if (!declarations.some(({ name, value }) => tellsDisplay(`${name}:${value}`))) return [];
  const shows = declarations.some(
    ({ name, value }) => /^(?:display|visibility)$/.test(name) && !/^(?:none|hidden|collapse)$/i.test(value),
  );
  return childrenOf(prelude).flatMap((child) => {
    const selector = child.type === 'Selector' ? readSelector(child, shows) : null;
    return selector ? [{ selector, weight: weightOf(selector), declarations }] : [];
  });
}

function declarationsOf(list: CssNode): Declared[] {
  return childrenOf(list).flatMap((node) => {
    if (node.type !== 'Declaration' || node.value.type !== 'Raw') return [];
    const { property, value, important } = node;
    return [{ name: property.toLowerCase(), value: value.value.trim(), important: important !== false }];
  });
}

/** Whether what stands within an at-rule holds on a screen. */
function holds({ name, prelude }: Atrule): boolean {
  if (name.toLowerCase() !== 'media' || prelude?.type !== 'Raw') return true;
  if (prelude.value.length > LONGEST) return false;
  return prelude.value.split(',').some((query) => {
    const features = [...query.matchAll(/\(([^)]*)\)/g)].map(([, feature = '']) => feature);
    return !/\b(?:print|speech|not)\b/i.test(query) && features.every(fitsScreen);
  });
}

function fitsScreen(feature: string): boolean {
  const match = /^\s*(min|max)-(?:device-)?width\s*:\s*([\d.]+)(px|r?em)\s*$/i.exec(feature);
  if (!match) return false;
  const width = Number(match[2]) * (match[3] === 'px' ? 1 : EM);
  return match[1] === 'min' ? width <= SCREEN_WIDTH : width >= SCREEN_WIDTH;
}

/**
 * Null for a selector that asks for more than names. What shows an element under some condition shows it, so that none
 * is lost.
 */
function readSelector(selector: Selector, shows: boolean): Compound[] | null {
  const compounds: Compound[] = [];
  let [open, child] = [nothingOf(false), false];
  for (const node of childrenOf(selector)) {
    if (node.type === 'Combinator') {
      compounds.unshift(open);
      if (/[+~]/.test(node.name) && !shows) return null;
      child = node.name === '>';
      open = nothingOf(child);
    } else {
      const next = narrow(open, node, shows);
      if (!next) return null;
      open = next;
    }
  }
  return [open, ...compounds];
}

function nothingOf(child: boolean): Compound {
  return { tag: null, id: null, classes: [], child };
}

/** A compound with one more thing asked for; null where that cannot be told. */
function narrow(open: Compound, node: CssNode, shows: boolean): Compound | null {
  if (node.type === 'TypeSelector')
    return node.name === '*' ? open : { ...open, tag: node.name.toLowerCase() };
  if (node.type === 'IdSelector') return { ...open, id: node.name };
  if (node.type === 'ClassSelector') return { ...open, classes: [...open.classes, node.name] };
  const lasting = node.type === 'AttributeSelector' || node.type === 'PseudoClassSelector';
  return shows && lasting && !PASSING.test(`${node.name}`) ? open : null;
}

function weightOf(compounds: readonly Compound[]): number {
  return compounds.reduce(
    (sum, { tag, id, classes }) => sum + (id ? 10_000 : 0) + classes.length * 100 + (tag ? 1 : 0),
    0,
  );
}

/** What declarations come to, each winning over those before it, as one inline style. */
export function mergeDeclarations(declarations: readonly Declared[]): string {
  const merged = new Map<string, Declared>();
  for (const declared of declarations) {
    const { name, important } = declared;
    if (important || !merged.get(name)?.important) merged.set(name, declared);
  }
  return [...merged].map(([name, { value }]) => `${name}:${value}`).join(';');
}

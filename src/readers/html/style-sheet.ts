import { DISPLAY_WORDS } from './elements.ts';

/** One part of a selector: what an element is named, and whether the part before it must be its parent. */
export interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly child: boolean;
}

/** A rule of a page's style sheet that may bear on whether, and how, text shows. */
export interface StyleRule {
  /** From the element outwards. */
  readonly selector: readonly Compound[];
  /** Which rule wins: the more the selector asks for, the more. */
  readonly weight: number;
  readonly declarations: string;
}

/** The screen that rules for media are tried on, in pixels. */
const SCREEN_WIDTH = 1280;
const EM = 16;
/** No list of declarations, selector or query that is looked at is longer. */
const LONGEST = 2000;
const TELLS = new RegExp(DISPLAY_WORDS.source, 'i');
const SHOWS = /(?:display|visibility)\s*:\s*(?!\s*(?:none|hidden|collapse))/i;
/** Of an element in some state, or of what stands before or after its text. */
const PASSING = /::|:(?:hover|focus|active|visited|target|checked|before|after|first-l)/i;
/** What else selectors ask for, which is not looked at. */
const CONDITION = /\[[^\]]*\]|:[\w-]+(?:\([^)]*\))?/g;
const COMPOUND = /^(\*|[a-z][\w-]*)?((?:[.#][\w\u0080-\uffff-]+)*)$/i;

/** The rules of a style sheet that hold on a screen, with simple selectors (names, classes, ids, within one another). */
export function readSheet(css: string): StyleRule[] {
  const rules: StyleRule[] = [];
  const open: string[] = [];
  const pieces = withoutComments(css).split(/([{}])/);
  for (let i = 0; i + 1 < pieces.length; i += 2) {
    const text = pieces[i] ?? '';
    if (pieces[i + 1] === '{') open.push(text.slice(text.lastIndexOf(';') + 1).trim());
    else {
      const head = open.pop() ?? '@';
      const tells = !head.startsWith('@') && text.length <= LONGEST && TELLS.test(text);
      if (tells && open.every(holds)) rules.push(...rulesOf(head, text));
    }
  }
  return rules;
}

function withoutComments(css: string): string {
  const [first = '', ...rest] = css.split('/*');
  const after = rest.map((piece) => (piece.includes('*/') ? piece.slice(piece.indexOf('*/') + 2) : ''));
  return [first, ...after].join('').replace(/<!--|-->/g, '');
}

/** Whether what stands within an at-rule holds on a screen. */
function holds(head: string): boolean {
  if (!/^@media/i.test(head)) return true;
  if (head.length > LONGEST) return false;
  return head.split(',').some((query) => {
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

function rulesOf(head: string, declarations: string): StyleRule[] {
  return head.split(',').flatMap((selector) => {
    if (selector.length > LONGEST) return [];
    const compounds = readSelector(selector.trim(), SHOWS.test(declarations));
    return compounds ? [{ selector: compounds, weight: weightOf(compounds), declarations }] : [];
  });
}

/** Null for a selector that is not understood. What shows an element under some condition shows it: none is lost. */
function readSelector(selector: string, shows: boolean): Compound[] | null {
  if (PASSING.test(selector)) return null;
  const simple = shows ? selector.replace(CONDITION, '').replace(/[+~]/g, ' ') : selector;
  const parts = simple
    .replace(/\s*>\s*/g, ' >')
    .trim()
    .split(/\s+/);
  const compounds = parts.map(readCompound);
  const known = compounds.filter((compound) => compound !== null);
  return known.length === parts.length ? known.reverse() : null;
}

function readCompound(part: string): Compound | null {
  const child = part.startsWith('>');
  const match = COMPOUND.exec(child ? part.slice(1) : part);
  const [whole = '', tag = '*', names = ''] = match ?? [];
  if (whole === '') return null;
  const named = names.match(/[.#][^.#]+/g) ?? [];
  return {
    tag: tag === '*' ? null : tag.toLowerCase(),
    id: named.findLast((name) => name.startsWith('#'))?.slice(1) ?? null,
    classes: named.filter((name) => name.startsWith('.')).map((name) => name.slice(1)),
    child,
  };
}

function weightOf(compounds: readonly Compound[]): number {
  return compounds.reduce(
    (sum, { tag, id, classes }) => sum + (id ? 10_000 : 0) + classes.length * 100 + (tag ? 1 : 0),
    0,
  );
}

interface Declared {
  readonly value: string;
  readonly important: boolean;
}

/** What several lists of declarations come to, each winning over those before it, as one inline style. */
export function mergeDeclarations(lists: readonly string[]): string {
  const merged = new Map<string, Declared>();
  for (const declaration of lists.flatMap((list) => list.split(';'))) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const printed = declaration.slice(colon + 1);
    const value = printed.replace(/!\s*important/i, '').trim();
    const important = value.length < printed.trim().length;
    if (name !== '' && (important || !merged.get(name)?.important)) merged.set(name, { value, important });
  }
  return [...merged].map(([name, { value }]) => `${name}:${value}`).join(';');
}

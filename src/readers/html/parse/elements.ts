import type { ElementNode, ParentNode } from './tree.ts';

/** How an element bears on the text around it. */
export type Role = 'inline' | 'block' | 'heading' | 'break' | 'table' | 'skip' | 'pre' | 'input' | 'option';

const ROLES: Readonly<Record<Exclude<Role, 'inline'>, string>> = {
  block:
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'button form frameset header hgroup html legend li main menu nav ol optgroup p search section summary ul caption tr td th ' +
    'tbody thead tfoot',
  heading: 'h1 h2 h3 h4 h5 h6',
  break: 'br hr',
  table: 'table',
  skip:
    'head script style template noscript title iframe object embed applet audio video canvas svg del datalist ' +
    'noframes noembed map area meta link base rt rp',
  pre: 'pre listing xmp plaintext textarea',
  input: 'input',
  option: 'option',
};

const roles = new Map<string, Role>();
for (const role of Object.keys(ROLES)) {
  if (isRole(role)) for (const name of ROLES[role].split(' ')) roles.set(name, role);
}

function isRole(name: string): name is Exclude<Role, 'inline'> {
  return name in ROLES;
}

/** The role an element has by its name. */
export function roleOf(element: ElementNode): Role {
  return roles.get(element.name) ?? 'inline';
}

/** The value of an attribute, or null. */
export function attribute(element: ElementNode, name: string): string | null {
  for (const { name: found, value } of element.attributes) if (found === name) return value;
  return null;
}

const HIDING = /display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*(?:hidden|collapse)/i;
/** An inline style that takes its element out of the page. */
export const HIDDEN = /display\s*:\s*none|mso-hide\s*:\s*all/i;
/** Far outside the page, or clipped to nothing: what is put among figures so that copies of them are wrong. */
const OUTSIDE =
  /(?:^|[;\s])(?:(?:left|top|text-indent)\s*:\s*-(?:\d{4,}(?:px|pt)|\d{2,}r?em)|clip\s*:\s*rect\(\s*0)/i;
const CLIPPED = /overflow\s*:\s*hidden/i;
const NO_ROOM = /(?:^|[;\s])(?:max-)?(?:width|height)\s*:\s*0(?:p[tx])?\s*(?:;|$|!)/i;
const TRANSPARENT =
  /(?:^|[;\s])(?:opacity\s*:\s*(?:0(?:\.0\d*)?|\.0\d*)|color\s*:\s*(?:transparent|rgba\([^)]*,\s*0(?:\.0*)?\s*\)))\s*(?:;|$|!)/i;
/** Letters cut out of their background are transparent themselves. */
const CUT_OUT = /background-clip\s*:\s*text/i;
const SCALED_AWAY = /scale\(\s*0(?:\.0\d*)?\s*[,)]/i;
const NO_SIZE =
  /(?:^|[;\s])font-size\s*:\s*(?:0(?:\.0*)?(?:p[tx]|r?em|%)?|(?:0?\.\d+)(?:p[tx]|%))\s*(?:;|$|!)/i;
const FONT_SIZE = /font-size/i;
/** Elements within one without font size that are asked for a size of their own; a larger one is no noise. */
const MOST_SIZED = 500;
const BLOCK = /display\s*:\s*(?:block|flex|grid|table|list-item)/i;

/** What an element's own attributes do to it: `gone` takes no room, `invisible` keeps its room, `block` breaks lines. */
export type Display = 'plain' | 'gone' | 'invisible' | 'block';

/** The article of a WeChat page, which its script shows once the page is loaded. */
const SHOWN_LATER = 'js_content';

/** Reads an element's `hidden` attribute and inline style. */
export function displayOf(element: ElementNode): Display {
  if (!element.styled || attribute(element, 'id') === SHOWN_LATER) return 'plain';
  let display: Display = 'plain';
  for (const { name, value } of element.attributes) {
    if (name === 'hidden' && value !== 'until-found') return 'gone';
    if (name !== 'style') continue;
    if (HIDING.test(value)) return HIDDEN.test(value) ? 'gone' : 'invisible';
    if (TRANSPARENT.test(value) && !CUT_OUT.test(value)) return 'invisible';
    if (SCALED_AWAY.test(value)) return 'invisible';
    if (OUTSIDE.test(value) || (CLIPPED.test(value) && NO_ROOM.test(value))) return 'gone';
    if (NO_SIZE.test(value) && !isSizedWithin(element)) return 'gone';
    if (BLOCK.test(value)) display = 'block';
  }
  return display;
}

/** Whether anything within an element sets a font size of its own. */
function isSizedWithin(element: ElementNode): boolean {
  const stack = [...element.children];
  for (let seen = 0; stack.length > 0; seen += 1) {
    const node = stack.pop();
    if (node?.kind !== 'element') continue;
    const style = attribute(node, 'style') ?? '';
    const sized = FONT_SIZE.test(style) && !NO_SIZE.test(style);
    if (seen > MOST_SIZED || sized || node.name === 'font') return true;
    for (const child of node.children) stack.push(child);
  }
  return false;
}

/** Words without which no tag hides its element, strikes or raises its text or changes how it is laid out. */
export const DISPLAY_WORDS =
  /display|mso-hide|visibility|hidden|line-through|opacity|transparent|rgba|scale\(|indent\s*:\s*-|clip\s*:|(?:left|top)\s*:\s*-|font-size\s*:\s*0?(?:0|\.)|align\s*:\s*(?:su[bp]|text-top)|text-raise|footnote|endnote|bidi-override/gi;

const TELLS = new RegExp(DISPLAY_WORDS.source, 'i');

/** Whether CSS may say how text shows: no other need be read. */
export function tellsDisplay(css: string): boolean {
  return TELLS.test(css);
}

const SUPER = /vertical-align\s*:\s*super|mso-(?:foot|end)note-id/i;
const SUB = /vertical-align\s*:\s*sub/i;
const RAISED =
  /vertical-align\s*:\s*text-top|mso-text-raise\s*:\s*-?[.\d]*[1-9]|(?:^|[;\s])top\s*:\s*-[.\d]*[1-9]/i;
const NOTE_CLASS = /Mso(?:Foot|End)noteReference/;

/**
 * Whether an element raises or lowers its text, as a note's number is: `maybe` where it follows a digit only, since Word raises whole figures a little, and links and small print are all kinds of things.
 */
export function scriptOf(element: ElementNode): 'sup' | 'sub' | 'maybe' | null {
  if (element.name === 'sup' || element.name === 'sub') return element.name;
  if (element.name === 'small') return 'maybe';
  if (element.name === 'a' && /^#./.test(attribute(element, 'href') ?? '')) return 'maybe';
  if (!element.styled) return null;
  const style = attribute(element, 'style') ?? '';
  if (SUPER.test(style) || NOTE_CLASS.test(attribute(element, 'class') ?? '')) return 'sup';
  if (SUB.test(style)) return 'sub';
  return RAISED.test(style) ? 'maybe' : null;
}

/** Whether an element shows its text from its end to its beginning, as pages do so that copies are wrong. */
export function turnsRound(element: ElementNode): boolean {
  if (element.name === 'bdo') return attribute(element, 'dir')?.toLowerCase() === 'rtl';
  const style = element.styled ? (attribute(element, 'style') ?? '') : '';
  return /bidi-override/i.test(style) && /direction\s*:\s*rtl/i.test(style);
}

/** Whether an element's name or inline style strikes its text through. */
export function strikesThrough(element: ElementNode): boolean {
  if (element.name === 's' || element.name === 'strike') return true;
  return element.styled && (attribute(element, 'style') ?? '').toLowerCase().includes('line-through');
}

const ZERO_HEIGHT = /(?:^|[;\s])height\s*:\s*0(?:\.0*)?(?:p[tx]|[cm]m|in|em)?\s*(?:;|$|!)/i;

/** Whether a row states a height of nothing, as the rows do by which Word aligns columns. */
export function hasNoHeight(row: ElementNode): boolean {
  const height = attribute(row, 'height');
  return height === '0' || ZERO_HEIGHT.test(attribute(row, 'style') ?? '');
}

/** Whether an option is the one its list shows: the one selected, else the first. */
export function isChosen(option: ElementNode): boolean {
  const others = option.parent?.children.filter((each) => each.kind === 'element') ?? [];
  const selected = others.filter((each) => attribute(each, 'selected') !== null);
  return selected.length > 0 ? selected.includes(option) : isSingle(option.parent) && others[0] === option;
}

function isSingle(list: ParentNode | null): boolean {
  return list?.kind === 'element' && attribute(list, 'multiple') === null && attribute(list, 'size') === null;
}

/** The text an input shows, or null when it shows none. */
export function shownValue(element: ElementNode): string | null {
  const type = (attribute(element, 'type') ?? 'text').trim().toLowerCase();
  const shown = /^(?:text|number|tel|email|url|search|date|month|)$/.test(type);
  return shown ? attribute(element, 'value') : null;
}

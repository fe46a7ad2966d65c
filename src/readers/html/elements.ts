import type { ElementNode } from './tree.ts';

/** How an element bears on the text around it. */
export type Role =
  | 'inline'
  | 'block'
  | 'heading'
  | 'break'
  | 'table'
  | 'skip'
  | 'pre'
  | 'input'
  | 'script'
  | 'option';

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
  script: 'sup sub',
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

const HIDING = /display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden/i;
const UNSHOWN = /display\s*:\s*none|mso-hide\s*:\s*all/i;
/** Far outside the page, or clipped to nothing: what is put among figures so that copies of them are wrong. */
const OUTSIDE =
  /(?:^|[;\s])(?:(?:left|top|text-indent)\s*:\s*-(?:\d{4,}(?:px|pt)|\d{2,}r?em)|clip\s*:\s*rect\(\s*0)/i;
const CLIPPED = /overflow\s*:\s*hidden/i;
const NO_ROOM = /(?:^|[;\s])(?:max-)?(?:width|height)\s*:\s*0(?:p[tx])?\s*(?:;|$|!)/i;
const TRANSPARENT = /(?:^|[;\s])opacity\s*:\s*0(?:\.0*)?\s*(?:;|$|!)/i;
const NO_SIZE = /(?:^|[;\s])font-size\s*:\s*0(?:\.0*)?(?:p[tx]|r?em|%)?\s*(?:;|$|!)/i;
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
    if (HIDING.test(value)) return UNSHOWN.test(value) ? 'gone' : 'invisible';
    if (TRANSPARENT.test(value)) return 'invisible';
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
    if (seen > MOST_SIZED || FONT_SIZE.test(attribute(node, 'style') ?? '') || node.name === 'font')
      return true;
    for (const child of node.children) stack.push(child);
  }
  return false;
}

/** Words without which no tag hides its element, strikes its text through or changes how it is laid out. */
export const DISPLAY_WORDS =
  /display|mso-hide|visibility|hidden|line-through|opacity|indent\s*:\s*-|clip\s*:|(?:left|top)\s*:\s*-|font-size\s*:\s*0/gi;

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

/** The text an input shows, or null when it shows none. */
export function shownValue(element: ElementNode): string | null {
  const type = (attribute(element, 'type') ?? 'text').trim().toLowerCase();
  const shown = /^(?:text|number|tel|email|url|search|date|month|)$/.test(type);
  return shown ? attribute(element, 'value') : null;
}

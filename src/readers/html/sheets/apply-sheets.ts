import { attribute, HIDDEN } from '../parse/elements.ts';
import type { ElementNode, ParentNode } from '../parse/tree.ts';
import { type Compound, mergeDeclarations, readSheet, readStyle, type StyleRule } from './style-sheet.ts';

/** Rules tried for one name: hostile pages have 100,000. */
const MOST_RULES = 50;
/** Labels of tables that are compared. */
const MOST_LABELS = 10_000;
/** How many labels of a hidden copy stand in what shows, at least. */
const ALIKE = 0.5;

interface Styled {
  readonly element: ElementNode;
  readonly style: string;
}

/**
 * Writes what a page's own style sheets say of how its elements show into their inline styles, by the cascade. An element
 * with a table that is like none that shows stays as it is: a script will show it (tabs, folded chapters).
 */
export function applySheets(root: ParentNode, sheets: readonly string[]): void {
  const rules = indexRules(sheets.flatMap(readSheet));
  if (rules.size === 0) return;
  const styled: Styled[] = [];
  const tables: ElementNode[] = [];
  const stack: ParentNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'element') {
      if (node.name === 'table') tables.push(node);
      const style = styleOf(node, rules);
      if (style !== null) styled.push({ element: node, style });
    }
    for (const child of node.children) if (child.kind === 'element') stack.push(child);
  }
  const later = shownLater(styled, tables);
  for (const { element, style } of styled) if (!later.has(element)) setStyle(element, style);
}

interface OrderedRule extends StyleRule {
  /** Its place in the page: of rules that weigh the same, the last wins. */
  readonly order: number;
}

type Rules = ReadonlyMap<string, readonly OrderedRule[]>;

/** Rules by the name their element must bear: an id, a class or that of its tag. */
function indexRules(rules: readonly StyleRule[]): Rules {
  const index = new Map<string, OrderedRule[]>();
  for (const [order, read] of rules.entries()) {
    const rule = { ...read, order };
    const [own] = rule.selector;
    const key = own?.id ? `#${own.id}` : own?.classes[0] ? `.${own.classes[0]}` : own?.tag;
    if (!key || key === 'html' || key === 'body') continue;
    const known = index.get(key);
    if (!known) index.set(key, [rule]);
    else if (known.length < MOST_RULES) known.push(rule);
  }
  return index;
}

function classesOf(element: ElementNode): string[] {
  return attribute(element, 'class')?.split(/\s+/) ?? [];
}

/** The inline style that the rules for an element and its own come to; null where no rule is for it. */
function styleOf(element: ElementNode, rules: Rules): string | null {
  const id = attribute(element, 'id');
  const keys = [element.name, ...classesOf(element).map((name) => `.${name}`), ...(id ? [`#${id}`] : [])];
  const own = keys
    .flatMap((key) => rules.get(key) ?? [])
    .filter(({ selector }) => selects(selector, element));
  if (own.length === 0) return null;
  own.sort((a, b) => a.weight - b.weight || a.order - b.order);
  return mergeDeclarations([
    ...own.flatMap(({ declarations }) => declarations),
    ...readStyle(attribute(element, 'style') ?? ''),
  ]);
}

function selects(selector: readonly Compound[], element: ElementNode): boolean {
  const [own, ...outer] = selector;
  if (!own || !isNamed(element, own)) return false;
  let direct = own.child;
  let node = element.parent;
  for (const compound of outer) {
    if (direct && node?.kind === 'element' && !isNamed(node, compound)) return false;
    while (node?.kind === 'element' && !isNamed(node, compound)) node = node.parent;
    if (node?.kind !== 'element') return false;
    direct = compound.child;
    node = node.parent;
  }
  return true;
}

function isNamed(element: ElementNode, { tag, id, classes }: Compound): boolean {
  if (tag !== null && element.name !== tag) return false;
  if (id !== null && attribute(element, 'id') !== id) return false;
  return classes.length === 0 || classes.every((name) => classesOf(element).includes(name));
}

/** The hidden elements that hold tables of which most labels stand in no table that shows. */
function shownLater(styled: readonly Styled[], tables: readonly ElementNode[]): ReadonlySet<ElementNode> {
  const hidden = new Set(styled.filter(({ style }) => HIDDEN.test(style)).map(({ element }) => element));
  const labels = new Map<ElementNode | null, Set<string>>();
  for (const table of hidden.size === 0 ? [] : tables) {
    const within = hiddenAround(table, hidden);
    const known = labels.get(within) ?? new Set();
    labels.set(within, known);
    for (const label of labelsOf(table, hidden)) if (known.size < MOST_LABELS) known.add(label);
  }
  const shown = labels.get(null) ?? new Set();
  const later = new Set<ElementNode>();
  for (const [element, own] of labels) {
    const alike = [...own].filter((label) => shown.has(label)).length;
    if (element && alike < own.size * ALIKE) later.add(element);
  }
  return later;
}

/** The words of a table's texts, without those of tables within it. */
function labelsOf(table: ElementNode, hidden: ReadonlySet<ElementNode>): string[] {
  const labels: string[] = [];
  const stack = [...table.children];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'text') labels.push(node.value.replace(/[\s\d]+/g, ''));
    else if (node.kind === 'element' && node.name !== 'table' && !hidden.has(node))
      for (const child of node.children) stack.push(child);
  }
  return labels.filter((label) => label.length > 1);
}

/** The hidden element a table stands in, or is. */
function hiddenAround(table: ElementNode, hidden: ReadonlySet<ElementNode>): ElementNode | null {
  for (let node: ParentNode | null = table; node?.kind === 'element'; node = node.parent)
    if (hidden.has(node)) return node;
  return null;
}

function setStyle(element: ElementNode, style: string): void {
  element.styled = true;
  const own = element.attributes.find(({ name }) => name === 'style');
  if (own) own.value = style;
  else element.attributes.push({ name: 'style', value: style });
}

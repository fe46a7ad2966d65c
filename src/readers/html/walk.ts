import { attribute, displayOf, roleOf, shownValue } from './elements.ts';
import { type LineGatherer, preformattedPieces } from './lines.ts';
import type { Page } from './page.ts';
import type { ChildNode, ElementNode, TextNode } from './tree.ts';

/** Nesting of the tree that is followed, for each level the parser admits: misnested tags may double it. */
const DEPTH_FACTOR = 4;

/** Where a walk puts what it finds: blocks of the page, or the lines of a cell. */
export interface Sink {
  readonly line: LineGatherer;
  /** Ends a line; the lines that follow are of this heading level (0: none) until it is changed. */
  breakLine(): void;
  /** Begins or ends a heading. */
  setLevel(level: number): void;
  /** Takes a table that stands here. */
  takeTable(table: ElementNode): void;
}

/** What bears on the text of an element from outside it. */
interface Context {
  readonly depth: number;
  readonly preformatted: boolean;
  readonly script: 'sup' | 'sub' | null;
}

const PLAIN: Context = { depth: 0, preformatted: false, script: null };

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** Raised or lowered digits keep their look, so that a footnote's number does not join the figure it stands by. */
function scriptDigits(text: string, script: 'sup' | 'sub'): string {
  const digits = script === 'sup' ? SUPERSCRIPTS : SUBSCRIPTS;
  return text.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? digit);
}

function walkText(page: Page, node: TextNode, sink: Sink, context: Context): void {
  const text = context.script === null ? node.value : scriptDigits(node.value, context.script);
  if (!context.preformatted) {
    sink.line.add(node, text);
    return;
  }
  preformattedPieces(page.markup, node).forEach((piece, i) => {
    if (i > 0) sink.breakLine();
    sink.line.addPlaced(piece.text, piece.start, piece.end);
  });
}

function walkBlock(page: Page, element: ElementNode, sink: Sink, context: Context): void {
  sink.breakLine();
  walkChildren(page, element, sink, context);
  sink.breakLine();
}

function walkHeading(page: Page, element: ElementNode, sink: Sink, context: Context): void {
  sink.breakLine();
  sink.setLevel(Number(element.name.slice(1)));
  walkChildren(page, element, sink, context);
  sink.breakLine();
  sink.setLevel(0);
}

function walkInput(page: Page, element: ElementNode, sink: Sink): void {
  const value = shownValue(element);
  if (value === null) return;
  const end = page.markup.indexOf('>', element.start) + 1;
  sink.line.addPlaced(value, element.start, Math.max(end, element.start));
}

function walkElement(page: Page, element: ElementNode, sink: Sink, context: Context): void {
  const role = roleOf(element);
  if (role === 'skip') return;
  const display = displayOf(element);
  if (display === 'gone' || display === 'invisible') {
    page.noteHidden(element);
    return;
  }
  switch (role) {
    case 'heading':
      walkHeading(page, element, sink, context);
      break;
    case 'break':
      sink.breakLine();
      break;
    case 'table':
      sink.takeTable(element);
      break;
    case 'input':
      walkInput(page, element, sink);
      break;
    case 'pre':
      walkBlock(page, element, sink, { ...context, preformatted: true });
      break;
    case 'script':
      walkChildren(page, element, sink, { ...context, script: element.name === 'sup' ? 'sup' : 'sub' });
      break;
    case 'option':
      if (attribute(element, 'selected') !== null) walkBlock(page, element, sink, context);
      break;
    default:
      if (role === 'block' || display === 'block') walkBlock(page, element, sink, context);
      else walkChildren(page, element, sink, context);
  }
}

function walkChildren(
  page: Page,
  element: { readonly children: readonly ChildNode[] },
  sink: Sink,
  context: Context,
): void {
  if (context.depth > page.limits.depth * DEPTH_FACTOR) return;
  const inner = { depth: context.depth + 1, preformatted: context.preformatted, script: context.script };
  for (const child of element.children) {
    if (page.full) return;
    if (child.kind === 'text') walkText(page, child, sink, inner);
    else if (child.kind === 'element') walkElement(page, child, sink, inner);
  }
}

/** Walks what an element holds, in reading order, into a sink, and ends its last line. */
export function walkContent(
  page: Page,
  element: { readonly children: readonly ChildNode[] },
  sink: Sink,
): void {
  walkChildren(page, element, sink, PLAIN);
  sink.breakLine();
}

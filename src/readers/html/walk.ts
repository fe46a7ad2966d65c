import { scriptDigits, struckDigits } from '../shared/marked-digits.ts';
import { type LineGatherer, preformattedPieces } from './lines.ts';
import type { Page } from './page.ts';
import {
  displayOf,
  isChosen,
  roleOf,
  scriptOf,
  shownValue,
  strikesThrough,
  turnsRound,
} from './parse/elements.ts';
import type { ChildNode, ElementNode, TextNode } from './parse/tree.ts';

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

/**
 * What bears on the text of an element from outside it: line breaks that count, digits raised, lowered, perhaps raised
 * where they follow a digit, struck, or shown the other way round.
 */
type Manner = 'plain' | 'preformatted' | 'sup' | 'sub' | 'maybe' | 'struck' | 'reversed';

/** The character by which text says that it is shown from right to left: no figure is read after it. */
const REVERSED = '\u202E';

function shown(text: string, manner: Exclude<Manner, 'plain' | 'preformatted'>, line: LineGatherer): string {
  if (manner === 'struck') return struckDigits(text);
  if (manner === 'reversed') return `${REVERSED}${text}`;
  if (manner !== 'maybe') return scriptDigits(text, manner);
  return line.endsInDigit() ? scriptDigits(text, 'sup') : text;
}

function mannerOf(element: ElementNode, outer: Manner): Manner {
  if (strikesThrough(element)) return 'struck';
  if (turnsRound(element)) return 'reversed';
  const script = scriptOf(element);
  return script === null || (script === 'maybe' && outer !== 'plain') ? outer : script;
}

function walkText(page: Page, node: TextNode, sink: Sink, manner: Manner): void {
  if (manner === 'plain') sink.line.add(node);
  else if (manner === 'preformatted') addPreformatted(page, node, sink);
  else sink.line.add(node, shown(node.value, manner, sink.line), manner === 'maybe');
}

function addPreformatted(page: Page, node: TextNode, sink: Sink): void {
  preformattedPieces(page.markup, node).forEach((piece, i) => {
    if (i > 0) sink.breakLine();
    sink.line.addPlaced(piece.text, piece.start, piece.end);
  });
}

function walkBlock(page: Page, element: ElementNode, sink: Sink, manner: Manner, depth: number): void {
  sink.breakLine();
  walkChildren(page, element, sink, manner, depth);
  sink.breakLine();
}

function walkHeading(page: Page, element: ElementNode, sink: Sink, manner: Manner, depth: number): void {
  sink.breakLine();
  sink.setLevel(Number(element.name.slice(1)));
  walkChildren(page, element, sink, manner, depth);
  sink.breakLine();
  sink.setLevel(0);
}

function walkInput(page: Page, element: ElementNode, sink: Sink): void {
  const value = shownValue(element);
  if (value === null) return;
  const end = page.markup.indexOf('>', element.start) + 1;
  sink.line.addPlaced(value, element.start, Math.max(end, element.start));
}

function walkElement(page: Page, element: ElementNode, sink: Sink, outer: Manner, depth: number): void {
  const role = roleOf(element);
  if (role === 'skip') return;
  const manner = mannerOf(element, outer);
  const display = displayOf(element);
  if (display === 'gone' || display === 'invisible') {
    page.noteHidden(element);
    return;
  }
  switch (role) {
    case 'heading':
      walkHeading(page, element, sink, manner, depth);
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
      walkBlock(page, element, sink, manner === 'struck' ? manner : 'preformatted', depth);
      break;
    case 'option':
      if (isChosen(element)) walkBlock(page, element, sink, manner, depth);
      break;
    default:
      if (role === 'block' || display === 'block') walkBlock(page, element, sink, manner, depth);
      else walkChildren(page, element, sink, manner, depth);
  }
}

function walkChildren(
  page: Page,
  element: { readonly children: readonly ChildNode[] },
  sink: Sink,
  manner: Manner,
  depth: number,
): void {
  if (depth > page.limits.depth * DEPTH_FACTOR) return;
  for (const child of element.children) {
    if (page.full) return;
    if (child.kind === 'text') walkText(page, child, sink, manner);
    else if (child.kind === 'element') walkElement(page, child, sink, manner, depth + 1);
  }
}

/** Walks what an element holds, in reading order, into a sink, and ends its last line. */
export function walkContent(
  page: Page,
  element: { readonly children: readonly ChildNode[] },
  sink: Sink,
  struck = false,
): void {
  walkChildren(page, element, sink, struck ? 'struck' : 'plain', 0);
  sink.breakLine();
}

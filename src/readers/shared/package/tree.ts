import { report } from '../../../findings/define.ts';
import { limitReached } from '../../../findings/readers.ts';
import type { Emit } from '../../../model/finding.ts';
import type { Limits } from '../../limits.ts';
import { type Attributes, attributeOf, parseXml, stop } from './xml.ts';
import { placeOfPart } from './zip.ts';

/** Elements kept for each cell the limits allow. */
const ELEMENTS_PER_CELL = 10;

/** An element of an XML part; its name is local, its text stands among its children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlNode[];
}

/** An element, or text. */
export type XmlNode = XmlElement | string;

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

const NO_ELEMENTS: ReadonlySet<string> = new Set();

/**
 * Reads an XML part into a tree under a nameless root. Elements of the names in `skip` are left out with all they hold,
 * which spares most of the time and memory where they say only how a text looks. Null, with a finding, when the part is
 * cut off or its tags do not match.
 */
export function readTree(
  text: string,
  part: string,
  limits: Limits,
  emit: Emit,
  skip: ReadonlySet<string> = NO_ELEMENTS,
): XmlElement | null {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  const most = limits.cells * ELEMENTS_PER_CELL;
  let elements = 0;
  let skipped = 0;
  const handler = {
    open(name: string, attributes: Attributes): void {
      if (skipped > 0 || skip.has(name)) {
        skipped++;
        return;
      }
      if (++elements > most) {
        report(emit, limitReached, { limit: 'elements', value: most }, [placeOfPart(part)]);
        throw stop;
      }
      const element: OpenElement = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text(text: string): void {
      if (skipped === 0) open.at(-1)?.children.push(text);
    },
    close(): void {
      if (skipped > 0) skipped--;
      else open.pop();
    },
  };
  return parseXml(text, part, handler, limits, emit) ? root : null;
}

/** The elements directly within another. */
export function* elementsOf(parent: XmlElement): Generator<XmlElement> {
  for (const child of parent.children) if (typeof child !== 'string') yield child;
}

/** The first element of a name directly within another, or null. */
export function childOf(parent: XmlElement | null, name: string): XmlElement | null {
  for (const child of parent?.children ?? []) {
    if (typeof child !== 'string' && child.name === name) return child;
  }
  return null;
}

/** The elements of a name directly within another. */
export function childrenOf(parent: XmlElement | null, name: string): readonly XmlElement[] {
  return parent === null ? [] : [...elementsOf(parent)].filter((child) => child.name === name);
}

/** An attribute of an element by its local name, or null; null too where there is no element. */
export function attribute(element: XmlElement | null, name: string): string | null {
  return element && attributeOf(element.attributes, name);
}

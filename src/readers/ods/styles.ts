import { type Attributes, attributeOf } from '../shared/package/xml.ts';
import type { Script } from '../shared/sheet/display/standing.ts';

const SIDES = ['border-left', 'border-right', 'border-top', 'border-bottom'];

/** What the automatic styles of a document say of cells, sheets and runs of text (OpenDocument 1.3 part 3, 16). */
export class OdsStyles {
  readonly #bordered = new Set<string>();
  readonly #hidden = new Set<string>();
  readonly #scripts = new Map<string, Script>();
  #style = '';

  open(name: string, attributes: Attributes): void {
    if (name === 'style')
      this.#style = styleKey(attributeOf(attributes, 'family'), attributeOf(attributes, 'name'));
    else if (name === 'table-cell-properties' && isBordered(attributes)) this.#bordered.add(this.#style);
    else if (name === 'table-properties' && attributeOf(attributes, 'display') === 'false')
      this.#hidden.add(this.#style);
    else if (name === 'text-properties') this.#takeScript(attributes);
  }

  #takeScript(attributes: Attributes): void {
    const script = isStruck(attributes)
      ? 'struck'
      : positionOf(attributeOf(attributes, 'text-position') ?? '');
    if (script) this.#scripts.set(this.#style, script);
  }

  /** Whether cells of a style are struck through. */
  isStruck(name: string | null): boolean {
    return this.#scripts.get(styleKey('table-cell', name)) === 'struck';
  }

  /** Whether cells of a style are boxed: have a line on three sides or more. */
  isBordered(name: string | null): boolean {
    return this.#bordered.has(styleKey('table-cell', name));
  }

  /** Whether sheets of a style are not displayed. */
  isHidden(name: string | null): boolean {
    return this.#hidden.has(styleKey('table', name));
  }

  /** How a run of text of a style stands. */
  scriptOf(name: string | null): Script {
    return this.#scripts.get(styleKey('text', name)) ?? 'plain';
  }
}

function styleKey(family: string | null, name: string | null): string {
  return `${family} ${name}`;
}

function positionOf(position: string): Script | null {
  if (/^super|^[1-9]/.test(position)) return 'sup';
  return /^sub|^-/.test(position) ? 'sub' : null;
}

function isStruck(attributes: Attributes): boolean {
  const lines = ['text-line-through-style', 'text-line-through-type'].map((name) =>
    attributeOf(attributes, name),
  );
  return lines.some((line) => line !== null) && !lines.includes('none');
}

function isBordered(attributes: Attributes): boolean {
  const all = attributeOf(attributes, 'border');
  if (all !== null) return all !== 'none';
  return SIDES.filter((side) => (attributeOf(attributes, side) ?? 'none') !== 'none').length > 2;
}

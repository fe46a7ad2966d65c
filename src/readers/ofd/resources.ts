import { attribute, childOf, childrenOf, type XmlElement } from '../shared/package/tree.ts';
import type { Part } from './parts.ts';
import { numberOf } from './values.ts';

/** Parameters may be relative to others; no honest ones lead further. */
const MOST_RELATIVE = 8;

/** What objects on a page refer to by identifier (GB/T 33190, 7.9, CT_Res). */
export class Resources {
  readonly #composites: Map<string, XmlElement>;
  readonly #parameters: Map<string, XmlElement>;

  constructor(parts: readonly Part[], shared?: Resources) {
    this.#composites = new Map(shared ? shared.#composites : []);
    this.#parameters = new Map(shared ? shared.#parameters : []);
    for (const { root } of parts) {
      register(root, 'CompositeGraphicUnits', 'CompositeGraphicUnit', this.#composites);
      register(root, 'DrawParams', 'DrawParam', this.#parameters);
    }
  }

  /** What a composite object draws; null where no resource says. */
  composite(id: string): XmlElement | null {
    return this.#composites.get(id) ?? null;
  }

  /** The width drawing parameters give lines, in millimetres; null where they give none. Throws `malformed`. */
  lineWidth(id: string | null): number | null {
    let parameters = this.#parameters.get(id ?? '');
    for (let i = 0; parameters && i < MOST_RELATIVE; i += 1) {
      if (attribute(parameters, 'LineWidth') !== null) return numberOf(parameters, 'LineWidth', 0);
      parameters = this.#parameters.get(attribute(parameters, 'Relative') ?? '');
    }
    return null;
  }
}

function register(root: XmlElement, list: string, name: string, into: Map<string, XmlElement>): void {
  for (const element of childrenOf(childOf(root, list), name)) {
    into.set(attribute(element, 'ID') ?? '', element);
  }
}

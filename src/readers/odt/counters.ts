import { attribute, type XmlElement } from '../shared/package/tree.ts';
import { Counter } from './lists.ts';
import type { Styles } from './styles.ts';

/** The counters of a document's lists and headings: lists begin anew unless they say that they go on. */
export class Counters {
  readonly headings: Counter;
  readonly #styles: Styles;
  readonly #byStyle = new Map<string, Counter>();
  readonly #byId = new Map<string, Counter>();

  constructor(styles: Styles) {
    this.#styles = styles;
    this.headings = new Counter(styles.outline);
  }

  /** The counter of a list that is not within another (ODF 1.3 part 3, 5.3.2–5.3.3 and 19.780). */
  begin(list: XmlElement, style: string | null): Counter {
    const name = style ?? '';
    const continued = attribute(list, 'continue-list');
    const goesOn = attribute(list, 'continue-numbering') === 'true';
    const before =
      (continued === null ? null : this.#byId.get(continued)) ?? (goesOn ? this.#byStyle.get(name) : null);
    const counter = before ?? new Counter(this.#styles.list(style));
    this.#byStyle.set(name, counter);
    const id = attribute(list, 'id');
    if (id !== null) this.#byId.set(id, counter);
    return counter;
  }
}

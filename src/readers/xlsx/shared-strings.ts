import { type Attributes, stop, type XmlHandler } from '../shared/package/xml.ts';
import { RichText } from './rich-text.ts';

/** Texts a workbook may share. */
const MOST_STRINGS = 1_000_000;

/** Gathers the texts that cells refer to by number. */
export class SharedStrings implements XmlHandler {
  readonly strings: string[] = [];
  readonly #rich = new RichText();
  #within = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'si') this.#within = true;
    else if (this.#within) this.#rich.open(name, attributes);
  }

  text(piece: string): void {
    if (this.#within) this.#rich.text(piece);
  }

  close(name: string): void {
    if (name !== 'si') {
      if (this.#within) this.#rich.close(name);
      return;
    }
    this.#within = false;
    this.strings.push(this.#rich.take());
    if (this.strings.length >= MOST_STRINGS) throw stop;
  }
}

import type { Attributes, XmlHandler } from '../shared/package/xml.ts';
import { formatCode } from '../shared/sheet/display/display.ts';

/** How cells of a style look, as far as it matters. */
export interface CellLook {
  readonly format: string;
  readonly bordered: boolean;
  /** Whether the font strikes the text through. */
  readonly struck: boolean;
}

const SIDES = /^(?:left|right|top|bottom|start|end)$/;

/** Gathers from the styles part what matters (ECMA-376 part 1, 18.8): number formats, and which cells are boxed or struck through. */
export class Styles implements XmlHandler {
  readonly #formats = new Map<number, string>();
  /** Of each border, the sides that have a line. */
  readonly #borders: number[] = [];
  /** Of each font, whether it strikes text through. */
  readonly #fonts: boolean[] = [];
  readonly #styles: { readonly format: number; readonly border: number; readonly font: number }[] = [];
  /** Differential styles (`dxfs`) and named ones hold elements of the same names. */
  #list = '';

  open(name: string, attributes: Attributes): void {
    const { numFmtId = '0', borderId = '0', fontId = '0', formatCode: code = 'General' } = attributes;
    if (/^(?:numFmts|fonts|borders|cellXfs|cellStyleXfs|dxfs)$/.test(name)) this.#list = name;
    else if (this.#list === 'numFmts' && name === 'numFmt') this.#formats.set(Number(numFmtId), code);
    else if (this.#list === 'borders') this.#openBorder(name, attributes);
    else if (this.#list === 'fonts') this.#openFont(name, attributes);
    else if (this.#list === 'cellXfs' && name === 'xf')
      this.#styles.push({ format: Number(numFmtId), border: Number(borderId), font: Number(fontId) });
  }

  #openBorder(name: string, { style = 'none' }: Attributes): void {
    if (name === 'border') this.#borders.push(0);
    else if (SIDES.test(name) && style !== 'none') this.#borders.push((this.#borders.pop() ?? 0) + 1);
  }

  #openFont(name: string, { val }: Attributes): void {
    if (name === 'font') this.#fonts.push(false);
    else if (name === 'strike') this.#fonts.splice(-1, 1, val !== '0' && val !== 'false');
  }

  text(): void {}

  close(name: string): void {
    if (name === this.#list) this.#list = '';
  }

  /** The looks of the styles, in the order cells refer to them. */
  looks(): readonly CellLook[] {
    return this.#styles.map(({ format, border, font }) => ({
      format: formatCode(format, this.#formats),
      bordered: (this.#borders[border] ?? 0) > 2,
      struck: this.#fonts[font] ?? false,
    }));
  }
}

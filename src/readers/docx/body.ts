import type { FlowLine, FlowTable } from '../shared/office/flow.ts';
import { joinNumber } from '../shared/office/numerals.ts';
import { attribute, childOf, elementsOf, type XmlElement } from '../shared/package/tree.ts';
import type { Content, Context } from './context.ts';
import { chosen, ParagraphReader } from './paragraph.ts';
import { paragraphProperties, runProperties } from './properties.ts';
import type { Style } from './styles.ts';
import { readTable } from './table.ts';

/** Outline levels below this one are headings (ECMA-376-1, 17.3.1.20). */
const BODY_LEVEL = 9;

/** Reads one container of paragraphs and tables: the body, a cell, a text box. */
class Container {
  readonly #context: Context;
  readonly #path: string;
  readonly #paragraphs: ParagraphReader;
  readonly #flow: (FlowLine | FlowTable)[] = [];
  #p = 0;
  #tbl = 0;
  #boxes = 0;
  /** Where the text stands that runs on into the next paragraph, whose mark between them is deleted. */
  #open: string | null = null;

  constructor(context: Context, path: string) {
    this.#context = context;
    this.#path = path;
    this.#paragraphs = new ParagraphReader(context.story, context.styles);
  }

  read(parent: XmlElement): Content {
    this.#readAll(parent);
    this.#finish();
    return { flow: this.#flow, picture: this.#paragraphs.picture };
  }

  #readAll(parent: XmlElement): void {
    for (const child of elementsOf(parent)) {
      if (this.#context.story.full) return;
      this.#readBlock(child);
    }
  }

  #readBlock(element: XmlElement): void {
    switch (element.name) {
      case 'p':
        this.#readParagraph(element);
        break;
      case 'tbl':
        this.#finish();
        this.#takeTable(element);
        break;
      case 'AlternateContent':
        for (const branch of [chosen(element)]) if (branch !== null) this.#readAll(branch);
        break;
      case 'altChunk':
        this.#context.story.noteEmbedded('altChunk', this.#path);
        this.#paragraphs.picture = true;
        break;
      case 'del':
      case 'moveFrom':
      case 'sdtPr':
        break;
      default:
        this.#readAll(element);
    }
  }

  #takeTable(element: XmlElement): void {
    const table = readTable(this.#context, element, this.#within(`tbl[${++this.#tbl}]`), readContent);
    if (table !== null) this.#flow.push(table);
  }

  #within(step: string): string {
    return this.#path === '' ? step : `${this.#path}/${step}`;
  }

  #readParagraph(element: XmlElement): void {
    const path = this.#within(`p[${++this.#p}]`);
    const properties = childOf(element, 'pPr');
    const style = this.#context.styles.get(attribute(childOf(properties, 'pStyle'), 'val'), 'paragraph');
    this.#paragraphs.read(element, style, path);
    const mark = childOf(properties, 'rPr');
    const from = this.#open ?? path;
    const runsOn = childOf(mark, 'del') !== null || childOf(mark, 'moveFrom') !== null;
    this.#open = runsOn ? from : null;
    if (!runsOn) this.#takeLines(properties, style, from, runProperties(mark).hidden ?? false);
    this.#readBoxes(path);
  }

  #takeLines(properties: XmlElement | null, style: Style, path: string, unmarked: boolean): void {
    const own = paragraphProperties(properties);
    const lines = this.#paragraphs.lines.take();
    const [first] = lines;
    const label = lines.length === 0 && unmarked ? null : this.#number(own, style);
    if (label !== null && label !== '') lines[0] = first === undefined ? label : joinNumber(label) + first;
    const outline = own.outline ?? style.outline ?? BODY_LEVEL;
    const level = outline < BODY_LEVEL ? outline + 1 : 0;
    const place = this.#context.story.place(path);
    for (const text of lines) this.#flow.push({ kind: 'line', text, level, place });
  }

  #number(own: ReturnType<typeof paragraphProperties>, style: Style): string | null {
    const id = own.numbering.id ?? style.numbering.id;
    if (id === null || id === '0') return null;
    const inherited = own.numbering.id === null ? style.numbering.level : null;
    const styleId = own.numbering.id === null ? style.id : null;
    return this.#context.numbering.next(id, own.numbering.level ?? inherited, styleId);
  }

  #readBoxes(path: string): void {
    const boxes = this.#paragraphs.takeBoxes();
    if (boxes.length > 0) this.#finish();
    for (const box of boxes) {
      const { flow, picture } = readContent(this.#context, box, `${path}/txbxContent[${++this.#boxes}]`);
      this.#flow.push(...flow);
      if (picture) this.#paragraphs.picture = true;
    }
    this.#boxes = 0;
  }

  /** Ends text whose paragraph has no mark of its own and no paragraph after it. */
  #finish(): void {
    if (this.#open === null) return;
    const path = this.#open;
    this.#open = null;
    this.#takeLines(null, this.#context.styles.get(null, 'paragraph'), path, true);
  }
}

/** Reads what a body, cell or text box holds, in reading order. */
export function readContent(context: Context, element: XmlElement, path: string): Content {
  return new Container(context, path).read(element);
}

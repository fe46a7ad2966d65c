import type { FlowLine, FlowTable } from '../shared/office/flow.ts';
import { joinNumber } from '../shared/office/numerals.ts';
import { plainText } from '../shared/office/plain-text.ts';
import { attribute, childOf, elementsOf, type XmlElement } from '../shared/package/tree.ts';
import type { Content, Context } from './context.ts';
import type { Counter } from './lists.ts';
import { ParagraphReader } from './paragraph.ts';
import { readTable } from './table.ts';

/** A list that is open: its counter, how deep it is, and the start an item asks for. */
interface OpenList {
  readonly counter: Counter;
  readonly style: string | null;
  readonly level: number;
  /** Whether the next paragraph is the first of its item, which bears the number. */
  due: boolean;
  start: string | null;
}

/** Elements of a body that hold no text of it. */
const SILENT = new Set([
  'tracked-changes', 'forms', 'sequence-decls', 'variable-decls', 'user-field-decls', 'dde-connection-decls',
  'table-of-content-source', 'index-title-template', 'soft-page-break', 'change', 'change-start', 'change-end',
]); // biome-ignore format: one list

/** Reads one container of paragraphs and tables: the body, a cell, a text box. */
class Container {
  readonly #context: Context;
  readonly #path: string;
  readonly #paragraphs: ParagraphReader;
  readonly #flow: (FlowLine | FlowTable)[] = [];
  readonly #counts = new Map<string, number>();

  constructor(context: Context, path: string) {
    this.#context = context;
    this.#path = path;
    this.#paragraphs = new ParagraphReader(context.story, context.styles);
  }

  read(parent: XmlElement): Content {
    this.#readAll(parent, null);
    return { flow: this.#flow, picture: this.#paragraphs.picture };
  }

  #readAll(parent: XmlElement, list: OpenList | null): void {
    for (const child of elementsOf(parent)) {
      if (this.#context.story.full) return;
      if (!SILENT.has(child.name)) this.#readBlock(child, list);
    }
  }

  #readBlock(element: XmlElement, list: OpenList | null): void {
    switch (element.name) {
      case 'p':
      case 'h':
        this.#readParagraph(element, list);
        break;
      case 'list':
        this.#readList(element, list);
        break;
      case 'table':
        this.#takeTable(element);
        break;
      case 'section':
        this.#readSection(element, list);
        break;
      case 'frame':
      case 'custom-shape':
        this.#readDrawing(element);
        break;
      default:
        this.#readAll(element, list);
    }
  }

  /** The path of the next element of a name here. */
  #step(name: string): string {
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    const step = `${name}[${count}]`;
    return this.#path === '' ? step : `${this.#path}/${step}`;
  }

  #takeTable(element: XmlElement): void {
    const path = this.#step('table');
    const table = readTable(this.#context, element, path, readContent);
    if (table !== null) this.#flow.push(table);
    if (attribute(element, 'is-sub-table') === 'true') this.#paragraphs.picture = true;
  }

  #readSection(section: XmlElement, list: OpenList | null): void {
    const display = attribute(section, 'display');
    const hidden =
      display === 'none' || (display === 'condition' && attribute(section, 'is-hidden') === 'true');
    if (hidden) this.#context.story.hide(plainText(section), this.#path || 'section');
    else this.#readAll(section, list);
  }

  #readList(element: XmlElement, outer: OpenList | null): void {
    const style = attribute(element, 'style-name') ?? outer?.style ?? this.#listStyleWithin(element);
    const level = outer === null ? 0 : outer.level + 1;
    const own = outer === null || outer.style !== style;
    const counter = own ? this.#context.counters.begin(element, style) : outer.counter;
    if (outer?.due) outer.due = false;
    for (const item of elementsOf(element)) {
      const due = item.name === 'list-item';
      this.#readAll(item, { counter, style, level, due, start: attribute(item, 'start-value') });
    }
  }

  /** The list style the first paragraph of a list brings with it, where the list names none. */
  #listStyleWithin(list: XmlElement): string | null {
    const item = childOf(list, 'list-item');
    const paragraph = childOf(item, 'p') ?? childOf(item, 'h');
    return this.#context.styles.listOf(attribute(paragraph, 'style-name'));
  }

  #readDrawing(element: XmlElement): void {
    const path = this.#step(element.name);
    this.#paragraphs.read({ name: '', attributes: {}, children: [element] }, path);
    this.#readBoxes(path);
  }

  #readParagraph(element: XmlElement, list: OpenList | null): void {
    const path = this.#step(element.name);
    this.#paragraphs.read(element, path);
    const label = this.#labelOf(element, list);
    const lines = this.#paragraphs.lines.take();
    const [first] = lines;
    if (label !== '') lines[0] = first === undefined ? label : joinNumber(label) + first;
    const level = element.name === 'h' ? Number(attribute(element, 'outline-level') ?? 1) || 1 : 0;
    const place = this.#context.story.place(path);
    for (const text of lines) this.#flow.push({ kind: 'line', text, level, place });
    this.#readBoxes(path);
  }

  /** The number a paragraph shows: the one stated in the file where there is one, else the one counted. */
  #labelOf(element: XmlElement, list: OpenList | null): string {
    const counted = this.#count(element, list);
    const stated = childOf(element, 'number');
    return stated === null ? counted.trim() : plainText(stated).trim();
  }

  #count(element: XmlElement, list: OpenList | null): string {
    if (list?.due) {
      list.due = false;
      return list.counter.next(list.level, list.start);
    }
    if (list !== null || element.name !== 'h' || attribute(element, 'is-list-header') === 'true') return '';
    const level = Number(attribute(element, 'outline-level') ?? 1) - 1;
    if (attribute(element, 'restart-numbering') === 'true') this.#context.counters.headings.restart(level);
    return this.#context.counters.headings.next(level, attribute(element, 'start-value'));
  }

  #readBoxes(path: string): void {
    this.#paragraphs.takeBoxes().forEach((box, index) => {
      const { flow, picture } = readContent(this.#context, box, `${path}/${box.name}[${index + 1}]`);
      this.#flow.push(...flow);
      if (picture) this.#paragraphs.picture = true;
    });
  }
}

/** Reads what a body, cell or text box holds, in reading order. */
export function readContent(context: Context, element: XmlElement, path: string): Content {
  return new Container(context, path).read(element);
}

import { scriptDigits, struckDigits } from '../shared/marked-digits.ts';
import { Lines } from '../shared/office/lines.ts';
import type { Story } from '../shared/office/story.ts';
import { attribute, childOf, elementsOf, type XmlElement } from '../shared/package/tree.ts';
import { type RunProperties, runProperties } from './properties.ts';
import type { Style, Styles } from './styles.ts';
import { symbol } from './symbols.ts';

/** A long stroke over the character before it. */

/** Elements that show nothing of what they hold, or say only how it is shown. */
const SILENT = new Set([
  'pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'del', 'moveFrom', 'delText', 'delInstrText', 'instrText', 'rt', 'softHyphen',
  'footnoteRef', 'endnoteRef', 'annotationRef', 'commentReference', 'fldData', 'ctrlPr',
]); // biome-ignore format: one list

/** The branch of `mc:AlternateContent` that is read: the other holds the same once more. */
export function chosen(alternate: XmlElement): XmlElement | null {
  return childOf(alternate, 'Choice') ?? childOf(alternate, 'Fallback');
}

/** The shown text of a drop-down field of old forms, which stands in its definition only. */
function dropDownText(field: XmlElement): string {
  const list = childOf(childOf(field, 'ffData'), 'ddList');
  if (list === null) return '';
  const entries = [...elementsOf(list)].filter(({ name }) => name === 'listEntry');
  const index = Number(
    attribute(childOf(list, 'result'), 'val') ?? attribute(childOf(list, 'default'), 'val'),
  );
  return attribute(entries[index] ?? null, 'val') ?? '';
}

/** The half points a run is raised by (`w:position`). */
function heightOf(run: XmlElement): number {
  return Number(attribute(childOf(childOf(run, 'rPr'), 'position'), 'val') ?? 0) || 0;
}

/** The lowest height of a paragraph's runs of text: cells may be raised as a whole to align them, which means nothing. */
function lowest(paragraph: XmlElement): number {
  let height = Number.POSITIVE_INFINITY;
  for (const child of elementsOf(paragraph)) {
    if (child.name === 'r' && childOf(child, 't') !== null) height = Math.min(height, heightOf(child));
  }
  return height;
}

/** A field that is open. */
interface Field {
  /** Whether its result is reached, which is what shows. */
  result: boolean;
  /** What shows where it has no result. */
  fallback: string;
  /** Whether anything of its result shows. */
  shown: boolean;
}

/** Reads the content of paragraphs: their lines, and what is anchored in them. */
export class ParagraphReader {
  readonly lines = new Lines();
  /** The contents of text boxes anchored here. */
  boxes: XmlElement[] = [];
  picture = false;
  readonly #story: Story;
  readonly #styles: Styles;
  readonly #fields: Field[] = [];
  #hidden = '';
  #path = '';
  #style: Style;
  #run: RunProperties = { hidden: null, struck: null, script: null };
  #markFollows = false;
  /** The height most of the paragraph stands at, over which runs are raised. */
  #height = 0;

  constructor(story: Story, styles: Styles) {
    this.#story = story;
    this.#styles = styles;
    this.#style = styles.get(null, 'paragraph');
  }

  /** Reads one paragraph on; what it holds is then in `lines`, `boxes` and `picture`. */
  read(paragraph: XmlElement, style: Style, path: string): void {
    this.#path = path;
    this.#style = style;
    this.#height = lowest(paragraph);
    for (const field of this.#fields) field.result = true;
    this.#walkAll(paragraph);
    if (this.#hidden !== '') this.#story.hide(this.#hidden, path);
    this.#hidden = '';
  }

  /** Hands out the text boxes met since the last time. */
  takeBoxes(): readonly XmlElement[] {
    const taken = this.boxes;
    this.boxes = [];
    return taken;
  }

  #put(text: string): void {
    if (text === '') return;
    for (const field of this.#fields) if (field.result) field.shown = true;
    if (this.#isHidden() || this.#fields.some(({ result }) => !result)) {
      this.#hidden += text;
      return;
    }
    const script = this.#markFollows ? 'sup' : (this.#run.script ?? this.#style.script ?? 'base');
    const raised = script === 'base' ? text : scriptDigits(text, script);
    const struck = this.#run.struck ?? this.#style.struck ?? false;
    this.lines.add(struck ? struckDigits(raised) : raised);
  }

  #isHidden(): boolean {
    return this.#run.hidden ?? this.#style.hidden ?? false;
  }

  #walkAll(parent: XmlElement): void {
    for (const child of elementsOf(parent)) this.#walk(child);
  }

  #walk(element: XmlElement): void {
    if (SILENT.has(element.name)) return;
    switch (element.name) {
      case 'r':
        this.#walkRun(element);
        break;
      case 't':
        for (const child of element.children) if (typeof child === 'string') this.#put(child);
        break;
      case 'tab':
      case 'ptab':
        this.#put('\t');
        break;
      case 'br':
      case 'cr':
        this.lines.breakLine();
        break;
      case 'noBreakHyphen':
        this.#put('-');
        break;
      case 'sym':
        this.#put(symbol(attribute(element, 'font'), attribute(element, 'char')));
        break;
      case 'fldChar':
        this.#walkField(element);
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        this.#markFollows = /^(?:1|true|on)$/.test(attribute(element, 'customMarkFollows') ?? '');
        break;
      case 'AlternateContent':
        for (const branch of [chosen(element)]) if (branch !== null) this.#walkAll(branch);
        break;
      case 'txbxContent':
        this.boxes.push(element);
        break;
      default:
        this.#walkOther(element);
    }
  }

  /** Pictures, charts, diagrams and ink, embedded objects, formulas, paragraphs of drawings; any other element is looked through. */
  #walkOther(element: XmlElement): void {
    switch (element.name) {
      case 'blip':
      case 'imagedata':
      case 'chart':
      case 'relIds':
      case 'contentPart':
        this.picture = true;
        break;
      case 'OLEObject':
        this.picture = true;
        this.#story.noteEmbedded(attribute(element, 'ProgID') ?? 'OLE', this.#path);
        break;
      case 'p':
        this.lines.breakLine();
        this.#walkAll(element);
        this.lines.breakLine();
        break;
      case 'sup':
      case 'sub':
      case 'deg':
        this.#walkScript(element, element.name === 'sub' ? 'sub' : 'sup');
        break;
      case 'den':
        this.#put('/');
        this.#walkAll(element);
        break;
      default:
        this.#walkAll(element);
    }
  }

  #walkRun(run: XmlElement): void {
    const before = this.#run;
    const properties = childOf(run, 'rPr');
    const named = attribute(childOf(properties, 'rStyle'), 'val');
    const own = runProperties(properties);
    const style = this.#styles.get(named, 'character');
    this.#run = {
      // A toggle of two styles at once is off again (ECMA-376-1, 17.7.3).
      hidden: own.hidden ?? (style.hidden && this.#style.hidden ? false : style.hidden) ?? before.hidden,
      struck: own.struck ?? (style.struck && this.#style.struck ? false : style.struck) ?? before.struck,
      script: own.script ?? style.script ?? before.script,
    };
    if (this.#run.script === null && heightOf(run) > this.#height)
      this.#run = { ...this.#run, script: 'sup' };
    this.#markFollows = false;
    this.#walkAll(run);
    this.#markFollows = false;
    this.#run = before;
  }

  #walkScript(element: XmlElement, script: 'sup' | 'sub'): void {
    const before = this.#run;
    this.#run = { ...before, script };
    this.#walkAll(element);
    this.#run = before;
  }

  /** Follows a field from its instruction to its result (ECMA-376-1, 17.16.18). */
  #walkField(element: XmlElement): void {
    const kind = attribute(element, 'fldCharType');
    const field = this.#fields.at(-1);
    if (kind === 'begin') this.#fields.push({ result: false, fallback: dropDownText(element), shown: false });
    else if (kind === 'separate' && field !== undefined) field.result = true;
    else if (kind === 'end') {
      this.#fields.pop();
      if (field?.shown === false) this.#showEmpty(field);
    }
  }
  /** A field without a result shows what it falls back on; else something is due here that is not known. */
  #showEmpty({ fallback }: Field): void {
    if (fallback === '') this.picture = true;
    this.#put(fallback);
  }
}

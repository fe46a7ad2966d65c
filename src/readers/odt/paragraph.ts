import { scriptDigits, struckDigits } from '../shared/marked-digits.ts';
import { Lines } from '../shared/office/lines.ts';
import type { Story } from '../shared/office/story.ts';
import { attribute, childOf, type XmlElement } from '../shared/package/tree.ts';
import type { Styles, TextStyle } from './styles.ts';

const SPACES = /[ \t\n\r]+/g;
const MOST_SPACES = 1000;

/** Elements that show nothing of what they hold within a line. */
const SILENT = new Set([
  'note', 'annotation', 'annotation-end', 'ruby-text', 'tracked-changes', 'number', 'soft-page-break', 'desc', 'title',
  'event-listeners', 'script', 'bookmark', 'bookmark-start', 'bookmark-end', 'change', 'change-start', 'change-end',
]); // biome-ignore format: one list

/** Reads the content of paragraphs: their lines, and what is anchored in them. */
export class ParagraphReader {
  readonly lines = new Lines();
  picture = false;
  readonly #story: Story;
  readonly #styles: Styles;
  #boxes: XmlElement[] = [];
  #style: TextStyle = { hidden: null, struck: null, script: null };
  #hidden = '';
  #path = '';
  /** Whether white space that follows is dropped: at the beginning, and after other white space. */
  #spaced = true;

  constructor(story: Story, styles: Styles) {
    this.#story = story;
    this.#styles = styles;
  }

  /** Reads one paragraph or heading; what it holds is then in `lines` and `picture`. */
  read(paragraph: XmlElement, path: string): void {
    this.#style = this.#styles.text('paragraph', attribute(paragraph, 'style-name'));
    this.#path = path;
    this.#spaced = true;
    this.#walkAll(paragraph);
    if (this.#hidden !== '') this.#story.hide(this.#hidden, path);
    this.#hidden = '';
  }

  /** Hands out what holds blocks and is anchored where was read since the last time: text boxes, shapes. */
  takeBoxes(): readonly XmlElement[] {
    const taken = this.#boxes;
    this.#boxes = [];
    return taken;
  }

  #put(text: string): void {
    if (this.#style.hidden) {
      this.#hidden += text;
      return;
    }
    const { script, struck } = this.#style;
    const raised = script === 'sup' || script === 'sub' ? scriptDigits(text, script) : text;
    this.lines.add(struck ? struckDigits(raised) : raised);
  }

  /** Puts text whose white space counts as one space at most (ODF 1.3 part 3, 6.1.2). */
  #putCollapsed(text: string): void {
    let shown = text.replace(SPACES, ' ');
    if (this.#spaced && shown.startsWith(' ')) shown = shown.slice(1);
    if (shown === '') return;
    this.#spaced = shown.endsWith(' ');
    this.#put(shown);
  }

  #putSolid(text: string): void {
    this.#spaced = false;
    this.#put(text);
  }

  #walkAll(parent: XmlElement): void {
    for (const child of parent.children) {
      if (typeof child === 'string') this.#putCollapsed(child);
      else this.#walk(child);
    }
  }

  #walk(element: XmlElement): void {
    if (SILENT.has(element.name)) return;
    switch (element.name) {
      case 's':
        this.#putSolid(' '.repeat(Math.min(Number(attribute(element, 'c') ?? 1) || 1, MOST_SPACES)));
        break;
      case 'tab':
        this.#putSolid('\t');
        break;
      case 'line-break':
        this.lines.breakLine();
        this.#spaced = true;
        break;
      case 'span':
        this.#walkStyled(element, this.#styles.text('text', attribute(element, 'style-name')));
        break;
      case 'hidden-text':
      case 'hidden-paragraph':
        this.#walkStyled(element, {
          hidden: attribute(element, 'is-hidden') === 'true',
          struck: null,
          script: null,
        });
        break;
      default:
        this.#walkDrawn(element);
    }
  }

  #walkStyled(element: XmlElement, style: TextStyle): void {
    const before = this.#style;
    this.#style = {
      hidden: before.hidden && style.hidden !== false ? true : (style.hidden ?? before.hidden),
      struck: style.struck ?? before.struck,
      script: style.script ?? before.script,
    };
    this.#walkAll(element);
    this.#style = before;
  }

  /** What is drawn or embedded here; any other element is looked through. */
  #walkDrawn(element: XmlElement): void {
    switch (element.name) {
      case 'image':
      case 'control':
        this.picture = true;
        break;
      case 'object':
      case 'object-ole':
        this.picture = true;
        this.#story.noteEmbedded(attribute(element, 'href') ?? element.name, this.#path);
        break;
      case 'frame':
        this.#walkFrame(element);
        break;
      case 'text-box':
      case 'custom-shape':
      case 'rect':
      case 'ellipse':
        this.#boxes.push(element);
        break;
      default:
        this.#walkAll(element);
    }
  }

  /** A frame holds the same thing in several forms, of which the first one counts (ODF 1.3 part 3, 10.4.2). */
  #walkFrame(frame: XmlElement): void {
    const box = childOf(frame, 'text-box');
    const object = childOf(frame, 'object') ?? childOf(frame, 'object-ole') ?? childOf(frame, 'image');
    if (box !== null) this.#boxes.push(box);
    else if (object !== null) this.#walkDrawn(object);
  }
}

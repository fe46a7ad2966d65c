import iconv from 'iconv-lite';
import { escapeXml } from '../packages/layout.ts';
import { widthOf } from '../pdf/writer.ts';
import { type Packed, zip } from '../zip.ts';

/** How a file is written: what programs that make OFD differ in. */
export interface OfdStyle {
  /** Before the names of elements: `ofd:`, or nothing where the namespace is the default one. */
  readonly prefix?: string;
  /** How the places of characters are given: each offset, repeated ones together, each character by itself, or not at all. */
  readonly glyphs?: 'deltas' | 'repeats' | 'each' | 'plain';
  /** How parts give the locations of others. */
  readonly locations?: 'relative' | 'absolute' | 'from root' | 'wrong case' | 'backslashes';
  /** Whether lines stand in a template of each page, in composites, or in groups within groups. */
  readonly lines?: 'page' | 'template' | 'composite' | 'groups';
  /** Writes text of size 1 that a transform enlarges, as files converted from PDF do. */
  readonly scaled?: boolean;
  readonly gbk?: boolean;
  /** How many documents the pages are shared out to. */
  readonly documents?: number;
}

/** How a string is set. */
export interface OfdTextStyle {
  readonly size?: number;
  /** Attributes of the text object: `Visible="false"`. */
  readonly more?: string;
  /** Elements within it, before its text. */
  readonly inside?: string;
}

const MILLIMETRES = 25.4 / 72;

/** A length in points as OFD writes it, in millimetres. */
export function mm(points: number): string {
  return String(Math.round(points * MILLIMETRES * 10_000) / 10_000);
}

/** A page being drawn on, in points from its upper left corner. Elements are written without a prefix. */
export class OfdPage {
  readonly width: number;
  readonly height: number;
  readonly texts: string[] = [];
  readonly lines: string[] = [];
  /** Its size as the page states it. */
  area: string;
  /** Elements of the page before its content. */
  before = '';
  readonly #style: OfdStyle;

  constructor(width: number, height: number, style: OfdStyle) {
    this.width = width;
    this.height = height;
    this.#style = style;
    this.area = `0 0 ${mm(width)} ${mm(height)}`;
  }

  /** Prints a string with its baseline at a height. */
  text(
    x: number,
    baseline: number,
    text: string,
    { size = 10, more = '', inside = '' }: OfdTextStyle = {},
  ): void {
    const top = baseline - 0.88 * size;
    const scale = this.#style.scaled ? size : 1;
    const transform = scale === 1 ? '' : ` CTM="${scale} 0 0 ${scale} 0 0"`;
    const box = [x, top, widthOf(text) * size, size].map(mm).join(' ');
    const codes = this.#codes(text, size / scale, 0.88 * (size / scale));
    this.texts.push(
      `<TextObject ID="9" Boundary="${box}" Font="3" Size="${mm(size / scale)}"${transform} ${more}>${inside}${codes}</TextObject>`,
    );
  }

  #codes(text: string, size: number, y: number): string {
    const { glyphs = 'deltas' } = this.#style;
    const characters = [...text];
    const code = (x: number, each: string, deltas = ''): string =>
      `<TextCode X="${mm(x)}" Y="${mm(y)}"${deltas}>${escapeXml(each)}</TextCode>`;
    if (glyphs === 'plain') return code(0, text);
    if (glyphs === 'each') {
      let x = 0;
      return characters
        .map((each) => {
          const written = each.trim() === '' ? '' : code(x, each);
          x += widthOf(each) * size;
          return written;
        })
        .join('');
    }
    const deltas = characters.slice(0, -1).map((each) => mm(widthOf(each) * size));
    const list = glyphs === 'repeats' ? repeated(deltas) : deltas;
    return code(0, text, list.length === 0 ? '' : ` DeltaX="${list.join(' ')}"`);
  }

  /** Strokes a line. */
  line(x0: number, y0: number, x1: number, y1: number, width = 0.5): void {
    const box = [Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0) + width, Math.abs(y1 - y0) + width];
    const [dx, dy] = [box[0] ?? 0, box[1] ?? 0];
    const data = `M ${mm(x0 - dx)} ${mm(y0 - dy)} L ${mm(x1 - dx)} ${mm(y1 - dy)}`;
    this.lines.push(
      `<PathObject ID="8" Boundary="${box.map(mm).join(' ')}" LineWidth="${mm(width)}"><StrokeColor Value="0 0 0"/><AbbreviatedData>${data}</AbbreviatedData></PathObject>`,
    );
  }

  /** Fills a rectangle. */
  bar(x0: number, y0: number, x1: number, y1: number): void {
    const [w, h] = [mm(x1 - x0), mm(y1 - y0)];
    const data = `M 0 0 L ${w} 0 L ${w} ${h} L 0 ${h} C`;
    this.lines.push(
      `<PathObject ID="8" Boundary="${mm(x0)} ${mm(y0)} ${w} ${h}" Stroke="false" Fill="true"><FillColor Value="0 0 0"/><AbbreviatedData>${data}</AbbreviatedData></PathObject>`,
    );
  }

  /** Puts a picture. */
  image(x0: number, y0: number, x1: number, y1: number): void {
    const [w, h] = [mm(x1 - x0), mm(y1 - y0)];
    this.raw(
      `<ImageObject ID="7" Boundary="${mm(x0)} ${mm(y0)} ${w} ${h}" CTM="${w} 0 0 ${h} 0 0" ResourceID="5"/>`,
    );
  }

  /** Adds objects as they are. */
  raw(objects: string): void {
    this.texts.push(objects);
  }
}

function repeated(deltas: readonly string[]): readonly string[] {
  const words: string[] = [];
  for (let i = 0; i < deltas.length; ) {
    let end = i + 1;
    while (deltas[end] === deltas[i]) end += 1;
    const value = deltas[i] ?? '0';
    words.push(...(end - i > 2 ? ['g', String(end - i), value] : deltas.slice(i, end)));
    i = end;
  }
  return words;
}

/** Writes OFD files as small as they can be. */
export class OfdWriter {
  readonly pages: OfdPage[] = [];
  /** Parts of the package beside those of the pages, or in their place. */
  readonly more: Packed[] = [];
  /** Elements within `Res` of the first document's resources. */
  resources = '';
  /** Elements of `CommonData`. */
  common = '';
  /** Elements within `DocBody` after its root. */
  body = '';
  readonly #style: OfdStyle;

  constructor(style: OfdStyle = {}) {
    this.#style = style;
  }

  addPage(width = 595.28, height = 841.89): OfdPage {
    const page = new OfdPage(width, height, this.#style);
    this.pages.push(page);
    return page;
  }

  /** The file's bytes. */
  bytes(): Uint8Array {
    return zip(this.parts());
  }

  /** The parts that are packed; a later one of a name that is in `more` takes the place of an earlier one. */
  parts(): readonly Packed[] {
    const count = this.#style.documents ?? 1;
    const each = Math.ceil(this.pages.length / count);
    const documents = Array.from({ length: count }, (_, index) =>
      this.#document(index, this.pages.slice(index * each, (index + 1) * each)),
    );
    const bodies = documents.map(
      (_, index) =>
        `<DocBody><DocInfo><DocID>1</DocID></DocInfo><DocRoot>${this.#location(`Doc_${index}/Document.xml`, '')}</DocRoot>${this.body}</DocBody>`,
    );
    const main = this.#part('OFD.xml', `<OFD Version="1.0" DocType="OFD">${bodies.join('')}</OFD>`);
    const replaced = new Set(this.more.map(({ name }) => name));
    return [main, ...documents.flat()].filter(({ name }) => !replaced.has(name)).concat(this.more);
  }

  #document(index: number, pages: readonly OfdPage[]): readonly Packed[] {
    const folder = `Doc_${index}/`;
    const { lines = 'page' } = this.#style;
    const refs = pages.map(
      (_, i) =>
        `<Page ID="${i + 1}" BaseLoc="${this.#location(`${folder}Pages/Page_${i}/Content.xml`, folder)}"/>`,
    );
    const templates = pages.map(
      (_, i) =>
        `<TemplatePage ID="${i + 100}" BaseLoc="${this.#location(`${folder}Tpls/Tpl_${i}/Content.xml`, folder)}"/>`,
    );
    const [width, height] = [mm(pages[0]?.width ?? 0), mm(pages[0]?.height ?? 0)];
    const area = `<PageArea><PhysicalBox>0 0 ${width} ${height}</PhysicalBox></PageArea>`;
    const common = `<CommonData><MaxUnitID>99</MaxUnitID>${area}<DocumentRes>${this.#location(`${folder}DocumentRes.xml`, folder)}</DocumentRes>${lines === 'template' ? templates.join('') : ''}${this.common}</CommonData>`;
    const composites = pages.map(
      (page, i) =>
        `<CompositeGraphicUnit ID="${i + 500}" Width="1" Height="1"><Content>${page.lines.join('')}</Content></CompositeGraphicUnit>`,
    );
    const resources = `<Res BaseLoc="Res">${lines === 'composite' ? `<CompositeGraphicUnits>${composites.join('')}</CompositeGraphicUnits>` : ''}${this.resources}</Res>`;
    const parts = pages.flatMap((page, i) => [
      this.#part(`${folder}Pages/Page_${i}/Content.xml`, this.#page(page, i)),
      ...(lines === 'template'
        ? [this.#part(`${folder}Tpls/Tpl_${i}/Content.xml`, layered(page.lines))]
        : []),
    ]);
    return [
      this.#part(`${folder}Document.xml`, `<Document>${common}<Pages>${refs.join('')}</Pages></Document>`),
      this.#part(`${folder}DocumentRes.xml`, resources),
      ...parts,
    ];
  }

  #page(page: OfdPage, index: number): string {
    const { lines = 'page' } = this.#style;
    const area = `<Area><PhysicalBox>${page.area}</PhysicalBox></Area>${page.before}`;
    const template = `<Template TemplateID="${index + 100}" ZOrder="Background"/>`;
    const drawn = {
      page: page.lines,
      template: [],
      composite: [
        `<CompositeObject ID="6" ResourceID="${index + 500}" Boundary="0 0 ${mm(page.width)} ${mm(page.height)}"/>`,
      ],
      groups: [`<PageBlock ID="4"><PageBlock ID="5">${page.lines.join('')}</PageBlock></PageBlock>`],
    }[lines];
    return layered([...page.texts, ...drawn], `${area}${lines === 'template' ? template : ''}`);
  }

  #part(name: string, xml: string): Packed {
    const { prefix = 'ofd:', gbk = false } = this.#style;
    const named = prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Z])/g, `<$1${prefix}`);
    const space = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
    const rooted = named.replace(/^<[\w:]+/, `$& ${space}="http://www.ofdspec.org/2016"`);
    const text = `<?xml version="1.0" encoding="${gbk ? 'GBK' : 'UTF-8'}"?>\n${rooted}`;
    return { name, data: gbk ? iconv.encode(text, 'gbk') : text };
  }

  /** A location as a part in a folder gives it. */
  #location(path: string, folder: string): string {
    const relative = path.slice(folder.length);
    switch (this.#style.locations) {
      case 'absolute':
        return `/${path}`;
      case 'from root':
        return path;
      case 'wrong case':
        return `./${relative.toUpperCase()}`;
      case 'backslashes':
        return relative.replaceAll('/', '\\');
      default:
        return relative;
    }
  }
}

function layered(objects: readonly string[], before = ''): string {
  return `<Page>${before}<Content><Layer Type="Body" ID="2">${objects.join('')}</Layer></Content></Page>`;
}

import { assemblePdf } from './assemble.ts';

/** Width of a character in ems in the font written with: half for ASCII, whole for all else. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x80 ? 0.5 : 1;
  return width;
}

/** How a string is set. */
export interface TextStyle {
  readonly size?: number;
  /** Degrees, counterclockwise as PDF counts. */
  readonly angle?: number;
  /** Space between characters, in points. */
  readonly spacing?: number;
  /** Rendering mode; 3 does not show. */
  readonly mode?: number;
  readonly rise?: number;
}

/** A page being drawn on, in points from its upper left corner. */
export class PdfPage {
  readonly width: number;
  readonly height: number;
  /** Entries added to the page's dictionary: `/Rotate 90`. */
  extra = '';
  readonly #content: string[] = [];

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  /** Prints a string with its baseline at a height. */
  text(x: number, baseline: number, text: string, style: TextStyle = {}): void {
    const { size = 10, angle = 0, spacing = 0, mode = 0, rise = 0 } = style;
    const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    const matrix = [cos, sin, -sin, cos, x, this.height - baseline].map(short).join(' ');
    const state = `/F1 ${short(size)} Tf ${short(spacing)} Tc ${mode} Tr ${short(rise)} Ts`;
    this.raw(`BT ${state} ${matrix} Tm <${hex(text)}> Tj ET`);
  }

  /** Strokes a line. */
  line(x0: number, y0: number, x1: number, y1: number, width = 0.5): void {
    this.raw(`${short(width)} w ${short(x0)} ${this.#up(y0)} m ${short(x1)} ${this.#up(y1)} l S`);
  }

  /** Fills a rectangle. */
  bar(x0: number, y0: number, x1: number, y1: number): void {
    this.raw(`${short(x0)} ${this.#up(y1)} ${short(x1 - x0)} ${short(y1 - y0)} re f`);
  }

  /** Adds operators as they are. */
  raw(operators: string): void {
    this.#content.push(operators);
  }

  #up(y: number): string {
    return short(this.height - y);
  }

  content(): string {
    return this.#content.join('\n');
  }
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function hex(text: string): string {
  return [...Array(text.length).keys()].map((i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
}

const FONT = `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>`;
const DESCENDANT = `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>`;
const DESCRIPTOR = `<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>`;

/** Writes PDF files as small as they can be, in one Chinese font that is not embedded. */
export class PdfWriter {
  readonly pages: PdfPage[] = [];
  /** Other font objects than the plain ones. */
  font = FONT;
  descendant = DESCENDANT;

  addPage(width = 595.28, height = 841.89): PdfPage {
    const page = new PdfPage(width, height);
    this.pages.push(page);
    return page;
  }

  bytes(): Uint8Array {
    const kids = this.pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ');
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count ${this.pages.length} >>`,
      this.font,
      this.descendant,
      DESCRIPTOR,
      ...this.pages.flatMap((page, index) => {
        const content = page.content();
        const box = `[0 0 ${short(page.width)} ${short(page.height)}]`;
        return [
          `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * index} 0 R ${page.extra} >>`,
          `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
        ];
      }),
    ];
    return assemblePdf(objects);
  }
}

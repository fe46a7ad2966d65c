/** A stretch of a picture, all of its width, as an image of PDF takes it: still encoded. */
export interface Strip {
  readonly height: number;
  /** Entries of the image's dictionary besides its size (ISO 32000-1, 8.9.5). */
  readonly entries: string;
  readonly data: Uint8Array;
}

/** A picture file's page. */
export interface PicturePage {
  readonly width: number;
  readonly height: number;
  readonly strips: readonly Strip[];
  /** By how many degrees it is to be turned clockwise. */
  readonly turn: 0 | 90 | 180 | 270;
}

/** Pictures do not tell their size for certain: the longer side is taken for that of A4, in points. */
export const LONGER_SIDE = 842;

/**
 * Wraps encoded pictures in a PDF file, so that they are decoded by whatever decodes those of PDF files: it knows all
 * their encodings.
 */
export function wrapAsPdf(pages: readonly PicturePage[]): Uint8Array {
  const file = new PdfFile();
  const kids = pages.map((_, index) => `${3 + index} 0 R`).join(' ');
  file.add('<</Type/Catalog/Pages 2 0 R>>');
  file.add(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`);
  let next = 3 + pages.length;
  for (const page of pages) {
    const { width, height } = sizeOf(page);
    const images = page.strips.map((_, index) => `/I${index} ${next + 1 + index} 0 R`).join('');
    const look = `/MediaBox[0 0 ${real(width)} ${real(height)}]/Rotate ${page.turn}`;
    file.add(`<</Type/Page/Parent 2 0 R${look}/Contents ${next} 0 R/Resources<</XObject<<${images}>>>>>>`);
    next += 1 + page.strips.length;
  }
  for (const page of pages) {
    file.addStream('', Buffer.from(drawing(page), 'latin1'));
    for (const { height, entries, data } of page.strips) {
      file.addStream(`/Type/XObject/Subtype/Image/Width ${page.width}/Height ${height}${entries}`, data);
    }
  }
  return file.end();
}

function sizeOf({ width, height }: PicturePage): { readonly width: number; readonly height: number } {
  const scale = LONGER_SIDE / Math.max(width, height);
  return { width: width * scale, height: height * scale };
}

function drawing(page: PicturePage): string {
  const { width, height } = sizeOf(page);
  const scale = height / page.height;
  let top = height;
  return page.strips
    .map((strip, index) => {
      top -= strip.height * scale;
      return `q ${real(width)} 0 0 ${real(strip.height * scale)} 0 ${real(top)} cm /I${index} Do Q\n`;
    })
    .join('');
}

/** A number as PDF writes it: exponents are none of its (7.3.3). */
function real(number: number): string {
  return number.toFixed(6);
}

/** Writes the objects of a PDF file and where they stand (ISO 32000-1, 7.5). */
class PdfFile {
  readonly #parts: Uint8Array[] = [];
  readonly #offsets: number[] = [];
  #length = 0;

  constructor() {
    this.#write('%PDF-1.5\n');
  }

  #write(part: string | Uint8Array): void {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }

  add(content: string): void {
    this.#offsets.push(this.#length);
    this.#write(`${this.#offsets.length} 0 obj\n${content}\nendobj\n`);
  }

  addStream(entries: string, data: Uint8Array): void {
    this.#offsets.push(this.#length);
    this.#write(`${this.#offsets.length} 0 obj\n<<${entries}/Length ${data.length}>>\nstream\n`);
    this.#write(data);
    this.#write('\nendstream\nendobj\n');
  }

  end(): Uint8Array {
    const start = this.#length;
    const rows = this.#offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const count = this.#offsets.length + 1;
    this.#write(`xref\n0 ${count}\n0000000000 65535 f \n${rows}`);
    this.#write(`trailer\n<</Size ${count}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
    return Buffer.concat(this.#parts);
  }
}

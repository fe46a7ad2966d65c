import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Ink } from '../shared/page/drawing/ink.ts';
import { identity, matrixOf } from '../shared/page/drawing/matrix.ts';
import { type Font, fontOf } from './fonts.ts';
import { type DecodedImage, grayOf } from './images.ts';
import { interpret, type OperatorCodes, type OperatorList, type Resources } from './interpret.ts';

/** A page as it was drawn, upright and from its upper left corner. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly ink: Ink;
}

/** The images of a page that could be decoded. */
export interface PageImages extends Pick<DrawnPage, 'width' | 'height'> {
  readonly images: readonly DecodedImage[];
}

type Layers = Awaited<ReturnType<PDFDocumentProxy['getOptionalContentConfig']>>;

/** Draws pages of one file, sharing its fonts and layers. */
export class PageDrawer {
  readonly #document: PDFDocumentProxy;
  readonly #codes: OperatorCodes;
  readonly #layers: Layers;
  readonly #fonts = new Map<string, Font | null>();

  constructor(document: PDFDocumentProxy, codes: OperatorCodes, layers: Layers) {
    this.#document = document;
    this.#codes = codes;
    this.#layers = layers;
  }

  /** Draws the page of a number, from 1. Throws what pdf.js throws on a page it cannot make out. */
  async draw(number: number): Promise<DrawnPage> {
    const page = await this.#document.getPage(number);
    try {
      const viewport = page.getViewport({ scale: 1 });
      const operators: OperatorList = await page.getOperatorList();
      await this.#loadFonts(page, operators);
      const base = matrixOf(viewport.transform) ?? identity;
      const ink = interpret(operators, this.#codes, base, this.#resources());
      return { width: viewport.width, height: viewport.height, ink };
    } finally {
      page.cleanup();
    }
  }

  /** The images drawn on the page of a number, decoded, with its size. Throws what pdf.js throws. */
  async images(number: number): Promise<PageImages> {
    const page = await this.#document.getPage(number);
    try {
      const viewport = page.getViewport({ scale: 1 });
      const operators: OperatorList = await page.getOperatorList();
      const base = matrixOf(viewport.transform) ?? identity;
      const { images } = interpret(operators, this.#codes, base, this.#resources());
      const decoded: DecodedImage[] = [];
      for (const { image, mask, transform } of images) {
        const picture = grayOf(await lookUp(page, image), mask);
        if (picture) decoded.push({ picture, mask, transform });
      }
      return { width: viewport.width, height: viewport.height, images: decoded };
    } finally {
      page.cleanup();
    }
  }

  #resources(): Resources {
    return {
      font: (name) => this.#fonts.get(name) ?? null,
      isShown: (layer) => this.#layers.isVisible(layer),
    };
  }

  async #loadFonts(page: PDFPageProxy, { fnArray, argsArray }: OperatorList): Promise<void> {
    const { setFont } = this.#codes;
    for (let i = 0; i < fnArray.length; i += 1) {
      if (fnArray[i] !== setFont) continue;
      const args = argsArray[i];
      const name: unknown = Array.isArray(args) ? args[0] : null;
      if (typeof name !== 'string' || this.#fonts.has(name)) continue;
      this.#fonts.set(name, await loadFont(page, name));
    }
  }
}

/** An image as pdf.js holds it: by its name, or as it is. */
async function lookUp(page: PDFPageProxy, image: unknown): Promise<unknown> {
  const named = typeof image === 'object' && image !== null && 'data' in image ? image.data : image;
  if (typeof named !== 'string') return image;
  return new Promise((resolve) => {
    (named.startsWith('g_') ? page.commonObjs : page.objs).get(named, resolve);
  });
}

/** A font of a page whose operators have been listed: pdf.js has it by then, or soon. */
async function loadFont(page: PDFPageProxy, name: string): Promise<Font | null> {
  const font: unknown = await new Promise((resolve) => {
    page.commonObjs.get(name, resolve);
  });
  return typeof font === 'object' && font !== null ? fontOf(font) : null;
}

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let loaded: Promise<Library> | null = null;

/**
 * Loads pdf.js, once. It warns on the console, while it is loaded, of a canvas that is missing and that reading does
 * not need; those warnings are held back.
 */
export function loadLibrary(): Promise<Library> {
  loaded ??= quietly(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
  return loaded;
}

async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const output = globalThis.console;
  const { warn } = output;
  output.warn = () => {};
  try {
    return await load();
  } finally {
    output.warn = warn;
  }
}

/** A folder of the library's own files, as the plain path with a slash at its end that it wants in Node. */
function folder(name: string): string {
  const require = createRequire(import.meta.url);
  return `${join(dirname(require.resolve('pdfjs-dist/package.json')), name)}/`;
}

/** Larger images are not decoded: no figure stands in them that could be read without recognising characters. */
export const LARGEST_IMAGE = 256 * 256;

/**
 * The page pdf.js puts fonts on, which is none: fonts are not drawn with. Told that there is no such page, pdf.js would
 * work out the outlines of all characters, at a sixth of the cost of a file.
 */
const noPage = {
  createElement: () => ({ sheet: { cssRules: [], insertRule: () => {} }, remove: () => {} }),
  documentElement: { getElementsByTagName: () => [{ append: () => {} }] },
};

/** How a file is opened: nothing is drawn, fetched or run, and nothing printed. */
export function openOptions(bytes: Uint8Array, largestImage: number): Parameters<Library['getDocument']>[0] {
  return {
    // pdf.js takes the bytes for itself, and no Buffer.
    data: new Uint8Array(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    isEvalSupported: false,
    verbosity: 0,
    ownerDocument: noPage,
    fontExtraProperties: true,
    useSystemFonts: false,
    enableXfa: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: largestImage,
  };
}

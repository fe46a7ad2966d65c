import type { PageContent } from '../shared/page/content.ts';
import { loadLibrary, openOptions } from './library.ts';
import { PageDrawer, type PageImages } from './pages.ts';
import { allowStrayRejections } from './stray-rejections.ts';

/** A page as it was drawn, and whether more was drawn on it than is kept. */
export interface DrawnContent extends Omit<PageContent, 'page'> {
  readonly full: boolean;
}

/** A PDF file that is open. Pages count from 1; what cannot be made out is thrown. */
export interface OpenPdf {
  readonly pages: number;
  draw(page: number): Promise<DrawnContent>;
  images(page: number): Promise<PageImages>;
  /** Lets go of what the file holds in memory. */
  close(): Promise<void>;
}

/** Opens a file; images of more pixels than `largestImage` are not decoded. Throws what pdf.js throws on a file it cannot make out. */
export async function openPdf(bytes: Uint8Array, largestImage: number): Promise<OpenPdf> {
  const library = await loadLibrary();
  const forbidStray = allowStrayRejections();
  const task = library.getDocument(openOptions(bytes, largestImage));
  const close = async (): Promise<void> => {
    await task.destroy().catch(() => {});
    await forbidStray();
  };
  try {
    const document = await task.promise;
    const drawer = new PageDrawer(document, library.OPS, await document.getOptionalContentConfig());
    return {
      pages: document.numPages,
      async draw(page) {
        const { width, height, ink } = await drawer.draw(page);
        const { runs, segments, pictures, shades, full } = ink;
        return { width, height, runs, segments, pictures, shades, full };
      },
      images: (page) => drawer.images(page),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

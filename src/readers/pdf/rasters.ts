import type { Raster } from '../scan/raster.ts';
import { MOST_PIXELS } from '../scan/raster.ts';
import { composePage } from './compose-page.ts';
import { loadLibrary, openOptions } from './library.ts';
import { PageDrawer } from './pages.ts';
import { allowStrayRejections } from './stray-rejections.ts';

/** The pictures of those of a file's pages that are scans, one after another; null for a page that cannot be made out. */
export async function* rastersOf(
  bytes: Uint8Array,
  numbers: readonly number[] | null,
): AsyncGenerator<{ readonly page: number; readonly raster: Raster | null }> {
  const library = await loadLibrary();
  const forbidStray = allowStrayRejections();
  const task = library.getDocument(openOptions(bytes, MOST_PIXELS));
  try {
    const document = await task.promise.catch(() => null);
    if (!document) return;
    const drawer = new PageDrawer(document, library.OPS, await document.getOptionalContentConfig());
    const all = Array.from({ length: document.numPages }, (_, index) => index + 1);
    for (const page of numbers ?? all) {
      const images = await drawer.images(page).catch(() => null);
      yield { page, raster: images && composePage(page, images) };
    }
  } finally {
    await task.destroy().catch(() => {});
    await forbidStray();
  }
}

import type { Raster } from '../shared/picture/raster.ts';
import { MOST_PIXELS } from '../shared/picture/raster.ts';
import { composePage } from './compose-page.ts';
import { openApart } from './open-apart.ts';

/** The pictures of those of a file's pages that are scans, one after another; null for a page that cannot be made out. */
export async function* rastersOf(
  bytes: Uint8Array,
  numbers: readonly number[] | null,
): AsyncGenerator<{ readonly page: number; readonly raster: Raster | null }> {
  const file = await openApart(bytes, MOST_PIXELS).catch(() => null);
  if (!file) return;
  try {
    for (const page of numbers ?? Array.from({ length: file.pages }, (_, index) => index + 1)) {
      const images = await file.images(page).catch(() => null);
      yield { page, raster: images && composePage(page, images) };
    }
  } finally {
    await file.close();
  }
}

import { report } from '../../findings/define.ts';
import { limitReached } from '../../findings/readers.ts';
import { brokenPicture } from '../../findings/scans.ts';
import type { Document } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import type { Limits } from '../limits.ts';
import { rastersOf } from '../pdf/rasters.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { rebuildBlocks } from '../shared/page/rebuild.ts';
import type { Ocr } from '../shared/picture/ocr.ts';
import { MOST_SCANNED } from '../shared/picture/raster.ts';
import { type MayBeScan, readScans } from '../shared/picture/read-scans.ts';
import { kindOfSignature } from '../sniff/magic.ts';
import { LONGER_SIDE, wrapAsPdf } from './as-pdf.ts';
import { pageOfJpeg } from './jpeg.ts';
import { BadPicture, decodePng } from './png.ts';
import { pagesOfTiff } from './tiff.ts';

/** Stands for a recogniser where there is none. */
const missingOcr: Ocr = {
  isThere: async () => false,
  read: async () => ({ kind: 'missing' }),
};

/** The pages of a picture file. Throws `BadPicture`. */
async function* pagesOf(bytes: Uint8Array, emit: Emit): AsyncGenerator<MayBeScan> {
  const kind = kindOfSignature(bytes);
  if (kind === 'png') {
    const picture = decodePng(bytes);
    const pointsPerPixel = LONGER_SIDE / Math.max(picture.width, picture.height);
    yield { page: 1, raster: { page: 1, picture, pointsPerPixel } };
    return;
  }
  const pages = kind === 'tiff' ? pagesOfTiff(bytes) : [pageOfJpeg(bytes)];
  if (pages.length > MOST_SCANNED) report(emit, limitReached, { limit: 'pages', value: MOST_SCANNED }, []);
  for await (const { page, raster } of rastersOf(wrapAsPdf(pages.slice(0, MOST_SCANNED)), null)) {
    if (!raster) throw new BadPicture(`page ${page}`);
    yield { page, raster };
  }
}

/** Reads pictures of pages: scans and photographs. */
export const reader: Reader = {
  format: 'scan',
  async read({ bytes, ocr = missingOcr }: ReaderInput, limits: Limits, emit: Emit): Promise<Document | null> {
    try {
      const { pages, recognised } = await readScans(pagesOf(bytes, emit), ocr, emit);
      if (pages.every(({ runs }) => runs.length === 0)) return null;
      return { format: 'scan', blocks: rebuildBlocks(pages, limits, emit), recognised };
    } catch (error) {
      if (!(error instanceof BadPicture)) throw error;
      report(emit, brokenPicture, { error: error.message }, []);
      return null;
    }
  },
};

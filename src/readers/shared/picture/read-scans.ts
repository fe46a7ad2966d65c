import { report } from '../../../findings/define.ts';
import { limitReached } from '../../../findings/readers.ts';
import { failedOcr, noOcr, recognisedPages, uncertainScan } from '../../../findings/scans.ts';
import type { Recognised } from '../../../model/document.ts';
import type { Emit } from '../../../model/finding.ts';
import type { Box, PageContent } from '../page/content.ts';
import type { Ocr } from './ocr.ts';
import { MOST_SCANNED, type Raster } from './raster.ts';
import { readPage } from './read-page.ts';
import { OcrFailure } from './recognise.ts';

/** What was read of the scanned pages of a file. */
export interface ReadScans {
  readonly pages: readonly PageContent[];
  readonly recognised: readonly Recognised[];
  /** Pages that are scans and were not read; a finding says why. */
  readonly unread: readonly number[];
}

/** A page that may be a scan: its picture, or null where it is none. */
export interface MayBeScan {
  readonly page: number;
  readonly raster: Raster | null;
}

/** No finding lists more places. */
const MOST_PLACES = 200;

/** Reads pages from their pictures, one after another, and says which, and what of them is not certain. */
export async function readScans(
  candidates: AsyncIterable<MayBeScan>,
  ocr: Ocr,
  emit: Emit,
): Promise<ReadScans> {
  const pages: PageContent[] = [];
  const recognised: Recognised[] = [];
  const unread: number[] = [];
  const there = await ocr.isThere();
  let error: string | null = null;
  for await (const { page, raster } of candidates) {
    if (!raster) continue;
    if (!there || error !== null || pages.length >= MOST_SCANNED) {
      unread.push(page);
      continue;
    }
    try {
      const read = await readPage(raster, ocr);
      pages.push(read.content);
      recognised.push(...read.recognised);
      tellDoubt(read.content, read.doubtful, emit);
    } catch (failure) {
      if (!(failure instanceof OcrFailure)) throw failure;
      error = failure.message;
      unread.push(page);
    }
  }
  const numbers = unread.map(String);
  if (pages.length > 0) report(emit, recognisedPages, { pages: pages.map(({ page }) => String(page)) }, []);
  if (unread.length > 0) {
    if (!there) report(emit, noOcr, { pages: numbers }, []);
    else if (error !== null) report(emit, failedOcr, { pages: numbers, error }, []);
    else report(emit, limitReached, { limit: 'scanned pages', value: MOST_SCANNED }, []);
  }
  return { pages, recognised, unread };
}

function tellDoubt({ page }: PageContent, doubtful: readonly Box[], emit: Emit): void {
  if (doubtful.length === 0) return;
  const places = doubtful.slice(0, MOST_PLACES).map((box) => ({ kind: 'page', page, box }) as const);
  report(emit, uncertainScan, { page, count: doubtful.length }, places);
}

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { report } from '../../findings/define.ts';
import { brokenPage, brokenPdf, encryptedPdf } from '../../findings/pages.ts';
import { limitReached } from '../../findings/readers.ts';
import type { Document } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import type { PageContent } from '../page/content.ts';
import { rebuildBlocks } from '../page/rebuild.ts';
import { checkText } from '../page/text-layer.ts';
import type { Limits, Reader, ReaderInput } from '../reader.ts';
import { type ReadScans, readScans } from '../scan/read-scans.ts';
import type { OperatorCodes } from './interpret.ts';
import { loadLibrary, openOptions } from './library.ts';
import { PageDrawer } from './pages.ts';
import { rastersOf } from './rasters.ts';
import { allowStrayRejections } from './stray-rejections.ts';

/** No honest report has more pages. */
const MOST_PAGES = 1000;

/** Opens a file and hands it to `use`; what it holds in memory is let go of afterwards. Null where it cannot be opened. */
async function withDocument<T>(
  bytes: Uint8Array,
  emit: Emit,
  use: (document: PDFDocumentProxy, codes: OperatorCodes) => Promise<T>,
): Promise<T | null> {
  const library = await loadLibrary();
  const forbidStray = allowStrayRejections();
  const task = library.getDocument(openOptions(bytes));
  try {
    const document = await task.promise.catch((error: unknown) => {
      const locked = error instanceof Error && error.name === 'PasswordException';
      report(emit, locked ? encryptedPdf : brokenPdf, { error: nameOf(error) }, []);
      return null;
    });
    return document && (await use(document, library.OPS));
  } finally {
    await task.destroy().catch(() => {});
    await forbidStray();
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : String(error).slice(0, 200);
}

async function readPages(
  document: PDFDocumentProxy,
  codes: OperatorCodes,
  emit: Emit,
): Promise<readonly PageContent[]> {
  const drawer = new PageDrawer(document, codes, await document.getOptionalContentConfig());
  const pages: PageContent[] = [];
  const count = Math.min(document.numPages, MOST_PAGES);
  for (let page = 1; page <= count; page += 1) {
    const drawn = await drawer.draw(page).catch((error: unknown) => nameOf(error));
    if (typeof drawn === 'string') {
      report(emit, brokenPage, { page, error: drawn }, []);
      continue;
    }
    const { width, height, ink } = drawn;
    const place = { kind: 'page', page, box: [0, 0, width, height] } as const;
    if (ink.full) report(emit, limitReached, { limit: 'marks', value: ink.runs.length }, [place]);
    const { runs, segments, pictures, shades } = ink;
    pages.push({ page, width, height, runs, segments, pictures, shades });
  }
  if (document.numPages > MOST_PAGES) report(emit, limitReached, { limit: 'pages', value: MOST_PAGES }, []);
  return pages;
}

/** A page of fewer characters may be a scan with a mark of the program that made it. */
const BARE = 50;

function isBare({ runs }: PageContent): boolean {
  let length = 0;
  for (const { text } of runs) length += text.length;
  return length < BARE;
}

/** Reads PDF files: their text by its places on the page, tables by the lines drawn around it, and scanned pages from their pictures. */
export const reader: Reader = {
  format: 'pdf',
  async read({ bytes, ocr }: ReaderInput, limits: Limits, emit: Emit): Promise<Document | null> {
    const pages = await withDocument(bytes, emit, (document, codes) => readPages(document, codes, emit));
    const bare = (pages ?? []).filter(isBare).map(({ page }) => page);
    const scans = bare.length > 0 && ocr ? await readScans(rastersOf(bytes, bare), ocr, emit) : null;
    const printed = (pages ?? []).filter(({ page }) => !scans?.unread.includes(page));
    const readable = checkText(
      printed.map((page) => withScan(page, scans)),
      emit,
    );
    if (readable.every(({ runs }) => runs.length === 0)) return null;
    const blocks = rebuildBlocks(readable, limits, emit);
    if (!scans || scans.pages.length === 0) return { format: 'pdf', blocks };
    return { format: 'scan', blocks, recognised: scans.recognised };
  },
};

/** A page with what was read from its picture. */
function withScan(page: PageContent, scans: ReadScans | null): PageContent {
  const scan = scans?.pages.find((each) => each.page === page.page);
  return scan ? { ...scan, runs: [...page.runs, ...scan.runs] } : page;
}

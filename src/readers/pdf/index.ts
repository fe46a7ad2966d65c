import { report } from '../../findings/define.ts';
import { brokenPage, brokenPdf, encryptedPdf } from '../../findings/pages.ts';
import { limitReached } from '../../findings/readers.ts';
import type { Document } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import type { Limits } from '../limits.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import type { PageContent } from '../shared/page/content.ts';
import { checkText } from '../shared/page/drawing/text-layer.ts';
import { rebuildBlocks } from '../shared/page/rebuild.ts';
import { type ReadScans, readScans } from '../shared/picture/read-scans.ts';
import { LARGEST_IMAGE } from './library.ts';
import type { OpenPdf } from './open.ts';
import { BudgetExceeded, openApart } from './open-apart.ts';
import { rastersOf } from './rasters.ts';

/** No honest report has more pages. */
const MOST_PAGES = 1000;

/** Reads the pages of a file; none where it cannot be opened, and those read so far where it takes too much. */
async function readPages(bytes: Uint8Array, emit: Emit): Promise<readonly PageContent[]> {
  const pages: PageContent[] = [];
  let file: OpenPdf | null = null;
  try {
    file = await openApart(bytes, LARGEST_IMAGE);
    for (let page = 1; page <= Math.min(file.pages, MOST_PAGES); page += 1) {
      const content = await readPage(file, page, emit);
      if (content) pages.push(content);
    }
    if (file.pages > MOST_PAGES) report(emit, limitReached, { limit: 'pages', value: MOST_PAGES }, []);
  } catch (error) {
    if (error instanceof BudgetExceeded) {
      const { limit, value } = error;
      report(emit, limitReached, { limit, value }, []);
    } else {
      const locked = error instanceof Error && error.name === 'PasswordException';
      report(emit, locked ? encryptedPdf : brokenPdf, { error: messageOf(error) }, []);
    }
  } finally {
    await file?.close();
  }
  return pages;
}

/** A page as it is drawn; null, with a finding, where it cannot be made out. Throws `BudgetExceeded`. */
async function readPage(file: OpenPdf, page: number, emit: Emit): Promise<PageContent | null> {
  try {
    const { full, ...drawn } = await file.draw(page);
    const place = { kind: 'page', page, box: [0, 0, drawn.width, drawn.height] } as const;
    if (full) report(emit, limitReached, { limit: 'marks', value: drawn.runs.length }, [place]);
    return { page, ...drawn };
  } catch (error) {
    if (error instanceof BudgetExceeded) throw error;
    report(emit, brokenPage, { page, error: messageOf(error) }, []);
    return null;
  }
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 200);
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
    const pages = await readPages(bytes, emit);
    const bare = pages.filter(isBare).map(({ page }) => page);
    const scans = bare.length > 0 && ocr ? await readScans(rastersOf(bytes, bare), ocr, emit) : null;
    const printed = pages.filter(({ page }) => !scans?.unread.includes(page));
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

import { report } from '../../findings/define.ts';
import { missingPart } from '../../findings/packages.ts';
import { encryptedOfd } from '../../findings/pages.ts';
import { limitReached } from '../../findings/readers.ts';
import type { Block, Document } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import type { Limits } from '../limits.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { partKey } from '../shared/package/names.ts';
import { openPackage, type Package, placeOfPart } from '../shared/package/zip.ts';
import type { PageContent } from '../shared/page/content.ts';
import { checkText } from '../shared/page/drawing/text-layer.ts';
import { rebuildBlocks } from '../shared/page/rebuild.ts';
import { Budget } from './budget.ts';
import { type OfdDocument, readDocuments, saysEncrypted } from './documents.ts';
import { type OfdFile, Pages } from './pages.ts';
import { Parts } from './parts.ts';

/** The part that tells what documents a package holds. */
const MAIN = 'OFD.xml';

/** No honest file has more pages, all its documents together. */
const MOST_PAGES = 1000;

/** Parts only an encrypted package has: what was encrypted, and how (GM/T 0099). */
const ENCRYPTION = /(?:^|\/)(?:encryptions?|entriesmap|decryptseed)[^/]*\.(?:xml|dat)$/;

function isEncrypted(zip: Package): boolean {
  return zip.members.some(({ name }) => ENCRYPTION.test(partKey(name)));
}

/** The documents of a package; null, with a finding, where it has none that could be read. */
async function openDocuments(zip: Package, file: OfdFile): Promise<readonly OfdDocument[] | null> {
  const locked = isEncrypted(zip);
  const main = locked ? null : await file.parts.read(MAIN, '');
  if (locked || (main && saysEncrypted(main.root))) report(file.emit, encryptedOfd, {}, []);
  if (main === null || saysEncrypted(main.root)) return null;
  const documents = await readDocuments(main, file.parts, file.emit);
  if (documents.every(({ pages }) => pages.length === 0)) {
    report(file.emit, missingPart, { part: 'Pages' }, [placeOfPart(documents[0]?.name ?? MAIN)]);
  }
  return documents;
}

/** A page that could not be read stands for itself, so that tables before and after it are not joined. */
function unreadPage(page: number): PageContent {
  return { page, width: 0, height: 0, runs: [], segments: [], pictures: [], shades: [] };
}

/** Draws the pages of a document, numbered on from `before`, and says what could not be read on them. */
async function readPages(
  document: OfdDocument,
  before: number,
  file: OfdFile,
): Promise<readonly PageContent[]> {
  const pages = await Pages.open(document, file);
  const drawn: (PageContent | null)[] = [];
  for (const location of document.pages.slice(0, MOST_PAGES - before)) {
    if (file.budget.reached) break;
    drawn.push(await pages.draw(location, before + drawn.length + 1));
  }
  const read = drawn.filter((page) => page !== null);
  const readable = new Map(checkText(read, file.emit).map((page) => [page.page, page]));
  return drawn.map((_, index) => {
    const number = before + index + 1;
    return readable.get(number) ?? unreadPage(number);
  });
}

/** Rebuilds the blocks of all documents, in order; null where there is no text at all. */
async function readBlocks(
  documents: readonly OfdDocument[],
  file: OfdFile,
): Promise<readonly Block[] | null> {
  const blocks: Block[] = [];
  let count = 0;
  let text = false;
  let cells = file.limits.cells;
  for (const document of documents) {
    const pages = await readPages(document, count, file);
    const rebuilt = rebuildBlocks(pages, { ...file.limits, cells }, file.emit);
    for (const block of rebuilt) blocks.push(block);
    count += document.pages.length;
    text ||= pages.some(({ runs }) => runs.length > 0);
    cells -= rebuilt.reduce((sum, block) => sum + (block.kind === 'table' ? block.cells.length : 1), 0);
    if (count > MOST_PAGES) {
      report(file.emit, limitReached, { limit: 'pages', value: MOST_PAGES }, []);
      break;
    }
  }
  return text ? blocks : null;
}

/**
 * Reads OFD files (GB/T 33190): text by its places on the pages, and tables by the lines drawn around it. Annotations,
 * seals and signatures are no part of the text.
 */
export const reader: Reader = {
  format: 'ofd',
  async read(input: ReaderInput, limits: Limits, emit: Emit): Promise<Document | null> {
    const zip = await openPackage(input.bytes, limits, emit);
    if (zip === null) return null;
    const file = { parts: new Parts(zip, limits, emit), budget: new Budget(), limits, emit };
    const documents = await openDocuments(zip, file);
    const blocks = documents && (await readBlocks(documents, file));
    return blocks && { format: 'ofd', blocks };
  },
};

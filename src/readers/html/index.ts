import { report } from '../../findings/define.ts';
import { damagedFile, limitReached, tooDeep } from '../../findings/readers.ts';
import type { Block, Document } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import type { Limits } from '../limits.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { decode, reportDecoding } from '../shared/encoding/encoding.ts';
import { readBlocks } from './blocks.ts';
import { Page } from './page.ts';
import { tellsDisplay } from './parse/elements.ts';
import { elementLimit, type ParsedPage, parsePage } from './parse/parser.ts';
import type { ElementNode, ParentNode, RootNode } from './parse/tree.ts';
import { reportUnshownTable } from './unshown-tables.ts';

/** The element of a name directly within another. */
function childNamed(parent: ParentNode | null, name: string): ElementNode | null {
  for (const child of parent?.children ?? [])
    if (child.kind === 'element' && child.name === name) return child;
  return null;
}

/** The text of the page's `<title>`, or null. */
function titleOf(root: RootNode): string | null {
  const page = childNamed(root, 'html');
  const title =
    childNamed(childNamed(page, 'head'), 'title') ?? childNamed(childNamed(page, 'body'), 'title');
  const text = title?.children[0];
  return text?.kind === 'text' ? text.value.replace(/[ \t\n\f\r]+/g, ' ').trim() || null : null;
}

/** Has the page's own style sheets say what shows, where any may: few do, so that what reads them is loaded then only. */
async function dress({ root, sheets }: ParsedPage): Promise<void> {
  const telling = sheets.map(textOf).filter(tellsDisplay);
  if (telling.length > 0) (await import('./sheets/apply-sheets.ts')).applySheets(root, telling);
}

function textOf(sheet: ElementNode): string {
  return sheet.children.map((child) => (child.kind === 'text' ? child.value : '')).join('');
}

function readPage(page: Page, parsed: ParsedPage): Document {
  const { limits, emit } = page;
  if (parsed.tooDeepAt !== -1) {
    report(emit, tooDeep, { depth: limits.depth }, [page.place(parsed.tooDeepAt, parsed.tooDeepAt)]);
  }
  readBlocks(page, parsed.root);
  if (parsed.unfinished) {
    report(emit, damagedFile, {}, [page.place(parsed.source.length, parsed.source.length)]);
  }
  if (parsed.cutAt !== -1 && !page.full) {
    report(emit, limitReached, { limit: 'elements', value: elementLimit(limits) }, [
      page.place(parsed.cutAt, parsed.cutAt),
    ]);
  }
  const title = titleOf(parsed.root);
  return title === null
    ? { format: 'html', blocks: page.blocks }
    : { format: 'html', blocks: page.blocks, title };
}

/**
 * Reads the stretch of a text from `start` to `end` as HTML: a table within Markdown, say. Places count from the
 * start of the whole text.
 */
export function readHtmlWithin(
  text: string,
  start: number,
  end: number,
  limits: Limits,
  emit: Emit,
): readonly Block[] {
  const page = new Page(text, { start, end }, limits, emit);
  return readPage(page, parsePage(page.markup, limits)).blocks;
}

/** Reads web pages, among them Word's, as browsers show them. */
export const reader: Reader<Document> = {
  format: 'html',
  async read(input: ReaderInput, limits: Limits, emit: Emit): Promise<Document> {
    const decoded = input.decoded ?? decode(input.bytes);
    reportDecoding(decoded, emit);
    const page = new Page(decoded.text, { start: 0, end: decoded.text.length }, limits, emit);
    const parsed = parsePage(page.markup, limits);
    await dress(parsed);
    const document = readPage(page, parsed);
    reportUnshownTable(page);
    return document;
  },
};

import { report } from '../../findings/define.ts';
import { encryptedPart, missingPart } from '../../findings/packages.ts';
import type { Document } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import type { Limits } from '../limits.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { blocksOf } from '../shared/office/flow.ts';
import { Story } from '../shared/office/story.ts';
import { childOf, elementsOf, readTree, type XmlElement } from '../shared/package/tree.ts';
import { decodeXml } from '../shared/package/xml.ts';
import { openPackage, placeOfPart } from '../shared/package/zip.ts';
import { readContent } from './body.ts';
import { Counters } from './counters.ts';
import { Styles } from './styles.ts';

/** Elements that hold nothing of the text, and may be large. */
const SKIP = new Set(['binary-data', 'settings', 'scripts', 'font-face-decls', 'master-styles', 'meta']);

/** The roots that hold the styles and the content of a document, the content last. */
type Roots = readonly XmlElement[];

function rootsOf(trees: readonly (XmlElement | null)[]): Roots {
  return trees.flatMap((tree) => (tree === null ? [] : [...elementsOf(tree)]));
}

async function zippedRoots(bytes: Uint8Array, limits: Limits, emit: Emit): Promise<Roots | null> {
  const zip = await openPackage(bytes, limits, emit);
  if (zip === null) return null;
  const manifest = await zip.readIfPresent('META-INF/manifest.xml');
  if (manifest?.includes('encryption-data') || zip.find('encrypted-package') !== null) {
    report(emit, encryptedPart, { part: 'content.xml' }, [placeOfPart('content.xml')]);
    return null;
  }
  const content = await zip.readRequired('content.xml');
  if (content === null) return null;
  const styles = await zip.readIfPresent('styles.xml');
  const tree = (part: string, data: Buffer | null): XmlElement | null =>
    data && readTree(decodeXml(data, part, emit), part, limits, emit, SKIP);
  const contentTree = tree('content.xml', content);
  return contentTree && rootsOf([tree('styles.xml', styles), contentTree]);
}

function flatRoots(bytes: Uint8Array, limits: Limits, emit: Emit): Roots | null {
  const text = decodeXml(bytes, 'office:document', emit);
  const tree = readTree(text, 'office:document', limits, emit, SKIP);
  return tree && rootsOf([tree]);
}

/**
 * Reads OpenDocument texts (ODF 1.3, zipped or flat) as they read with all changes accepted: with automatic numbers,
 * without hidden text, headers, footers and notes.
 */
export const reader: Reader = {
  format: 'odt',
  async read(input: ReaderInput, limits: Limits, emit: Emit): Promise<Document | null> {
    const zipped = input.bytes[0] === 0x50;
    const part = zipped ? 'content.xml' : 'office:document';
    const roots = await (zipped
      ? zippedRoots(input.bytes, limits, emit)
      : flatRoots(input.bytes, limits, emit));
    if (roots === null) return null;
    const body = childOf(childOf(roots.at(-1) ?? null, 'body'), 'text');
    if (body === null) {
      report(emit, missingPart, { part: `${part} office:text` }, [placeOfPart(part)]);
      return null;
    }
    const styles = new Styles(roots);
    const story = new Story(part, limits, emit);
    const { flow } = readContent({ story, styles, counters: new Counters(styles) }, body, '');
    story.end();
    return { format: 'odt', blocks: blocksOf(flow) };
  },
};

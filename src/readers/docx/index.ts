import { report } from '../../findings/define.ts';
import { missingPart } from '../../findings/packages.ts';
import type { Document } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import type { Limits } from '../limits.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { blocksOf } from '../shared/office/flow.ts';
import { Story } from '../shared/office/story.ts';
import { childOf, type XmlElement } from '../shared/package/tree.ts';
import { placeOfPart } from '../shared/package/zip.ts';
import { readContent } from './body.ts';
import { Numbering } from './numbering.ts';
import { mainPart, openParts, type Parts, relationsOf } from './parts.ts';
import { Styles } from './styles.ts';

/** The tree of a part the main one is related to, or that stands beside it under its usual name. */
async function relatedTree(parts: Parts, main: string, name: string): Promise<XmlElement | null> {
  const relations = await relationsOf(parts, main);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  return parts.tree(relations.get(name) ?? `${folder}${name}.xml`);
}

async function readParts(parts: Parts, limits: Limits, emit: Emit): Promise<Document | null> {
  const main = await mainPart(parts, emit);
  const tree = main === null ? null : await parts.tree(main);
  if (main === null || tree === null) return null;
  const body = childOf(childOf(tree, 'document'), 'body');
  if (body === null) {
    report(emit, missingPart, { part: `${main} w:body` }, [placeOfPart(main)]);
    return null;
  }
  const styles = new Styles(await relatedTree(parts, main, 'styles'));
  const numbering = new Numbering(await relatedTree(parts, main, 'numbering'), styles);
  const story = new Story(main, limits, emit);
  const { flow } = readContent({ story, styles, numbering }, body, '');
  story.end();
  return { format: 'docx', blocks: blocksOf(flow) };
}

/**
 * Reads Word documents (ECMA-376-1, transitional and strict; zipped or as Flat OPC; with macros or as templates; and the XML of Word 2003) as
 * they read with all changes accepted: with automatic numbers, without hidden text, headers, footers and notes.
 */
export const reader: Reader = {
  format: 'docx',
  async read(input: ReaderInput, limits: Limits, emit: Emit): Promise<Document | null> {
    const parts = await openParts(input.bytes, limits, emit);
    return parts && readParts(parts, limits, emit);
  },
};

import { report } from '../../findings/define.ts';
import { brokenCharacters, damagedFile, limitReached } from '../../findings/readers.ts';
import type { Block, Document } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import type { Limits } from '../limits.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { FlowBuilder } from '../shared/word/flow-builder.ts';
import { RtfDocument } from './document.ts';
import { readTokens } from './tokens.ts';

/** By which places are named: an RTF file has no parts, and its lines mean nothing to a reader. */
const MAIN = 'rtf';

/** Groups that are followed for each level of tables: writers nest several, and some forget to close them. */
const GROUPS_PER_LEVEL = 20;

function countBroken(blocks: readonly Block[]): number {
  const texts = blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text],
  );
  return texts.reduce((count, text) => count + text.split('\uFFFD').length - 1, 0);
}

/** Reads rich text (Rich Text Format 1.9.1): its tables by the edges of their cells, its text by the fonts' character sets. */
export const reader: Reader<Document> = {
  format: 'rtf',
  read({ bytes }: ReaderInput, limits: Limits, emit: Emit): Document {
    const body = new FlowBuilder(MAIN, '', limits, emit);
    const boxes = new FlowBuilder(MAIN, 'txbx/', limits, emit);
    const mostGroups = limits.depth * GROUPS_PER_LEVEL;
    const document = new RtfDocument(body, boxes, mostGroups);
    readTokens(bytes, document);
    document.finish();
    if (document.tooDeep) report(emit, limitReached, { limit: 'groups', value: mostGroups }, []);
    else if (!document.closed && !body.full && !boxes.full) report(emit, damagedFile, {}, []);
    const blocks = [...body.finish(), ...boxes.finish()];
    const count = countBroken(blocks);
    if (count > 0 && document.closed) report(emit, brokenCharacters, { count, encoding: 'rtf' }, []);
    return { format: 'rtf', blocks };
  },
};

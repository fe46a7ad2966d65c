import type { FindingKind } from '../../findings/define.ts';
import { report } from '../../findings/define.ts';
import { encrypted } from '../../findings/files.ts';
import { damagedFile, oldWord } from '../../findings/readers.ts';
import type { Block, Document } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import type { Limits } from '../limits.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { ByteView } from '../shared/compound/byte-view.ts';
import { type Compound, openCompound } from '../shared/compound/compound.ts';
import { FlowBuilder } from '../shared/word/flow-builder.ts';
import { CharacterReader } from './characters.ts';
import { type Fib, isOldWord, isWord97, readFib } from './fib.ts';
import { Lists } from './lists.ts';
import { Paragraphs } from './paragraphs.ts';
import { readPieceTable } from './pieces.ts';
import { Runs } from './runs.ts';
import { type Source, Story } from './story.ts';
import { Styles } from './styles.ts';

/** The stream that holds the text, by which places are named. */
const MAIN = 'WordDocument';

/** A document that can be read, and whether all of its bytes are there. */
interface OpenDocument {
  readonly fib: Fib;
  readonly source: Source;
  readonly complete: boolean;
}

/** The streams of a document, and whether all of their bytes are there. */
interface Streams {
  readonly main: ByteView;
  readonly table: ByteView;
  readonly data: ByteView;
  readonly complete: boolean;
}

function openStreams(file: Compound, main: ByteView, fib: Fib): Streams | null {
  const table = file.stream(fib.tableStream);
  if (table === null) return null;
  const data = file.stream('Data');
  const complete = table.complete && (data?.complete ?? true);
  return {
    main,
    table: new ByteView(table.bytes),
    data: new ByteView(data?.bytes ?? new Uint8Array()),
    complete,
  };
}

function sourceOf({ main, table, data }: Streams, fib: Fib): Source | null {
  const pieces = readPieceTable(table, fib.pieces);
  const paragraphRuns = new Runs(main, table, fib.paragraphRuns, 'paragraph');
  if (pieces === null || paragraphRuns.empty) return null;
  const styles = new Styles(table, fib.styles);
  return {
    stream: main,
    pieces,
    paragraphRuns,
    characterRuns: new Runs(main, table, fib.characterRuns, 'character'),
    characters: new CharacterReader(styles),
    paragraphs: new Paragraphs(styles, data),
    lists: new Lists(table, fib.lists, fib.listOverrides),
  };
}

/** Reads the body, then the text boxes, each once. */
function readText(source: Source, { lengths }: Fib, limits: Limits, emit: Emit): Block[] {
  const body = new FlowBuilder(MAIN, '', limits, emit);
  new Story(source, body).read(0, lengths.body);
  const boxes = new FlowBuilder(MAIN, 'txbx/', limits, emit);
  const start = lengths.body + lengths.between;
  if (lengths.boxes > 0 && !body.full) new Story(source, boxes).read(start, start + lengths.boxes);
  return [...body.finish(), ...boxes.finish()];
}

/** Opens what is a document of Word 97 or later; gives else the finding that says why there is nothing to read. */
function openDocument(bytes: Uint8Array): OpenDocument | FindingKind {
  const file = openCompound(bytes);
  const stream = file?.stream(MAIN) ?? null;
  if (file === null || stream === null) return damagedFile;
  const main = new ByteView(stream.bytes);
  if (!isWord97(main)) return isOldWord(main) ? oldWord : damagedFile;
  const fib = readFib(main);
  if (fib.encrypted) return encrypted;
  const streams = openStreams(file, main, fib);
  const source = streams === null ? null : sourceOf(streams, fib);
  if (streams === null || source === null) return damagedFile;
  return { fib, source, complete: stream.complete && streams.complete };
}

/** Whether the pieces hold all characters the head counts. */
function isCovered({ pieces }: Source, { lengths }: Fib): boolean {
  return (
    (pieces.at(-1)?.end ?? 0) >= lengths.body + (lengths.boxes > 0 ? lengths.between + lengths.boxes : 0)
  );
}

/** Reads documents of Word 97 to 2003, and of Kingsoft's Writer, which are the same, after [MS-DOC]. */
export const reader: Reader = {
  format: 'doc',
  read({ bytes }: ReaderInput, limits: Limits, emit: Emit): Document | null {
    const opened = openDocument(bytes);
    if ('rule' in opened) {
      report(emit, opened, {}, []);
      return null;
    }
    const { fib, source, complete } = opened;
    const blocks = readText(source, fib, limits, emit);
    if (!complete || source.stream.overrun || !isCovered(source, fib)) report(emit, damagedFile, {}, []);
    return { format: 'doc', blocks };
  },
};

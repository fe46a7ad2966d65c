import type { Blocks } from './blocks.ts';
import type { Line } from './line.ts';
import type { MakeSpan } from './spans.ts';

/** What the builders share while one text is read. */
export interface Reading {
  readonly source: string;
  readonly span: MakeSpan;
  readonly blocks: Blocks;
}

/** Lines of one layout, gathered until one comes that does not belong. */
export interface Run {
  /** Takes the line in, or refuses it, which ends the run. */
  take(line: Line): boolean;
  /** Adds the run's blocks; gives back the lines that turned out not to belong, to be read anew. */
  close(): readonly Line[];
}

/** Lines or rows after which a run is cut in two, so that memory stays bounded. */
export const LONGEST_RUN = 50_000;

import type { Mention } from '../../model/result.ts';
import type { Sentence } from './text/sentences.ts';
import type { Token } from './text/tokens.ts';

/** A mention found in a passage, before its labels and place are put to it. */
export interface Draft {
  readonly key: string;
  readonly value: number;
  readonly plain: boolean;
  readonly raw: string;
  readonly claim: Mention['claim'];
  readonly scope: Mention['scope'];
  readonly base: string | null;
  readonly figure: number | null;
  readonly against: number | null;
  readonly split: number | null;
  /** The stretch of the passage it stands in, and the sentence that is its context. */
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence;
}

/** A number of a sentence, and the draft it was taken for, where it states an indicator. */
export interface ReadToken {
  readonly token: Token;
  readonly draft: Draft | null;
}

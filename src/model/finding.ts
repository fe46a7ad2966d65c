import type { Term } from './form.ts';
import type { Place } from './place.ts';

/** `error`: the official note or a definition is broken, or something could not be read; `warning`: normally true, exceptions exist; `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** The outcome of a rule on a report; `open` when it could not be assessed. */
export type Outcome = 'pass' | 'fail' | 'open' | 'waived';

/** Facts a message is filled with; also given in the JSON, so that no one need parse a sentence. */
export type FindingData = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What is wrong with, or noteworthy about, an input: a stable rule id, data, places, and the sentence in both languages. */
export interface Finding {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly severity: Severity;
  readonly message: Term;
  readonly data: FindingData;
  readonly places: readonly Place[];
}

/** The one sink of the stages: they hand findings out as they go. `array.push` serves in tests. */
export type Emit = (finding: Finding) => void;

import type { FormId } from '../../../model/form.ts';

/** What a sentence speaks of, so that a bare 维持3件 or 信函申请3件 is somebody's. */
export type Subject =
  | 'applications'
  | 'reconsideration'
  | 'litigation'
  | 'litigation_direct'
  | 'litigation_after_reconsideration'
  | 'gazette'
  | 'training'
  | 'other';

/** What must be spoken of before a figure is this indicator's. */
export interface Matter {
  readonly words: RegExp;
  /** Where the words may stand besides the sentence: headings of this kind, … */
  readonly headings: RegExp;
  /** … and the paragraph before it: all of it, or where it has stated such figures (by their keys). */
  readonly paragraph: 'all' | RegExp;
}

/** A wording by which prose states the figure of an indicator. */
export interface Pattern {
  readonly forms: readonly FormId[];
  /** The data point, or several joined by `+` where the figure is stated for their sum. */
  readonly key: string;
  /** Ends where the number begins; the words around a number (共, 数为, 达) are taken off first. */
  readonly left: RegExp;
  /** Begins after the number's unit; without it, the number must end its clause. */
  readonly right?: RegExp;
  /** Units the number may have. */
  readonly units: readonly string[];
  /** What the sentence must speak of. */
  readonly subjects?: readonly Subject[];
  /** What the clause may not hold. */
  readonly unless?: RegExp;
  /** What the sentence before it may not hold. */
  readonly never?: RegExp;
  readonly about?: Matter;
  /** `parts`: counts only among parts of a whole stated in the sentence; alone it is one account's or event's. */
  readonly counts?: 'parts' | 'whole_only';
}

interface Options extends Omit<Pattern, 'forms' | 'key' | 'left' | 'units'> {
  /** Not the last of several that the number sums up: 予以公开和部分公开26件. */
  readonly alone?: true;
}

/** Makes the patterns of one subject and unit: `[key, left]` or `[key, left, more]`. */
export function patterns(
  forms: readonly FormId[],
  units: string,
  shared: Options,
  list: readonly (readonly [key: string, left: string, more?: Options])[],
): readonly Pattern[] {
  const { alone, ...rest } = shared;
  const before = alone ? '(?<![和及与或、])' : '';
  return list.map(([key, left, more]) => ({
    forms,
    key,
    left: new RegExp(`${before}(?:${left})$`),
    units: units.split(' '),
    ...rest,
    ...more,
  }));
}

/** A sum of data points of the table on applications: totals over the applicants. */
export function totals(...indicators: readonly string[]): string {
  return indicators.map((indicator) => `applications.${indicator}/total`).join('+');
}

import { eastAsianWidth } from 'get-east-asian-width';

/** How many columns of a terminal, or of an editor, a character takes. */
export type Measure = (character: string) => number;

const NOTHING = /[\u200b-\u200d\ufeff]/;

/** Wide characters are two columns wide (Unicode UAX #11), those of ambiguous width one or two. */
function inColumns(ambiguousAsWide: boolean): Measure {
  return (character) =>
    NOTHING.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide });
}

/** How wide characters may have been counted when a table was lined up: as in terminals, as in East Asian ones, all alike. */
export const measures: readonly Measure[] = [inColumns(false), inColumns(true), () => 1];

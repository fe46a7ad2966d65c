/** How likely each kind of harm is. */
export interface NoiseLevel {
  readonly name: string;
  /** For a character of a label, that it is wrong or lost. */
  readonly characters: number;
  /** For a gap between two characters of a label, that a space comes in. */
  readonly spaces: number;
  /** For a label, that a word of it is lost. */
  readonly words: number;
  /** For the label of a column, that it is lost. */
  readonly headersLost: number;
  readonly rowsLost: number;
  readonly rowsSplit: number;
  readonly rowsDoubled: number;
  /** For a row, that its cells stand one further. */
  readonly rowsShifted: number;
  /** For a row, that one of its cells is missing. */
  readonly rowsLacking: number;
  readonly cellsBlanked: number;
  /** For a figure, that a space comes between its digits. */
  readonly figuresSpaced: number;
  /** For a figure, that letters take the place of digits they look like. */
  readonly figuresDisguised: number;
  /** For a figure, that it is written otherwise: with thousands set apart, with wide digits. */
  readonly figuresRestyled: number;
  /** For a place between blocks, that something of the page or its site stands there. */
  readonly furniture: number;
  /** For a text, that its lines are set on numbered pages. */
  readonly paged: number;
  /** For a text, that a stretch of its lines is lost. */
  readonly stretchLost: number;
  /** For a line of a text, that it stands there twice. */
  readonly linesDoubled: number;
  /** For a text, that columns kept in line by spaces are not. */
  readonly misaligned: number;
}

/** No harm at all. */
export const noNoise: NoiseLevel = {
  name: 'none',
  characters: 0,
  spaces: 0,
  words: 0,
  headersLost: 0,
  rowsLost: 0,
  rowsSplit: 0,
  rowsDoubled: 0,
  rowsShifted: 0,
  rowsLacking: 0,
  cellsBlanked: 0,
  figuresSpaced: 0,
  figuresDisguised: 0,
  figuresRestyled: 0,
  furniture: 0,
  paged: 0,
  stretchLost: 0,
  linesDoubled: 0,
  misaligned: 0,
};

/** The levels measured; named by the share of characters wrong or lost in labels. */
export const noiseLevels: readonly NoiseLevel[] = [
  {
    name: '2 %',
    characters: 0.02,
    spaces: 0.02,
    words: 0.005,
    headersLost: 0.005,
    rowsLost: 0.02,
    rowsSplit: 0.02,
    rowsDoubled: 0.003,
    rowsShifted: 0.002,
    rowsLacking: 0.002,
    cellsBlanked: 0.02,
    figuresSpaced: 0.002,
    figuresDisguised: 0.002,
    figuresRestyled: 0.02,
    furniture: 0.2,
    paged: 0.3,
    stretchLost: 0.1,
    linesDoubled: 0.001,
    misaligned: 0.2,
  },
  {
    name: '5 %',
    characters: 0.05,
    spaces: 0.05,
    words: 0.01,
    headersLost: 0.01,
    rowsLost: 0.05,
    rowsSplit: 0.03,
    rowsDoubled: 0.005,
    rowsShifted: 0.003,
    rowsLacking: 0.003,
    cellsBlanked: 0.03,
    figuresSpaced: 0.005,
    figuresDisguised: 0.005,
    figuresRestyled: 0.05,
    furniture: 0.3,
    paged: 0.4,
    stretchLost: 0.2,
    linesDoubled: 0.002,
    misaligned: 0.3,
  },
  {
    name: '10 %',
    characters: 0.1,
    spaces: 0.05,
    words: 0.02,
    headersLost: 0.02,
    rowsLost: 0.05,
    rowsSplit: 0.05,
    rowsDoubled: 0.01,
    rowsShifted: 0.005,
    rowsLacking: 0.005,
    cellsBlanked: 0.05,
    figuresSpaced: 0.01,
    figuresDisguised: 0.01,
    figuresRestyled: 0.05,
    furniture: 0.4,
    paged: 0.5,
    stretchLost: 0.3,
    linesDoubled: 0.003,
    misaligned: 0.4,
  },
];

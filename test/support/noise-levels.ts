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
  /** For a row, that it changes places with the next. */
  readonly rowsSwapped: number;
  /** For a row, that the next runs into it: labels joined, two figures in each cell. */
  readonly rowsMerged: number;
  /** For a row, that its label stands in the column of the first figure, and all figures one further. */
  readonly labelsShifted: number;
  /** For a figure, that it stands in the cell beside its own, with the one that was there. */
  readonly figuresMoved: number;
  /** For a table, that its header stands there once more. */
  readonly headersRepeated: number;
  /** For a table, that an empty column comes in. */
  readonly columnsEmpty: number;
  /** For a table, that a column is lost with its label. */
  readonly columnsLost: number;
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
  rowsSwapped: 0,
  rowsMerged: 0,
  labelsShifted: 0,
  figuresMoved: 0,
  headersRepeated: 0,
  columnsEmpty: 0,
  columnsLost: 0,
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
    rowsSwapped: 0.002,
    rowsMerged: 0.002,
    labelsShifted: 0.001,
    figuresMoved: 0.0005,
    headersRepeated: 0.05,
    columnsEmpty: 0.02,
    columnsLost: 0.02,
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
    rowsSwapped: 0.003,
    rowsMerged: 0.003,
    labelsShifted: 0.002,
    figuresMoved: 0.001,
    headersRepeated: 0.1,
    columnsEmpty: 0.03,
    columnsLost: 0.03,
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
    rowsSwapped: 0.005,
    rowsMerged: 0.005,
    labelsShifted: 0.003,
    figuresMoved: 0.002,
    headersRepeated: 0.1,
    columnsEmpty: 0.05,
    columnsLost: 0.05,
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

/** What the levels have of scanning and page breaks alone: marks misread or lost, rows lost, split or blank, numbered pages. */
const AS_SCANNED = [
  'characters',
  'spaces',
  'rowsLost',
  'rowsSplit',
  'cellsBlanked',
  'furniture',
  'paged',
] as const;

/** A level with the harm of scanning and page breaks alone, without what copying and converting do to tables. */
export function asScanned(level: NoiseLevel): NoiseLevel {
  const kept = AS_SCANNED.map((harm) => [harm, level[harm]]);
  return { ...noNoise, name: level.name, ...Object.fromEntries(kept) };
}

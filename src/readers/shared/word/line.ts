import { scriptDigits } from '../marked-digits.ts';

/** How text stands on its line. `raised`: moved up by so many points, as a footnote mark is, but as whole cells are too. */
export type Manner = 'plain' | 'super' | 'sub' | 'raised';

function showManner(text: string, manner: Manner): string {
  if (manner === 'plain') return text;
  return scriptDigits(text, manner === 'sub' ? 'sub' : 'sup');
}

interface Piece {
  readonly text: string;
  readonly manner: Manner;
}

/** Gathers the text of one line from its pieces. */
export class LineGatherer {
  #pieces: Piece[] = [];

  /** Adds a piece of text. */
  add(text: string, manner: Manner): void {
    if (text !== '') this.#pieces.push({ text, manner });
  }

  /** Ends the line and gives its text, without white space at its ends. A line that is raised as a whole is plain. */
  take(): string {
    const pieces = this.#pieces;
    if (pieces.length === 0) return '';
    this.#pieces = [];
    const plain = pieces.every(({ text, manner }) => manner === 'raised' || text.trim() === '');
    const text = pieces.map((piece) => (plain ? piece.text : showManner(piece.text, piece.manner))).join('');
    return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  }
}

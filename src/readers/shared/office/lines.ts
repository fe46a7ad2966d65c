/** White space a line may begin or end with unseen; no-break and ideographic spaces are kept: they may be an empty cell. */
const EDGE = /^[ \t\n\f\r]+|[ \t\n\f\r]+$/g;

/** Gathers the lines of a paragraph: text, broken where the document breaks it. */
export class Lines {
  #text = '';
  #lines: string[] = [];

  add(text: string): void {
    this.#text += text;
  }

  breakLine(): void {
    this.#lines.push(this.#text);
    this.#text = '';
  }

  /** Hands out the lines that hold anything, and begins anew. */
  take(): string[] {
    this.breakLine();
    const lines = this.#lines.map((line) => line.replace(EDGE, '')).filter((line) => line !== '');
    this.#lines = [];
    return lines;
  }
}

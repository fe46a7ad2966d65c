/** A field that is open: its instruction so far, or null when its result is being read. */
interface Field {
  instruction: string | null;
}

/** Follows fields through the text: of each only the result shows, not the instruction that made it. */
export class FieldTracker {
  #open: Field[] = [];
  #inInstruction = 0;

  /** Whether what stands here shows. */
  get shows(): boolean {
    return this.#inInstruction === 0;
  }

  /** Takes text; says whether it shows. */
  take(text: string): boolean {
    const field = this.#open.at(-1);
    if (field !== undefined && field.instruction !== null) field.instruction += text;
    return this.shows;
  }

  /** Takes the begin, the separator or the end of a field. True when a field ended that has no result in the text. */
  mark(character: string): boolean {
    const field = this.#open.at(-1);
    if (character === '\x13') {
      this.#open.push({ instruction: '' });
      this.#inInstruction++;
    } else if (field !== undefined && field.instruction !== null) {
      this.#inInstruction--;
      if (character === '\x14') field.instruction = null;
      else {
        this.#open.pop();
        return this.shows && !isSilent(field.instruction);
      }
    } else if (character === '\x15') this.#open.pop();
    return false;
  }

  /** Instructions end with their paragraph at the latest; text that stood after a begin without end is given back. */
  endParagraph(): readonly string[] {
    if (this.#inInstruction === 0) return [];
    const lost = this.#open.flatMap(({ instruction }) => (instruction === null ? [] : [instruction]));
    this.#open = this.#open.filter(({ instruction }) => instruction === null);
    this.#inInstruction = 0;
    return lost;
  }
}

/** Fields that show nothing: entries of indexes and tables of contents, bookmarks, settings of variables. */
function isSilent(instruction: string): boolean {
  return /^\s*(?:TC|XE|TA|RD|SET|ASK|BOOKMARK|PRIVATE|ADVANCE|NEXT|SEQ\s.*\\h)\b/i.test(instruction);
}

/** What may be drawn of one file, whatever its pages share: no honest report comes near. */
const MOST_OBJECTS = 250_000;
const MOST_CHARACTERS = 2_000_000;

/** Counts what is drawn of one file, so that pages that share large parts cannot exhaust time or memory. */
export class Budget {
  #objects = 0;
  #characters = 0;

  /** Takes an object with the characters it draws; false when that is more than is drawn of one file. */
  spend(characters: number): boolean {
    this.#objects += 1;
    this.#characters += characters;
    return this.reached === null;
  }

  /** The limit that was reached, as findings name it; null while there is none. */
  get reached(): { readonly limit: string; readonly value: number } | null {
    if (this.#objects > MOST_OBJECTS) return { limit: 'objects', value: MOST_OBJECTS };
    if (this.#characters > MOST_CHARACTERS) return { limit: 'characters', value: MOST_CHARACTERS };
    return null;
  }
}

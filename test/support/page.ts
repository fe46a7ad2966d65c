import type { Slot } from './model.ts';

/** Identifies the data point of a slot. */
export function slotId(slot: Slot): string {
  return `${slot.statement} ${slot.key}`;
}

/** Writes lines and remembers on which line each value came to stand. */
export class Page {
  readonly #lines: string[] = [];
  #open = '';
  readonly places = new Map<string, number>();

  /** Adds to the line being written; the text may hold no line break. */
  write(text: string): void {
    this.#open += text;
  }

  /** Adds a value to the line being written. */
  value(text: string, slot: Slot | null): void {
    if (slot) this.places.set(slotId(slot), this.#lines.length + 1);
    this.write(text);
  }

  /** Ends the line. */
  end(): void {
    this.#lines.push(this.#open);
    this.#open = '';
  }

  /** Writes whole lines. */
  line(...lines: readonly string[]): void {
    for (const line of lines) {
      this.write(line);
      this.end();
    }
  }

  /** All that was written. */
  text(): string {
    return `${[...this.#lines, this.#open].join('\n')}\n`;
  }
}

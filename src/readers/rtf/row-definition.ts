import type { CellDefinition, Merge, RowDefinition } from '../shared/word/row.ts';

/** Cells of one row that are taken at most: more than any honest table has columns. */
const MOST_CELLS = 4096;

/** Gathers the definition of a row from its control words. */
export class RowBuilder {
  #left = 0;
  #cells: CellDefinition[] = [];
  #horizontal: Merge = 'none';
  #vertical: Merge = 'none';
  #defined = false;

  /** Takes a control word, or says that it is none of a row's. */
  control(name: string, number: number | null): boolean {
    switch (name) {
      case 'trowd':
        this.#left = 0;
        this.#cells = [];
        this.#clearMerges();
        this.#defined = true;
        return true;
      case 'trleft':
        this.#left = number ?? 0;
        return true;
      case 'clmgf':
        this.#horizontal = 'first';
        return true;
      case 'clmrg':
        this.#horizontal = 'rest';
        return true;
      case 'clvmgf':
        this.#vertical = 'first';
        return true;
      case 'clvmrg':
        this.#vertical = 'rest';
        return true;
      case 'cellx':
        this.#addCell(number ?? 0);
        return true;
      default:
        return false;
    }
  }

  /** The row as it is defined so far, or null when nothing defined it. */
  definition(): RowDefinition | null {
    return this.#defined ? { left: this.#left, cells: this.#cells } : null;
  }

  #addCell(right: number): void {
    if (this.#cells.length < MOST_CELLS) {
      this.#cells.push({ right, horizontal: this.#horizontal, vertical: this.#vertical });
    }
    this.#clearMerges();
  }

  #clearMerges(): void {
    this.#horizontal = 'none';
    this.#vertical = 'none';
  }
}

import type { Stretch } from '../workbook.ts';

/** Which of a sheet's rows, or columns, are not displayed. */
export class Hidden {
  /** In order, none touching another. */
  readonly #stretches: readonly Stretch[];

  constructor(stretches: readonly Stretch[]) {
    const merged: Stretch[] = [];
    for (const { first, last } of [...stretches].sort((a, b) => a.first - b.first)) {
      const before = merged.at(-1);
      if (before && first <= before.last + 1)
        merged[merged.length - 1] = { first: before.first, last: Math.max(before.last, last) };
      else merged.push({ first, last });
    }
    this.#stretches = merged;
  }

  /** Whether a row or column is not displayed. */
  has(index: number): boolean {
    return this.#stretchOf(index) !== null;
  }

  /** The first displayed row or column from `first` to `last`; null when all are hidden. */
  firstShown(first: number, last: number): number | null {
    const shown = (this.#stretchOf(first)?.last ?? first - 1) + 1;
    return shown <= last ? shown : null;
  }

  #stretchOf(index: number): Stretch | null {
    let low = 0;
    let high = this.#stretches.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const stretch = this.#stretches[middle];
      if (stretch === undefined || index < stretch.first) high = middle - 1;
      else if (index > stretch.last) low = middle + 1;
      else return stretch;
    }
    return null;
  }
}

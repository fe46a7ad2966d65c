/** Where a checker lays what it keeps of each report until all were read. */
export interface Shelf {
  /** Lays bytes down; gives the number to take them by, counted from 0. */
  put(bytes: Uint8Array): number;
  /** The bytes of that number. */
  take(number: number): Uint8Array;
}

/** A shelf in memory. */
export function shelfInMemory(): Shelf {
  const kept: Uint8Array[] = [];
  return {
    put: (bytes) => kept.push(bytes) - 1,
    take: (number) => kept[number] ?? new Uint8Array(),
  };
}

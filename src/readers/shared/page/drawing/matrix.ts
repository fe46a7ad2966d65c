/** A transform of the plane as PDF writes it (ISO 32000-1, 8.3.3): x′ = ax + cy + e, y′ = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The transform that leaves all where it is. */
export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The transform that first does `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** Where a point goes. */
export function apply(matrix: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** Reads six finite numbers as a transform; null for anything else. */
export function matrixOf(value: unknown): Matrix | null {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) return null;
  const [a, b, c, d, e, f] = value;
  return [a, b, c, d, e, f].every((each) => Number.isFinite(each)) ? [a, b, c, d, e, f] : null;
}

import type { DataPoint, Term } from '../model/form.ts';

/** The labels of a data point from the outermost to the innermost, rows before columns. */
export function labelOf(point: DataPoint, language: keyof Term): string {
  return [...point.rowPath, ...point.columnPath].map((label) => label[language]).join(' › ');
}

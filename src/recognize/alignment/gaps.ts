import type { Axis } from '../labels/axis.ts';
import { isFigure, type LabelRow } from '../rows/label-row.ts';

/** Whether a printed row opens another table, which no alignment may run over. */
export type IsBreak = (row: LabelRow) => boolean;

/** What it costs an alignment to pass over a printed row, or over a row of the form, by their indexes. */
export interface GapCosts {
  readonly printed: Float64Array;
  readonly axis: Float64Array;
}

const CORNER = /^统计(?:指标|项目)$/;
const PRINTED = { prose: 0.15, title: 1000, corner: 0.7, valued: 0.25, bare: 0.06 };
const AXIS = { figure: 0.05, other: 0.01, optional: 0 };

/** The costs of passing over printed rows. */
export function printedCosts(printed: readonly LabelRow[], isBreak: IsBreak): Float64Array {
  return Float64Array.from(printed, (row) => costOf(row, isBreak));
}

/** The costs of passing over the rows of an axis. All figures asked for cost the same, so that ties stay ties. */
export function axisCosts(axis: Axis): Float64Array {
  return Float64Array.from(axis.rows, (row) =>
    row.optional ? AXIS.optional : row.kind === 'figure' ? AXIS.figure : AXIS.other,
  );
}

function costOf(row: LabelRow, isBreak: IsBreak): number {
  if (isBreak(row)) return PRINTED.title;
  if (CORNER.test(row.key)) return PRINTED.corner;
  if (row.prose) return PRINTED.prose;
  return row.values.some(isFigure) ? PRINTED.valued : PRINTED.bare;
}

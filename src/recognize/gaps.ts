import type { Axis } from './axis.ts';
import type { LabelRow } from './rows.ts';

/** Whether a printed row opens another table, which no alignment may run over. */
export type IsBreak = (row: LabelRow) => boolean;

/** What it costs an alignment to pass over a printed row, or over a row of the form. */
export interface GapCosts {
  printed(position: number): number;
  readonly axis: readonly number[];
}

const CORNER = /^统计(?:指标|项目)$/;
const PRINTED = { prose: 0.15, title: 1000, corner: 0.7, valued: 0.25, bare: 0.06 };
const AXIS = { figure: 0.05, other: 0.01, optional: 0 };

/** The costs of gaps between printed rows and an axis. All figures asked for cost the same, so that ties stay ties. */
export function gapCosts(printed: readonly LabelRow[], axis: Axis, isBreak: IsBreak): GapCosts {
  const costs = new Map<number, number>();
  return {
    printed(position) {
      const known = costs.get(position);
      if (known !== undefined) return known;
      const row = printed[position];
      const cost = row ? costOf(row, isBreak) : 0;
      costs.set(position, cost);
      return cost;
    },
    axis: axis.rows.map((row) =>
      row.optional ? AXIS.optional : row.kind === 'figure' ? AXIS.figure : AXIS.other,
    ),
  };
}

function costOf(row: LabelRow, isBreak: IsBreak): number {
  if (isBreak(row)) return PRINTED.title;
  if (CORNER.test(row.key)) return PRINTED.corner;
  if (row.prose) return PRINTED.prose;
  return row.values.some((value) => value.kind === 'value') ? PRINTED.valued : PRINTED.bare;
}

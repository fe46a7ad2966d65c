import type { TableId } from '../../model/form.ts';
import { round } from '../arithmetic/comparison.ts';
import { gridOf } from './grid.ts';
import type { Explanation, Slip } from './slips.ts';
import {
  type Constraint,
  costOf,
  type Edit,
  figureAt,
  isKept,
  residualAfter,
  type System,
} from './system.ts';

/** Cells further apart are not mistaken for each other. */
const FURTHEST = 3;

interface Draft {
  readonly slip: Slip;
  readonly weight: number;
  readonly edit: Edit;
}

/**
 * Slips of several cells that repair all these sums: cells, rows or columns exchanged, a row moved by one column. The
 * last fills in a figure that was lost, so one sum alone proves nothing of it.
 */
export function structuralEdits(system: System, broken: readonly Constraint[]): Explanation[] {
  const cells = broken.flatMap(({ coefficients }) => [...coefficients.keys()]);
  const tables = new Set(cells.flatMap((key) => system.facts[key]?.table ?? []));
  return [...tables]
    .flatMap((table) => drafts(system, table, broken))
    .flatMap(({ slip, weight, edit }) => {
      const cost = edit.size < 2 ? null : costOf(system, broken, edit);
      return cost === null ? [] : [{ slip, weight, edit, cost, about: null }];
    });
}

function drafts(system: System, table: TableId, broken: readonly Constraint[]): readonly Draft[] {
  const { rows, columns } = gridOf(system.facts, table);
  const lines = [...rows, ...columns].filter((line) => line.length > 1);
  return [
    ...lines.flatMap((line) => exchangedCells(system, line, broken)),
    ...(columns.length > 1 ? exchangedLines(system, rows, broken, 'swapped_rows') : []),
    ...(rows.length > 1 ? exchangedLines(system, columns, broken, 'swapped_columns') : []),
    ...(broken.length > 1 ? rows.filter((row) => row.length > 2).flatMap((row) => shifted(system, row)) : []),
  ];
}

/** Cells that change places, two by two. */
type Exchanged = readonly (readonly [string, string])[];

/** Every two of a list one of which bears on something, with how far they stand apart; none further apart than `furthest`. */
function twos<T>(
  list: readonly T[],
  bears: (each: T) => boolean,
  furthest = list.length,
): readonly (readonly [T, T, number])[] {
  const bearing = list.map(bears);
  const found: (readonly [T, T, number])[] = [];
  for (const [at, first] of list.entries()) {
    for (const [further, second] of list.slice(at + 1, at + 1 + furthest).entries())
      if (bearing[at] || bearing[at + 1 + further]) found.push([first, second, further + 1]);
  }
  return found;
}

/** Neighbours are exchanged more often than cells far apart. */
function weightOf(distance: number): number {
  return 0.5 / distance ** 2;
}

function exchangedCells(system: System, line: readonly string[], broken: readonly Constraint[]): Draft[] {
  return twos(line, isIn(broken), FURTHEST).flatMap(([first, second, distance]) => {
    const both = [[first, second]] as const;
    if (!mendsAll(system, broken, both)) return [];
    return [{ slip: 'swapped_cells', weight: weightOf(distance), edit: exchange(system, both) }];
  });
}

function exchangedLines(
  system: System,
  lines: readonly (readonly string[])[],
  broken: readonly Constraint[],
  slip: Slip,
): Draft[] {
  const own = isIn(broken);
  return twos(lines, (line) => line.some(own)).flatMap(([first, second, distance]) => {
    if (first.length !== second.length) return [];
    const both = first.map((key, index) => [key, second[index] ?? key] as const);
    if (!mendsAll(system, broken, both)) return [];
    return [{ slip, weight: weightOf(distance), edit: exchange(system, both) }];
  });
}

/** Tells the cells of the first of these sums, which must change at least one of them to be repaired. */
function isIn([first]: readonly Constraint[]): (key: string) => boolean {
  return (key) => first?.coefficients.has(key) === true;
}

/** Whether cells exchanged two by two set all these sums right: told before the edit is made, since few do. */
function mendsAll(system: System, broken: readonly Constraint[], both: Exchanged): boolean {
  return broken.every((constraint) => {
    let { residual } = constraint;
    for (const [first, second] of both) {
      const weight = (constraint.coefficients.get(first) ?? 0) - (constraint.coefficients.get(second) ?? 0);
      if (weight !== 0) residual += weight * (figureAt(system, second) - figureAt(system, first));
    }
    return isKept(constraint, round(residual));
  });
}

/** Each of two cells given what the other prints, where they differ. */
function exchange(system: System, both: Exchanged): Edit {
  const changed = both.flatMap(([first, second]) => {
    const [one, other] = [figureAt(system, first), figureAt(system, second)];
    return one === other
      ? []
      : ([
          [first, other],
          [second, one],
        ] as const);
  });
  return new Map(changed);
}

/** The row moved back by one column to either side; what was lost on the way is what a sum it stands in asks for. */
function shifted(system: System, row: readonly string[]): Draft[] {
  return [1, -1].flatMap((step) => {
    const moved = new Map(
      row.flatMap((key, index) => {
        const source = row[index + step];
        return source === undefined ? [] : [[key, figureAt(system, source)] as const];
      }),
    );
    const lost = step > 0 ? row.at(-1) : row[0];
    if (lost === undefined) return [];
    const edit = changedOnly(system, moved.set(lost, restored(system, moved, lost)));
    return edit.size > 1 ? [{ slip: 'shifted_row' as const, weight: 1, edit }] : [];
  });
}

function restored(system: System, moved: Edit, lost: string): number {
  const sum = (system.byCell.get(lost) ?? []).find(({ isHard }) => isHard);
  const coefficient = sum?.coefficients.get(lost);
  if (!sum || coefficient === undefined) return figureAt(system, lost);
  return round(figureAt(system, lost) - residualAfter(system, sum, moved) / coefficient);
}

function changedOnly(system: System, edit: Edit): Edit {
  return new Map([...edit].filter(([key, value]) => value !== figureAt(system, key)));
}

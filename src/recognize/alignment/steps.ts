import type { Axis } from '../labels/axis.ts';
import { type Candidate, candidatesOn } from '../labels/label-index.ts';
import { leadingNumeral } from '../labels/normalize.ts';
import { isBlank, type LabelRow } from '../rows/label-row.ts';
import type { Join } from './joins.ts';
import type { Resemblance, Resemblances } from './resemblance.ts';

/** One way to place printed rows on an axis: a row alone, or joined with the next where a label was split. */
export interface Step extends Candidate {
  /** The key of the label so put together. */
  readonly key: string;
  /** How many printed rows it takes. */
  readonly count: number;
  readonly score: number;
}

const JOIN_COST = 0.02;
const HEADING_WEIGHT = 0.6;
/** What it costs to take a label that is exactly one row's for another's. */
const DENIAL = 0.5;
const NUMERAL_BONUS = 0.06;

/** The placements open to printed rows on one axis, by the rows' indexes, in order; rows without any are left out. */
export type Steps = ReadonlyMap<number, readonly Step[]>;

/** Finds the placements on an axis: of rows alone, and of rows joined with the ones after them. */
export function findSteps(printed: readonly LabelRow[], axis: Axis, resembling: Resemblances): Steps {
  const steps = new Map<number, readonly Step[]>();
  for (const [position, resemblance] of resembling) {
    const row = printed[position];
    const found = row ? [...stepsAlone(row, axis, resemblance), ...stepsJoined(axis, resemblance)] : [];
    if (found.length > 0) steps.set(position, found);
  }
  return steps;
}

function stepsAlone(row: LabelRow, axis: Axis, { alone }: Resemblance): Step[] {
  const candidates = alone?.[axis.table] ?? [];
  if (candidates.length === 0) return [];
  const numeral = leadingNumeral(row.label);
  const exact = candidates.some(({ similarity }) => similarity === 1);
  return candidates.map((candidate) => step(candidate, row.key, 1, numeral, exact));
}

/** A join counts only where it is more alike than any of its parts, explains the label, or brings it its figures. */
function stepsJoined(axis: Axis, { joins }: Resemblance): Step[] {
  return joins.flatMap((join) => {
    const candidates = join.candidates[axis.table] ?? [];
    const exact = candidates.some(({ similarity }) => similarity === 1);
    return candidates
      .filter(
        (candidate) => join.explains || improves(join, candidate, axis) || completes(join, candidate, axis),
      )
      .map((candidate) => step(candidate, join.key, join.parts.length, join.numeral, exact));
  });
}

function improves(join: Join, joined: Candidate, axis: Axis): boolean {
  return join.parts.every((part) =>
    candidatesOn(axis, part.key).every(
      (alone) => alone.row !== joined.row || alone.similarity < joined.similarity,
    ),
  );
}

/** A label as alike without its second half, which has the figures and is no label itself. */
function completes(join: Join, joined: Candidate, axis: Axis): boolean {
  const [first, ...rest] = join.parts;
  return (
    joined.similarity === 1 &&
    join.key !== first?.key &&
    first?.values.every(isBlank) === true &&
    rest.every((part) => candidatesOn(axis, part.key).length === 0)
  );
}

function step(
  candidate: Candidate,
  key: string,
  count: number,
  numeral: number | null,
  exact: boolean,
): Step {
  const { row, similarity } = candidate;
  const weight = row.kind === 'figure' ? 1 : HEADING_WEIGHT;
  const bonus = numeral !== null && numeral === row.numeral ? NUMERAL_BONUS : 0;
  const score =
    weight * (2 * similarity - 1) + bonus - JOIN_COST * (count - 1) - (exact && similarity < 1 ? DENIAL : 0);
  return { row, similarity, key, count, score };
}

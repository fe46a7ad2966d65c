import { type Axis, isColumnKey } from './axis.ts';
import type { FindJoins, Join } from './joins.ts';
import { type Candidate, candidatesOn } from './label-index.ts';
import { leadingNumeral } from './normalize.ts';
import type { LabelRow } from './rows.ts';

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
const NONE: readonly Step[] = [];

/** The placements open to each printed row: the row alone, or joined with the ones after it. */
export class StepFinder {
  readonly #printed: readonly LabelRow[];
  readonly #axis: Axis;
  readonly #joins: FindJoins;
  readonly #steps: (readonly Step[] | undefined)[] = [];

  constructor(printed: readonly LabelRow[], axis: Axis, joins: FindJoins) {
    this.#printed = printed;
    this.#axis = axis;
    this.#joins = joins;
  }

  at(position: number): readonly Step[] {
    const known = this.#steps[position] ?? this.#find(position);
    this.#steps[position] = known;
    return known;
  }

  /** How many printed rows the steps at a position consume at most; 0 without steps. */
  reach(position: number): number {
    return this.at(position).reduce((most, step) => Math.max(most, step.count), 0);
  }

  #find(position: number): readonly Step[] {
    const printed = this.#printed[position];
    if (!printed || printed.key === '') return NONE;
    // 其他 and 总计 are columns, too: only cells beside them make them rows.
    if (printed.values.length === 0 && isColumnKey(printed.key)) return NONE;
    const candidates = candidatesOn(this.#axis, printed.key);
    const numeral = candidates.length > 0 ? leadingNumeral(printed.label) : null;
    const exact = candidates.some(({ similarity }) => similarity === 1);
    const alone = candidates.map((candidate) => step(candidate, printed.key, 1, numeral, exact));
    const joined = this.#joins(position).flatMap((join) => this.#joinedSteps(join));
    return alone.length + joined.length === 0 ? NONE : [...alone, ...joined];
  }

  /** A join counts only where it is more alike than any of its parts, explains the label, or brings it its figures. */
  #joinedSteps(join: Join): Step[] {
    const candidates = join.candidates[this.#axis.table] ?? [];
    const better = candidates.filter(
      (candidate) => join.explains || this.#improves(join, candidate) || this.#completes(join, candidate),
    );
    const exact = candidates.some(({ similarity }) => similarity === 1);
    return better.map((candidate) => step(candidate, join.key, join.parts.length, join.numeral, exact));
  }

  #improves(join: Join, joined: Candidate): boolean {
    return join.parts.every((part) =>
      candidatesOn(this.#axis, part.key).every(
        (alone) => alone.row !== joined.row || alone.similarity < joined.similarity,
      ),
    );
  }

  /** A label as alike without its second half, which has the figures and is no label itself. */
  #completes(join: Join, joined: Candidate): boolean {
    const [first, ...rest] = join.parts;
    return (
      joined.similarity === 1 &&
      join.key !== first?.key &&
      first?.values.every((value) => value.kind === 'blank') === true &&
      rest.every((part) => candidatesOn(this.#axis, part.key).length === 0)
    );
  }
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

import type { Axis } from './axis.ts';
import { type Candidate, type LabelIndex, labelIndex } from './label-index.ts';
import { labelKey, leadingNumeral } from './normalize.ts';
import type { LabelRow } from './rows.ts';
import type { Simplify } from './simplify.ts';

/** One way to place printed rows on an axis: a row alone, or joined with the next where a label was split. */
export interface Step extends Candidate {
  /** How many printed rows it takes. */
  readonly count: number;
  readonly score: number;
}

const MOST_JOINED = 3;
const LONGEST_JOIN = 100;
const JOIN_COST = 0.02;
const HEADING_WEIGHT = 0.6;
const NUMERAL_BONUS = 0.06;

/** The placements open to each printed row: the row alone, or joined with the ones after it. */
export class StepFinder {
  readonly #printed: readonly LabelRow[];
  readonly #index: LabelIndex;
  readonly #simplify: Simplify;
  readonly #steps: (readonly Step[] | undefined)[] = [];

  constructor(printed: readonly LabelRow[], axis: Axis, simplify: Simplify) {
    this.#printed = printed;
    this.#index = labelIndex(axis);
    this.#simplify = simplify;
  }

  at(position: number): readonly Step[] {
    const known = this.#steps[position];
    if (known) return known;
    const found = [...this.#alone(position), ...this.#joined(position)];
    this.#steps[position] = found;
    return found;
  }

  /** How many printed rows the steps at a position consume at most; 0 without steps. */
  reach(position: number): number {
    return this.at(position).reduce((most, step) => Math.max(most, step.count), 0);
  }

  #alone(position: number): Step[] {
    const printed = this.#printed[position];
    if (!printed || printed.key === '') return [];
    const numeral = leadingNumeral(printed.label);
    return this.#index.candidates(printed.key).map((candidate) => step(candidate, 1, numeral));
  }

  #joined(position: number): Step[] {
    const first = this.#printed[position];
    if (!first || first.key === '') return [];
    const steps: Step[] = [];
    const parts = [first];
    for (let count = 2; count <= MOST_JOINED; count += 1) {
      const next = this.#printed[position + count - 1];
      if (!next || next.key === '' || !mayJoin(parts, next)) break;
      parts.push(next);
      steps.push(...this.#joinedSteps(parts));
    }
    return steps;
  }

  #joinedSteps(parts: readonly LabelRow[]): Step[] {
    const label = parts.map((part) => part.label).join('');
    if (label.length > LONGEST_JOIN) return [];
    const key = labelKey(this.#simplify(label));
    const better = this.#index.candidates(key).filter((candidate) => this.#improves(parts, key, candidate));
    const numeral = leadingNumeral(label);
    return better.map((candidate) => step(candidate, parts.length, numeral));
  }

  #improves(parts: readonly LabelRow[], key: string, joined: Candidate): boolean {
    const [first] = parts;
    if (first && key === first.key)
      return (
        parts
          .at(-1)
          ?.label.trimEnd()
          .search(/[）)]$/) !== -1
      );
    const alone = parts.flatMap((part) =>
      this.#index.candidates(part.key).filter((one) => one.row === joined.row),
    );
    return alone.every((one) => one.similarity < joined.similarity);
  }
}

/** A label goes on in the next row when only one of the rows has values, and the next is no row of its own. */
function mayJoin(parts: readonly LabelRow[], next: LabelRow): boolean {
  if (next.heading) return false;
  const valued = [...parts, next].filter((part) => part.values.some((value) => value.kind !== 'blank'));
  return valued.length <= 1;
}

function step(candidate: Candidate, count: number, numeral: number | null): Step {
  const { row, similarity } = candidate;
  const weight = row.kind === 'figure' ? 1 : HEADING_WEIGHT;
  const bonus = numeral !== null && numeral === row.numeral ? NUMERAL_BONUS : 0;
  const score = weight * (2 * similarity - 1) + bonus - JOIN_COST * (count - 1);
  return { row, similarity, count, score };
}

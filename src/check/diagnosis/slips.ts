import type { Constraint, Edit, System } from './system.ts';
import { figureAt } from './system.ts';

/** How a wrong figure, or several, may have come about. */
export type Slip =
  | 'blank'
  | 'swapped_digits'
  | 'dropped_digit'
  | 'doubled_digit'
  | 'wrong_digit'
  | 'omits_part'
  | 'counts_part_twice'
  | 'swapped_cells'
  | 'swapped_rows'
  | 'swapped_columns'
  | 'shifted_row'
  | 'total_not_updated'
  | 'unknown';

/** A slip, how likely it is beside others, and the cell it is about where that is another one. */
export interface Explained {
  readonly slip: Slip;
  readonly weight: number;
  readonly about: string | null;
}

/** A change that repairs every sum of a group and breaks none, and how the figures may have come about. */
export interface Explanation extends Explained {
  readonly edit: Edit;
  /** By how many it raises the number of failing sums that normally hold. */
  readonly cost: number;
}

const UNLIKELY = 0.001;
/** A blank among figures that do not add up is likelier the cause than any slip. */
const FORGOTTEN = 5;

/** The likeliest slip that makes `printed` out of `meant`: each kind is as likely as any, spread over its outcomes. */
export function digitSlip(printed: string, meant: string): { readonly slip: Slip; readonly weight: number } {
  if (isSwapped(printed, meant)) return { slip: 'swapped_digits', weight: 1 / Math.max(1, meant.length - 1) };
  if (isInserted(meant, printed) && isDoubling(meant, printed))
    return { slip: 'doubled_digit', weight: 1 / meant.length };
  if (isInserted(printed, meant)) return { slip: 'dropped_digit', weight: 1 / meant.length };
  if (printed.length === meant.length && differences(printed, meant) === 1)
    return { slip: 'wrong_digit', weight: 1 / (9 * meant.length) };
  return { slip: 'unknown', weight: UNLIKELY };
}

/** How one cell may have come to print what it does. */
export function cellSlip(system: System, key: string, meant: number): Explained {
  const fact = system.facts[key];
  if (fact?.value === null) return { slip: 'blank', weight: FORGOTTEN, about: null };
  const printed = figureAt(system, key);
  const digits = { ...digitSlip(String(Math.abs(printed)), String(Math.abs(meant))), about: null };
  const part = partOf(system, key, printed, meant);
  return part && part.weight > digits.weight ? part : digits;
}

/** A total that leaves out one of its parts, or counts it twice. */
function partOf(system: System, key: string, printed: number, meant: number): Explained | null {
  for (const constraint of system.byCell.get(key) ?? []) {
    if (!constraint.isHard || !isTotalIn(constraint, key)) continue;
    const parts = [...constraint.coefficients.keys()].filter((part) => part !== key);
    const about = parts.find((part) => figureAt(system, part) === Math.abs(meant - printed));
    if (about === undefined) continue;
    const slip = meant > printed ? 'omits_part' : 'counts_part_twice';
    return { slip, weight: 0.3 / parts.length, about };
  }
  return null;
}

/** A total stands alone against its parts. */
function isTotalIn({ coefficients }: Constraint, key: string): boolean {
  const own = coefficients.get(key);
  return [...coefficients].every(([other, sign]) => other === key || sign !== own);
}

/** Whether an edit changes nothing but totals, each of other parts than itself: they were not brought up to date. */
export function isStaleTotal(system: System, edit: Edit): boolean {
  const isTotal = (key: string): boolean =>
    (system.byCell.get(key) ?? []).some(
      (constraint) =>
        constraint.isHard &&
        isTotalIn(constraint, key) &&
        [...edit.keys()].every((other) => other === key || !constraint.coefficients.has(other)),
    );
  return edit.size > 1 && [...edit.keys()].every(isTotal);
}

function isSwapped(printed: string, meant: string): boolean {
  if (printed.length !== meant.length || printed === meant) return false;
  const at = [...printed].findIndex((digit, index) => digit !== meant[index]);
  return (
    printed[at] === meant[at + 1] &&
    printed[at + 1] === meant[at] &&
    printed.slice(at + 2) === meant.slice(at + 2)
  );
}

/** Whether `longer` is `shorter` with one more digit. */
function isInserted(shorter: string, longer: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  const at = [...longer].findIndex((digit, index) => digit !== shorter[index]);
  return longer.slice(0, at) + longer.slice(at + 1) === shorter;
}

/** Whether the one more digit repeats its neighbour. */
function isDoubling(shorter: string, longer: string): boolean {
  return [...shorter].some(
    (digit, index) => shorter.slice(0, index) + digit + shorter.slice(index) === longer,
  );
}

function differences(first: string, second: string): number {
  return [...first].filter((digit, index) => digit !== second[index]).length;
}

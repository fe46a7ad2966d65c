import { report } from '../../findings/define.ts';
import { ambiguousDigits, provenDigits } from '../../findings/reading.ts';
import type { Emit } from '../../model/finding.ts';
import type { TableId, Term } from '../../model/form.ts';
import type { PlacedRun } from '../../recognize/recognition.ts';
import { everyFifthIsSum, lastIsSum } from '../../recognize/rows/sums.ts';
import { proveByQuotes, proveSplit } from './split-digits.ts';

/** Digits split over their cells, with what proves it; or null where nothing does. */
export interface SplitRun {
  readonly pieces: readonly string[];
  readonly proof: Term;
}

/** Proof by how numbers are written. */
export const NOTATION: Term = { zh: '数字写法（无前导0）', en: 'the notation (no leading zeros)' };
const SUMS = { zh: '本行合计', en: 'the row’s own sum' };
/** Proof by the prose. */
export const QUOTES: Term = { zh: '正文所述数字', en: 'the figures quoted in the prose' };

/** Numbers the prose quotes right after a label: `现行有效行政规范性文件698件` quotes 698 for 行政规范性文件. */
export function quotedNumbers(prose: readonly string[], label: string): Set<number> {
  const numbers = new Set<number>();
  if (label.length < 3) return numbers;
  for (const line of prose) {
    for (let at = line.indexOf(label); at >= 0; at = line.indexOf(label, at + 1)) {
      const match = /^[^\d。；;，,]{0,6}(\d{1,9})余?[条件项个份次部]/.exec(line.slice(at + label.length));
      if (match) numbers.add(Number(match[1]));
    }
  }
  return numbers;
}

/**
 * Splits digits run together, when the row's own sum, the notation or the prose leaves exactly one way. `table` is the one
 * whose sums count as proof, or null.
 */
export function splitRun(
  run: PlacedRun,
  table: TableId | null,
  quoted: (label: string) => ReadonlySet<number>,
): SplitRun | null {
  const columns = run.points.length;
  if (!/^\d+$/.test(run.text)) return columns === 1 ? { pieces: [run.text], proof: NOTATION } : null;
  const free = proveSplit(run.text, columns, () => true);
  if (free) return { pieces: free, proof: NOTATION };
  const sums = table === 'applications' ? lastIsSum : table === 'remedies' ? everyFifthIsSum : null;
  const summed = sums && proveSplit(run.text, columns, sums);
  if (summed) return { pieces: summed, proof: SUMS };
  const label = run.points[0]?.editions[0]?.rowPath.at(-1)?.zh.replace(/^行政(?=规范性文件)/, '') ?? '';
  const told = proveByQuotes(run.text, columns, quoted(label));
  return told && { pieces: told, proof: QUOTES };
}

/** Says how a run was split, or that it could not be. */
export function reportRun(run: PlacedRun, split: SplitRun | null, label: string, emit: Emit): void {
  const data = { label, raw: run.text, columns: run.points.length, values: split?.pieces ?? [] };
  report(emit, split ? provenDigits(split.proof) : ambiguousDigits, data, [run.place]);
}

import { report } from '../../findings/define.ts';
import { ambiguousDigits, provenDigits } from '../../findings/reading.ts';
import type { Emit } from '../../model/finding.ts';
import type { Term } from '../../model/form.ts';
import type { OtherRow, OtherValue } from '../../model/result.ts';
import type { UnknownRow } from '../../recognize/recognition.ts';
import { rawText, readValue } from '../values/number.ts';
import { NOTATION, QUOTES } from '../values/runs.ts';
import { proveByQuotes, proveSplit, splitsOf } from '../values/split-digits.ts';

type Quoted = (label: string) => ReadonlySet<number>;

const WITHIN: Term = { zh: '“其中”不大于其总数', en: 'that a part is no larger than its whole' };
const PART = /^(?:其中|\d{1,2}[、.．])/;
const QUOTED_LABEL = 4;
const COUNTED = /^(?:条|件|项|次|篇|个|期|份|人|人次|件次|场|家)$/;

/** Reads the rows of tables no form knows, in order; an amount keeps the unit printed beside it. */
export function readOthers(rows: readonly UnknownRow[], quoted: Quoted, emit: Emit): OtherRow[] {
  let whole: OtherRow | null = null;
  return rows.map((row) => {
    const part = PART.test(row.label);
    const values = isRun(row) ? readRun(row, part ? whole : null, quoted, emit) : readCells(row);
    const { path, label, unit, table, place } = row;
    const read = { path, label, unit, table, values, place };
    if (!part) whole = read;
    return read;
  });
}

/** What is counted has no fractions; what no unit is printed for, or another one, may have. */
function readCells(row: UnknownRow): OtherValue[] {
  const counted = row.unit !== null && COUNTED.test(row.unit);
  const type = counted ? 'change' : 'figure';
  return row.cells.map(({ column, cell }) => {
    const { value, state, raw } = readValue(cell.text, '件', type);
    return { column, value, state, raw, place: cell.places[0] ?? row.place };
  });
}

/** One cell of digits under several columns. */
function isRun(row: UnknownRow): boolean {
  return (
    row.columns.length > 1 &&
    row.cells.length === 1 &&
    /^\d{2,}$/.test(rawText(row.cells[0]?.cell.text ?? ''))
  );
}

function readRun(row: UnknownRow, whole: OtherRow | null, quoted: Quoted, emit: Emit): OtherValue[] {
  const [first] = row.cells;
  const raw = rawText(first?.cell.text ?? '');
  const place = first?.cell.places[0] ?? row.place;
  const split = splitOther(raw, row, whole, quoted);
  const data = { label: row.label, raw, columns: row.columns.length, values: split?.pieces ?? [] };
  report(emit, split ? provenDigits(split.proof) : ambiguousDigits, data, [place]);
  return row.columns.map((column, index) => {
    const piece = split?.pieces[index];
    const value = piece === undefined ? null : Number(piece);
    return { column, value, state: value === null ? 'unparsed' : 'normalized', raw, place };
  });
}

function splitOther(
  digits: string,
  row: UnknownRow,
  whole: OtherRow | null,
  quoted: Quoted,
): { readonly pieces: readonly string[]; readonly proof: Term } | null {
  const columns = row.columns.length;
  const free = proveSplit(digits, columns, () => true);
  if (free) return { pieces: free, proof: NOTATION };
  const within = whole && proveWithin(digits, whole, columns);
  if (within) return { pieces: within, proof: WITHIN };
  const told = proveByQuotes(digits, columns, quoted(row.label.slice(0, QUOTED_LABEL)));
  return told && { pieces: told, proof: QUOTES };
}

/** The one way to cut digits over the columns so that no number is larger than the whole's; fewer numbers are rivals. */
function proveWithin(digits: string, whole: OtherRow, columns: number): readonly string[] | null {
  const bounds = whole.values.map(({ value }) => value);
  if (bounds.length !== columns || bounds.includes(null)) return null;
  const most = Math.max(...bounds.map((bound) => bound ?? 0));
  const fits = (split: readonly string[]): boolean =>
    split.every((piece, index) => Number(piece) <= (split.length === columns ? (bounds[index] ?? 0) : most));
  const possible = (splitsOf(digits, columns) ?? []).filter(fits);
  const [only] = possible;
  return possible.length === 1 && only?.length === columns ? only : null;
}

import { type FindingKind, report } from '../../findings/define.ts';
import {
  contradictedOrder,
  lookAlike,
  notStated,
  uncertainColumns,
  unitAssumed,
  unitDiffers,
  unitInValue,
  unreadableValue,
} from '../../findings/reading.ts';
import { labelOf } from '../../forms/labels.ts';
import type { Emit } from '../../model/finding.ts';
import type { DataPoint, FormId } from '../../model/form.ts';
import type { Place } from '../../model/place.ts';
import type { Fact } from '../../model/result.ts';
import type { Point, ReadRow, RecognizedTable } from '../../recognize/recognition.ts';
import { breaksItsSums, speaksForAnother } from '../values/contradiction.ts';
import { type ReadValue, readValue } from '../values/number.ts';
import { reportRun, splitRun } from '../values/runs.ts';

/** So many 万元 no body spends: an amount without a unit is then one of yuan, or nobody knows. */
const LEAST_YUAN = 10_000_000;

/** A fact with its key. */
export interface KeyedFact {
  readonly key: string;
  readonly fact: Fact;
}

/** What the facts of a table are read with. */
export interface FactContext {
  readonly table: RecognizedTable;
  readonly edition: FormId;
  /** The numbers the prose quotes for a row label. */
  readonly quoted: (label: string) => ReadonlySet<number>;
  readonly emit: Emit;
}

/** Reads the facts of a recognised table, in the order printed. */
export function readFacts(context: FactContext): KeyedFact[] {
  const { rows, table } = context.table;
  const summed = !breaksItsSums(rows, table);
  return rows.flatMap((row) => readRow(row, summed, context));
}

/** The data point of the edition a table follows, else of the one edition that has it. */
function pointIn(point: Point, edition: FormId): DataPoint | undefined {
  return point.editions.find(({ form }) => form === edition) ?? point.editions[0];
}

/** `summed`: the table's rows keep to their sums, as far as they can be read. */
function readRow(row: ReadRow, summed: boolean, context: FactContext): KeyedFact[] {
  const { edition, table, quoted, emit } = context;
  const facts: KeyedFact[] = [];
  if (table.layout !== 'exact' && speaksForAnother(row, table.table)) return unreadRow(row, context);
  for (const { point, cell, place, unit } of row.cells) {
    const chosen = pointIn(point, edition);
    if (chosen) facts.push(readCell(chosen, cell?.text ?? '', place, unit, emit));
  }
  for (const run of row.runs) {
    const split = splitRun(run, summed ? table.table : null, quoted);
    const points = run.points.map((point) => pointIn(point, edition)).filter((point) => point !== undefined);
    points.forEach((point, index) => {
      const piece = split?.pieces[index];
      facts.push(
        piece === undefined ? unread(point, run.text, run.place) : proven(point, piece, run.text, run.place),
      );
    });
    if (run.points.length > 1 || !split) reportRun(run, split, row.label, emit);
  }
  for (const refused of row.refused) {
    const points = refused.points
      .map((point) => pointIn(point, edition))
      .filter((point) => point !== undefined);
    facts.push(...points.map((point) => unread(point, refused.raw, refused.place)));
    const data = { label: row.label, raw: refused.raw, columns: points.length };
    report(emit, uncertainColumns, data, [refused.place]);
  }
  return facts;
}

/** A row that its own sums show to be read wrongly. */
function unreadRow(row: ReadRow, { edition, emit }: FactContext): KeyedFact[] {
  const raw = row.cells.map(({ cell }) => cell?.text.trim() ?? '').join(' ');
  report(
    emit,
    contradictedOrder,
    { label: row.label, raw },
    row.cells.slice(0, 1).map(({ place }) => place),
  );
  return row.cells.flatMap(({ point, place }) => {
    const chosen = pointIn(point, edition);
    return chosen ? [unread(chosen, raw, place)] : [];
  });
}

function base(point: DataPoint, place: Place): Pick<Fact, 'unit' | 'table' | 'form' | 'label' | 'place'> {
  return { unit: point.unit, table: point.table, form: point.form, label: labelOf(point, 'zh'), place };
}

function readCell(
  point: DataPoint,
  text: string,
  place: Place,
  beside: string | null,
  emit: Emit,
): KeyedFact {
  const read = readValue(text, point.unit, point.type, beside);
  reportNotation(point, read, place, emit);
  if (beside !== null && beside !== point.unit && read.printedUnit === null) {
    report(emit, unitDiffers, { label: labelOf(point, 'zh'), printed: beside, unit: point.unit }, [place]);
  }
  const { value, state, raw } = read;
  if (point.type === 'amount' && beside === null && read.printedUnit === null && value) {
    const data = { label: labelOf(point, 'zh'), raw, unit: point.unit };
    report(emit, value < LEAST_YUAN ? unitAssumed : unreadableValue, data, [place]);
    if (value >= LEAST_YUAN) return unread(point, raw, place);
  }
  return { key: point.key, fact: { value, state, raw, ...base(point, place) } };
}

function unread(point: DataPoint, raw: string, place: Place): KeyedFact {
  return { key: point.key, fact: { value: null, state: 'unparsed', raw, ...base(point, place) } };
}

function proven(point: DataPoint, piece: string, raw: string, place: Place): KeyedFact {
  const { value } = readValue(piece, point.unit, point.type);
  if (value === null) return unread(point, raw, place);
  const state = raw === piece ? 'number' : 'normalized';
  return { key: point.key, fact: { value, state, raw, ...base(point, place) } };
}

function reportNotation(point: DataPoint, read: ReadValue, place: Place, emit: Emit): void {
  const label = labelOf(point, 'zh');
  const { raw, value } = read;
  const tell = (kind: FindingKind): void =>
    report(emit, kind, { label, raw, value, unit: point.unit, printed: read.printedUnit }, [place]);
  if (read.state === 'not_stated') tell(notStated);
  if (read.notation === 'unit' || read.notation === 'other_unit') tell(unitInValue);
  if (read.notation === 'other_unit') tell(unitDiffers);
  if (read.notation === 'look_alike') tell(lookAlike);
  if (read.notation === 'unreadable') tell(unreadableValue);
}

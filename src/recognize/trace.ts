import type { Place } from '../model/place.ts';
import type { Trace, TraceOutcome, TraceRow, TraceSection } from '../model/trace.ts';
import type { Placement } from './alignment/align.ts';
import type { Recognition, RecognizedTable, UnknownRow } from './recognition.ts';
import { isPrinted, type LabelRow } from './rows/label-row.ts';

/** How a document was recognised, for a person to follow: its tables in order, and what stands between them. */
export function traceRecognition(recognition: Recognition): Trace {
  const sections: TraceSection[] = [];
  const tables = [...recognition.tables].sort((a, b) => a.start - b.start);
  let position = 0;
  for (const table of tables) {
    sections.push(...between(recognition, position, table.start), tableSection(recognition.rows, table));
    position = Math.max(position, table.end);
  }
  sections.push(...between(recognition, position, recognition.rows.length));
  return { sections };
}

function placesOf(rows: readonly LabelRow[]): Place[] {
  return rows.flatMap((row) => [...row.places, ...row.values.flatMap((value) => value.places)]);
}

function tableSection(printed: readonly LabelRow[], table: RecognizedTable): TraceSection {
  const rows = printed.slice(table.start, table.end);
  const places = placesOf(rows);
  const { scope, caption, edition: form } = table;
  return {
    taken: table.role,
    table: table.table,
    form,
    scope,
    caption,
    start: places[0] ?? null,
    end: places.at(-1) ?? null,
    rows: rows.filter((row) => !row.prose).map((row) => traceRow(row, table)),
    count: rows.length,
  };
}

function traceRow(row: LabelRow, table: RecognizedTable): TraceRow {
  const placement = table.placements.find(({ printed }) => printed.includes(row.index));
  return {
    place: row.places[0] ?? row.values[0]?.places[0] ?? null,
    printed: row.label.trim(),
    formLabel: placement?.row.label ?? null,
    similarity: placement?.similarity ?? null,
    margin: placement?.margin ?? null,
    values: row.values.map((value) => value.text.trim()),
    outcome: outcomeOf(row, placement, table),
  };
}

function outcomeOf(row: LabelRow, placement: Placement | undefined, table: RecognizedTable): TraceOutcome {
  if (isKept(row, table.other)) return 'other';
  const stands = (place: Place): boolean => row.values.some((value) => value.places.includes(place));
  if (table.rows.some((read) => read.refused.some((refused) => stands(refused.place)))) return 'refused';
  const read = table.rows.some(({ cells, runs }) => [...cells, ...runs].some((cell) => stands(cell.place)));
  if (read || placement?.row.kind === 'heading' || placement?.row.kind === 'caption') return 'placed';
  return placement && row.values.length > 0 ? 'refused' : placement ? 'placed' : 'left_over';
}

function isKept(row: LabelRow, other: readonly UnknownRow[]): boolean {
  const [place] = row.places;
  return place !== undefined && other.some((unknown) => unknown.place === place);
}

/** The rows with values between two tables, those of a province's own tables apart. */
function between(recognition: Recognition, start: number, end: number): TraceSection[] {
  const rows = recognition.rows.slice(start, end);
  const valued = rows.filter((row) => row.values.some(isPrinted));
  const own = valued.filter((row) => isKept(row, recognition.unknown));
  const left = valued.filter((row) => !own.includes(row));
  const sections: TraceSection[] = [];
  if (own.length > 0) sections.push(looseSection('unknown_table', own, own.length, 'other'));
  if (rows.length > own.length)
    sections.push(looseSection('nothing', left, rows.length - own.length, 'left_over'));
  return sections;
}

function looseSection(
  taken: TraceSection['taken'],
  rows: readonly LabelRow[],
  count: number,
  outcome: TraceOutcome,
): TraceSection {
  const places = placesOf(rows);
  const traced = rows.map((row) => ({
    place: row.places[0] ?? row.values[0]?.places[0] ?? null,
    printed: row.label.trim(),
    formLabel: null,
    similarity: null,
    margin: null,
    values: row.values.map((value) => value.text.trim()),
    outcome,
  }));
  const [start = null, end = null] = [places[0], places.at(-1)];
  return { taken, table: null, form: null, scope: null, caption: null, start, end, rows: traced, count };
}

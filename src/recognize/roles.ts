import type { RecognizedTable } from './recognition.ts';
import type { LabelRow } from './rows/label-row.ts';

const CAPTION = /^表\s*[\d一二三四五六七八九十]/;
const LOOK_BACK = 5;
const EXCERPT_SHARE = 0.6;
const LEAST_ALONE = 12;

/** The caption line above a table (表1：…), or null. */
export function captionAbove(rows: readonly LabelRow[], start: number): string | null {
  for (let index = start - 1; index >= 0 && start - index <= LOOK_BACK; index -= 1) {
    const row = rows[index];
    if (!row || row.prose) return null;
    if (CAPTION.test(row.label.trim())) return row.label.trim();
  }
  return null;
}

/** The keys a table has read something for. */
function keysOf(table: RecognizedTable): Set<string> {
  const points = table.rows.flatMap((row) => [
    ...row.cells.map((cell) => cell.point),
    ...row.runs.flatMap((run) => run.points),
    ...row.refused.flatMap((refused) => refused.points),
  ]);
  return new Set(points.map((point) => point.key));
}

/**
 * Tells statements from excerpts: of the tables of one kind and scope the fullest is the statement; a smaller one
 * that repeats its rows, or stands alone under a caption of the prose, is an excerpt.
 */
export function assignRoles(
  tables: readonly RecognizedTable[],
  rows: readonly LabelRow[],
): RecognizedTable[] {
  const keys = new Map(tables.map((table) => [table, keysOf(table)]));
  const size = (table: RecognizedTable): number => keys.get(table)?.size ?? 0;
  return tables.map((table) => {
    const rivals = tables.filter((other) => other !== table && other.table === table.table);
    const fuller = rivals.some(
      (other) => size(table) < size(other) * EXCERPT_SHARE && overlaps(keys, table, other),
    );
    const alone = table.table === 'statistics' && size(table) < LEAST_ALONE && isQuoted(table, rows);
    return fuller || alone ? { ...table, role: 'excerpt' } : table;
  });
}

function overlaps(
  keys: ReadonlyMap<RecognizedTable, Set<string>>,
  table: RecognizedTable,
  other: RecognizedTable,
): boolean {
  const own = [...(keys.get(table) ?? [])];
  const shared = own.filter((key) => keys.get(other)?.has(key)).length;
  return shared * 2 > own.length;
}

/** Few rows under a caption, with no heading of the form among them: quoted within the prose. */
function isQuoted(table: RecognizedTable, rows: readonly LabelRow[]): boolean {
  const chapter = table.placements.some(
    (placement) => placement.row.kind === 'heading' && placement.row.parent === null,
  );
  return !chapter || captionAbove(rows, table.start) !== null;
}

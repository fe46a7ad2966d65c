import { report } from '../findings/define.ts';
import { unreadTable } from '../findings/reading.ts';
import type { Emit } from '../model/finding.ts';
import { isHeaderKey } from '../recognize/axis.ts';
import { cellKind } from '../recognize/cells.ts';
import { isFormLabel } from '../recognize/label-index.ts';
import { labelKey } from '../recognize/normalize.ts';
import type { ReadRow, Recognition, RecognizedTable } from '../recognize/recognition.ts';
import type { LabelRow } from '../recognize/rows.ts';

const LEAST_LABELS = 3;
const LEAST_FIGURES = 3;

/** Names tables that bear labels of the forms and figures, and of which not one row was taken. */
export function reportUnread({ rows, tables, unknown }: Recognition, emit: Emit): void {
  const read = tables.filter((table) => table.rows.some(isTaken));
  const blocksOf = (some: readonly RecognizedTable[]): Set<number> =>
    new Set(some.flatMap(({ start, end }) => rows.slice(start, end).map(({ block }) => block)));
  const [taken, placed] = [blocksOf(read), blocksOf(tables)];
  const kept = new Set(unknown.map(({ place }) => place));
  for (const own of tablesOf(rows)) {
    const [first] = own;
    if (!first || taken.has(first.block)) continue;
    const labels = [...new Set(own.flatMap(labelsIn))];
    if (labels.length < LEAST_LABELS) continue;
    if (!placed.has(first.block) && own.flatMap(figuresIn).length < LEAST_FIGURES) continue;
    const others = own.filter(({ places }) => places.some((place) => kept.has(place)));
    if (others.some((row) => labelsIn(row).length === 0)) continue;
    report(emit, unreadTable, { labels: labels.slice(0, LEAST_LABELS) }, first.places.slice(0, 1));
  }
}

function isTaken({ cells, runs, refused }: ReadRow): boolean {
  return cells.length + runs.length + refused.length > 0;
}

/** The labels of the forms that a printed one is; or several, a line each. */
function labelsIn({ label }: LabelRow): string[] {
  if (isKnown(label)) return [label.trim()];
  return label.includes('\n')
    ? label
        .split('\n')
        .map((line) => line.trim())
        .filter(isKnown)
    : [];
}

function isKnown(text: string): boolean {
  const key = labelKey(text);
  return isFormLabel(key) || isHeaderKey(key);
}

/** The figures of a row, those that stand in one cell line by line among them. */
function figuresIn({ label, values }: LabelRow): string[] {
  const lines = [label, ...values.map(({ text }) => text)].flatMap((text) => text.split('\n'));
  return lines.filter((line) => cellKind(line) === 'value' && /\d/.test(line));
}

/** The rows of each table the source marks as one, with what was cut out of its cells. */
function tablesOf(rows: readonly LabelRow[]): Iterable<readonly LabelRow[]> {
  const blocks = new Map<number, LabelRow[]>();
  for (const { layout, block } of rows) if (layout !== 'stream') blocks.set(block, []);
  for (const row of rows) blocks.get(row.block)?.push(row);
  return blocks.values();
}

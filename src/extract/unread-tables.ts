import { report } from '../findings/define.ts';
import { unreadTable } from '../findings/reading.ts';
import type { Emit } from '../model/finding.ts';
import { isHeaderKey } from '../recognize/axis.ts';
import { isFormLabel } from '../recognize/label-index.ts';
import type { Recognition } from '../recognize/recognition.ts';
import type { LabelRow } from '../recognize/rows.ts';

const LEAST_LABELS = 3;
const LEAST_FIGURES = 3;

/** Names tables that bear labels of the forms and figures, and of which not one row was taken. */
export function reportUnread({ rows, tables, unknown }: Recognition, emit: Emit): void {
  const taken = new Set(tables.flatMap(({ start, end }) => rows.slice(start, end).map(({ block }) => block)));
  const kept = new Set(unknown.map(({ place }) => place));
  for (const own of tablesOf(rows)) {
    const [first] = own;
    const labels = [
      ...new Set(
        own.filter(({ key }) => isFormLabel(key) || isHeaderKey(key)).map(({ label }) => label.trim()),
      ),
    ];
    const figures = own.flatMap(({ values }) => values).filter(({ text }) => /\d/.test(text));
    const isOther = own.some(({ places }) => places.some((place) => kept.has(place)));
    if (!first || taken.has(first.block) || isOther) continue;
    if (labels.length < LEAST_LABELS || figures.length < LEAST_FIGURES) continue;
    report(emit, unreadTable, { labels: labels.slice(0, LEAST_LABELS) }, first.places.slice(0, 1));
  }
}

/** The rows of each table the source marks as one. */
function tablesOf(rows: readonly LabelRow[]): Iterable<readonly LabelRow[]> {
  const blocks = new Map<number, LabelRow[]>();
  for (const row of rows) {
    if (row.layout === 'stream') continue;
    const own = blocks.get(row.block);
    if (own) own.push(row);
    else blocks.set(row.block, [row]);
  }
  return blocks.values();
}

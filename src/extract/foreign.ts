import { report } from '../findings/define.ts';
import { otherReport } from '../findings/reading.ts';
import type { Emit } from '../model/finding.ts';
import type { Recognition, RecognizedTable } from '../recognize/recognition.ts';
import type { LabelRow } from '../recognize/rows.ts';
import { mayBeSame } from './body.ts';
import type { Identity } from './identity.ts';
import { plainDigits, squeeze } from './lines.ts';
import { readTitle } from './title.ts';

const NEAR = 24;
const LONGEST = 50;
const YEAR_OF_TABLE =
  /(20\d\d)年(?!\d{1,2}月).*(?:统计|情况|数据|申请|公开|表)|(?:统计|情况|数据|表).*(20\d\d)年(?!\d)/;

/**
 * The tables of this report: without those of another that stands on the same page (its title comes between two
 * tables), and those headed with another year (last year's figures set beside). Each left out is told.
 */
export function ownTables(recognition: Recognition, identity: Identity, emit: Emit): RecognizedTable[] {
  const own: RecognizedTable[] = [];
  const sorted = [...recognition.tables].sort((a, b) => a.start - b.start);
  const reference = {
    ...identity,
    entity: identity.entity ?? bodyAbove(recognition.rows, sorted[0]?.start ?? 0),
  };
  let foreign: string | null = null;
  let previousEnd: number | null = null;
  for (const table of sorted) {
    const from = previousEnd ?? table.start;
    for (const row of recognition.rows.slice(from, table.start))
      foreign = titleOfOther(row, reference, foreign);
    const heading = foreign ?? headingOfOtherYear(recognition.rows, table.start, from, identity);
    if (heading === null) own.push(table);
    else tell(table, heading, identity, emit);
    previousEnd = Math.max(previousEnd ?? 0, table.end);
  }
  return own;
}

/** The body of the last title above the first table, where the report as a whole names none. */
function bodyAbove(rows: readonly LabelRow[], start: number): string | null {
  const titles = rows.slice(0, start).map(({ label }) => (isShort(label) ? readTitle(squeeze(label)) : null));
  return titles.findLast((title) => title?.entity)?.entity ?? null;
}

function isShort(label: string): boolean {
  return label.length <= LONGEST && /[报報]/.test(label);
}

/** The title of another report if the row is one; null again where this report's own title comes. */
function titleOfOther(row: LabelRow, identity: Identity, current: string | null): string | null {
  if (!isShort(row.label)) return current;
  const title = readTitle(squeeze(row.label));
  if (!title) return current;
  const otherYear = title.year !== null && identity.year !== null && title.year !== identity.year;
  const otherBody =
    title.entity !== null && identity.entity !== null && !mayBeSame(title.entity, identity.entity);
  return otherYear || otherBody ? title.text : null;
}

/** The line just above a table that heads it with another year than the report's. */
function headingOfOtherYear(
  rows: readonly LabelRow[],
  start: number,
  least: number,
  identity: Identity,
): string | null {
  if (identity.year === null) return null;
  const from = Math.max(start - NEAR, least < start ? least : 0, 0);
  for (const row of rows.slice(from, start).reverse()) {
    if (row.prose) return null;
    if (row.layout !== 'stream' || row.label.length > LONGEST) continue;
    const text = plainDigits(squeeze(row.label));
    const match = YEAR_OF_TABLE.exec(text);
    const year = Number(match?.[1] ?? match?.[2] ?? identity.year);
    if (match) return year === identity.year || text.includes(`${identity.year}年`) ? null : text;
  }
  return null;
}

function tell(table: RecognizedTable, heading: string, identity: Identity, emit: Emit): void {
  const place = table.rows.flatMap(({ cells, runs, refused }) => [...cells, ...runs, ...refused])[0]?.place;
  const data = { heading, entity: identity.entity ?? '—', year: identity.year ?? '—' };
  report(emit, otherReport, data, place ? [place] : []);
}

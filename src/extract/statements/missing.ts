import { report } from '../../findings/define.ts';
import { missingColumns, missingRows } from '../../findings/reading.ts';
import { formById } from '../../forms/index.ts';
import { allPoints, points } from '../../forms/points.ts';
import type { Emit } from '../../model/finding.ts';
import type { DataPoint, FormId, TableId, Term } from '../../model/form.ts';
import type { KeyedFact } from './facts.ts';

/** Names the rows and the applicants' columns the edition asks for that a table did not yield, provincial rows apart. */
export function reportMissing(
  table: TableId,
  edition: FormId,
  facts: readonly KeyedFact[],
  emit: Emit,
): void {
  const form = formById(edition);
  const title = form.tables.find(({ id }) => id === table)?.title.zh ?? table;
  const read = facts.flatMap(({ key, fact }) => {
    const known = allPoints().get(key) ?? [];
    return known.find((point) => point.form === fact.form) ?? [];
  });
  const asked = points(form).filter((point) => point.table === table && point.asked && !point.issuer);
  const place = facts[0]?.fact.place;
  if (!place) return;
  const rows = missing(asked, read, rowOf);
  if (rows.length > 0) report(emit, missingRows, { table: title, count: rows.length, labels: rows }, [place]);
  const columns = table === 'applications' ? missing(asked, read, applicantOf) : [];
  if (columns.length > 0) report(emit, missingColumns, { table: title, labels: columns }, [place]);
}

function missing(
  asked: readonly DataPoint[],
  read: readonly DataPoint[],
  labelOf: (point: DataPoint) => string,
): string[] {
  const known = new Set(read.map(labelOf));
  return [...new Set(asked.map(labelOf))].filter((label) => !known.has(label));
}

/** The label of a row; the table on remedies has none, and a group of columns stands for it. */
function rowOf({ table, rowPath, columnPath }: DataPoint): string {
  return join(table === 'remedies' ? columnPath.slice(0, -1) : rowPath);
}

function applicantOf({ columnPath }: DataPoint): string {
  return join(columnPath);
}

function join(terms: readonly Term[]): string {
  return terms.map(({ zh }) => zh).join(' › ');
}

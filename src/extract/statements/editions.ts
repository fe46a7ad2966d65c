import { editionOf, formById } from '../../forms/index.ts';
import type { FormId, TableId } from '../../model/form.ts';
import type { Statement } from '../../model/result.ts';
import type { RecognizedTable } from '../../recognize/recognition.ts';

/** The editions the tables of one statement follow, and those taken without evidence in the table itself. */
export interface Editions {
  readonly of: Partial<Record<TableId, FormId>>;
  readonly undecided: readonly TableId[];
}

const MODERN: readonly FormId[] = ['2021', '2019'];

/**
 * Decides which edition each table follows. The edition belongs to the table: its own labels tell it (本年制发件数,
 * three rows under 其他处理); where they are the same in both, the disclosure table beside it tells, else the year
 * reported on. （六）其他处理 as a single row is 2019's, but some 2021 reports keep it, so there it gives way.
 */
export function decideEditions(tables: readonly RecognizedTable[], year: number | null): Editions {
  const told = (id: TableId): FormId | null =>
    tables.find((table) => table.table === id && table.edition)?.edition ?? null;
  const beside = told('disclosure') ?? formOfYear(year);
  const of: Partial<Record<TableId, FormId>> = {};
  const undecided: TableId[] = [];
  for (const { table } of tables) {
    const own = told(table);
    const single = table === 'applications' && own === '2019';
    const edition = single ? (beside ?? own) : (own ?? beside ?? told('applications'));
    of[table] = edition ?? '2021';
    if (edition === null) undecided.push(table);
  }
  return { of, undecided };
}

/** The edition whose indicators the prose states: that of the tables, else that of the year. */
export function editionOfProse(statements: readonly Statement[], year: number | null): FormId {
  const printed = statements.flatMap(({ tables: { statistics, disclosure, applications } }) =>
    [statistics, disclosure, applications].filter((form) => form !== undefined),
  );
  return printed[0] ?? editionOf(year);
}

function formOfYear(year: number | null): FormId | null {
  if (year === null) return null;
  return (
    MODERN.find((id) => formById(id).periods.from <= year && (formById(id).periods.to ?? year) >= year) ??
    null
  );
}

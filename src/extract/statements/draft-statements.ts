import type { FormId, TableId } from '../../model/form.ts';
import type { Fact } from '../../model/result.ts';
import type { RecognizedTable } from '../../recognize/recognition.ts';
import type { KeyedFact } from './facts.ts';

/** A table of a report, the edition it follows, and what was read from it. */
export interface ReadTable {
  readonly table: RecognizedTable;
  readonly edition: FormId;
  readonly facts: readonly KeyedFact[];
}

/** The tables of one statement, and their facts: of each the first that was read. */
export interface StatementDraft {
  readonly tables: readonly ReadTable[];
  readonly facts: ReadonlyMap<string, Fact>;
}

const ORDER: readonly TableId[] = ['statistics', 'disclosure', 'applications', 'remedies'];

/**
 * Puts the tables of one scope together into statements, in the order printed. A table joins what it does not contradict: a
 * copy of what is there, or the other half of it. Where tables contradict one another there are several reports, and a table
 * that only one of them has joins none of them, unless there is one for each.
 */
export function draftStatements(tables: readonly ReadTable[]): StatementDraft[] {
  const drafts: StatementDraft[] = [];
  tables.forEach((table, index) => {
    const at = placeOf(table, tables.slice(index + 1), drafts);
    drafts.splice(at < 0 ? drafts.length : at, 1, add(drafts[at], table));
  });
  return drafts;
}

function add(draft: StatementDraft | undefined, table: ReadTable): StatementDraft {
  const facts = new Map(draft?.facts);
  for (const { key, fact } of table.facts) if (!facts.has(key)) facts.set(key, fact);
  return { tables: [...(draft?.tables ?? []), table], facts };
}

/** Which of the drafts a table joins; -1 for none. `rest`: the tables after it. */
function placeOf(table: ReadTable, rest: readonly ReadTable[], drafts: readonly StatementDraft[]): number {
  const fitting = drafts.filter((draft) => agrees(draft, table));
  const same = fitting.find((draft) => draft.tables.some((other) => isLike(other, table)));
  if (same) return drafts.indexOf(same);
  const [first] = fitting;
  if (!first || (drafts.length === 1 && beginsAnother(first, table, rest))) return -1;
  const each = rest.filter((other) => isLike(other, table)).length + 1 >= fitting.length;
  return each ? drafts.indexOf(first) : -1;
}

/** Whether a table comes out of order, and one after it contradicts what is there: another report begins with it. */
function beginsAnother(
  { tables, facts }: StatementDraft,
  table: ReadTable,
  rest: readonly ReadTable[],
): boolean {
  const isLate = tables.some((other) => rank(other) > rank(table));
  const again = rest.filter((later) => tables.some((other) => isLike(other, later)));
  return isLate && again.some((later) => !agrees({ tables, facts }, later));
}

function isLike(one: ReadTable, other: ReadTable): boolean {
  return one.table.table === other.table.table;
}

function rank({ table }: ReadTable): number {
  return ORDER.indexOf(table.table);
}

function agrees({ facts }: StatementDraft, table: ReadTable): boolean {
  return table.facts.every(({ key, fact }) => {
    const known = facts.get(key);
    return known === undefined || (known.value === fact.value && known.state === fact.state);
  });
}

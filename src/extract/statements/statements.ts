import { report } from '../../findings/define.ts';
import { noNoughts, noValues, repeatedTable, undecidedEdition, unitMissing } from '../../findings/reading.ts';
import { formById } from '../../forms/index.ts';
import { rankOf } from '../../forms/order.ts';
import type { Emit } from '../../model/finding.ts';
import type { FormId, TableId } from '../../model/form.ts';
import type { Fact, Scope, Statement } from '../../model/result.ts';
import type { RecognizedTable } from '../../recognize/recognition.ts';
import { draftStatements, type StatementDraft } from './draft-statements.ts';
import { decideEditions } from './editions.ts';
import { type KeyedFact, readFacts } from './facts.ts';
import { reportMissing } from './missing.ts';
import { readOthers } from './other-rows.ts';

/** Fewer empty cells are an author's. */
const LEAST_BLANKS = 10;

type Quoted = (label: string) => ReadonlySet<number>;

/** Puts the recognised tables together into statements, one for each scope, in the order of the report. */
export function readStatements(
  tables: readonly RecognizedTable[],
  year: number | null,
  quoted: Quoted,
  emit: Emit,
): Statement[] {
  const statements = [...new Set(tables.map((table) => table.scope))].flatMap((scope) => {
    const own = tables.filter((table) => table.scope === scope);
    return readScope(scope, own, year, quoted, emit);
  });
  reportNoNoughts(statements, emit);
  return statements;
}

function readScope(
  scope: Scope,
  tables: readonly RecognizedTable[],
  year: number | null,
  quoted: Quoted,
  emit: Emit,
): Statement[] {
  const editions = decideEditions(tables, year);
  const read = tables.map((table) => {
    const edition = editions.of[table.table] ?? '2021';
    const facts = readFacts({ table, edition, quoted, emit });
    reportBlank(table, facts, emit);
    reportMissing(table.table, edition, facts, emit);
    reportUnits(table, edition, emit);
    return { table, edition, facts };
  });
  const drafts = draftStatements(read);
  for (const draft of drafts.slice(1)) reportRepeated(draft, emit);
  for (const table of editions.undecided) {
    const form = editions.of[table] ?? '2021';
    report(emit, undecidedEdition, { table: titleOf(table, form), form }, []);
  }
  return drafts.map((draft) => ({
    scope,
    tables: Object.fromEntries(draft.tables.map(({ table, edition }) => [table.table, edition])),
    facts: inFormOrder(draft.facts),
    other: draft.tables.flatMap(({ table }) => readOthers(table.other, quoted, emit)),
  }));
}

function reportRepeated({ tables: [first] }: StatementDraft, emit: Emit): void {
  if (!first) return;
  const places = first.facts.slice(0, 1).map(({ fact }) => fact.place);
  report(emit, repeatedTable, { table: titleOf(first.table.table, first.edition) }, places);
}

function reportBlank(table: RecognizedTable, facts: readonly KeyedFact[], emit: Emit): void {
  const place = facts[0]?.fact.place;
  if (!place || facts.some(({ fact }) => fact.state !== 'blank')) return;
  report(emit, noValues, { table: titleOf(table.table, facts[0]?.fact.form ?? '2021') }, [place]);
}

/** Tells that figures stand in a report and no nought, while many cells are empty: of forms that are blank throughout, their tables are told. */
function reportNoNoughts(statements: readonly Statement[], emit: Emit): void {
  const facts = statements.flatMap((statement) => Object.values(statement.facts));
  const figures = facts.filter(({ value }) => value !== null);
  const blanks = facts.filter(({ state }) => state === 'blank');
  if (figures.length === 0 || figures.some(({ value }) => value === 0) || blanks.length < LEAST_BLANKS)
    return;
  const data = { figures: figures.length, blanks: blanks.length };
  report(
    emit,
    noNoughts,
    data,
    blanks.slice(0, 1).map(({ place }) => place),
  );
}

/** Counts the rows without a unit in a table that prints units: web exports drop cells of one character. */
function reportUnits(table: RecognizedTable, edition: FormId, emit: Emit): void {
  if (table.table !== 'statistics') return;
  const cells = table.rows.flatMap((row) => row.cells);
  const without = cells.filter(({ unit }) => unit === null);
  const [first] = without;
  if (!first || without.length === cells.length) return;
  report(emit, unitMissing, { table: titleOf(table.table, edition), count: without.length }, [first.place]);
}

function titleOf(table: TableId, form: FormId): string {
  return formById(form).tables.find(({ id }) => id === table)?.title.zh ?? table;
}

function inFormOrder(facts: ReadonlyMap<string, Fact>): Record<string, Fact> {
  const ranked = [...facts].map(([key, fact]) => ({ key, fact, rank: rankOf(fact.form, key) }));
  ranked.sort((a, b) => a.rank - b.rank);
  return Object.fromEntries(ranked.map(({ key, fact }) => [key, fact]));
}

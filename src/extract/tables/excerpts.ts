import type { Mention } from '../../model/result.ts';
import type { RecognizedTable, UnknownRow } from '../../recognize/recognition.ts';
import { decideEditions } from '../statements/editions.ts';
import { type KeyedFact, readFacts } from '../statements/facts.ts';
import { rawText, readValue } from '../values/number.ts';
import { standsAbove } from './reading-order.ts';

type Quoted = (label: string) => ReadonlySet<number>;

const TOTAL = /(?:合计|总计|小计)数?$/;
const LEAST_PARTS = 2;

/** What an excerpt table within the prose says: its rows, and its row of totals as the sum of those above it. */
export function readExcerpts(
  tables: readonly RecognizedTable[],
  year: number | null,
  quoted: Quoted,
  prose: readonly Mention[],
): Mention[] {
  const numbered = Math.max(0, ...prose.map(({ split }) => split ?? 0));
  return tables.flatMap((table, index) => readExcerpt(table, year, quoted, numbered + index + 1));
}

function readExcerpt(table: RecognizedTable, year: number | null, quoted: Quoted, split: number): Mention[] {
  const edition = decideEditions([table], year).of[table.table] ?? '2021';
  const facts = readFacts({ table, edition, quoted, emit: () => undefined });
  const { scope, caption: context } = table;
  const about = { kind: 'excerpt', claim: 'exact', scope, base: null, figure: null, against: null } as const;
  const rows = facts.map(({ key, fact }): Mention => {
    const { value, state, raw, unit, label, place } = fact;
    return { key, value, state, raw, unit, label, ...about, split, context, place };
  });
  const totals = table.other.flatMap((row): Mention[] => {
    const total = totalOf(row, facts);
    return total ? [{ ...total, ...about, split, context }] : [];
  });
  return [...rows, ...totals];
}

type Printed = Pick<Mention, 'key' | 'value' | 'state' | 'raw' | 'unit' | 'label' | 'place'>;

/** A row of totals, stated for the sum of the rows of its unit above it. */
function totalOf(row: UnknownRow, facts: readonly KeyedFact[]): Printed | null {
  const [only, ...more] = row.cells;
  if (!only || more.length > 0 || !TOTAL.test(row.label)) return null;
  const above = facts.filter(
    ({ fact }) => standsAbove(fact.place, row.place) && (row.unit ?? fact.unit) === fact.unit,
  );
  const first = above[0]?.fact;
  if (!first || above.length < LEAST_PARTS || !areSiblings(above)) return null;
  const key = above.map((each) => each.key).join('+');
  const { value, state } = readValue(only.cell.text, '条', 'count');
  const raw = rawText(only.cell.text);
  return {
    key,
    value,
    state,
    raw,
    unit: first.unit,
    label: row.label,
    place: only.cell.places[0] ?? row.place,
  };
}

/** Rows of one heading: proactive.channels.weibo and proactive.channels.wechat. */
function areSiblings(facts: readonly KeyedFact[]): boolean {
  return new Set(facts.map(({ key }) => key.slice(0, key.lastIndexOf('.')))).size === 1;
}

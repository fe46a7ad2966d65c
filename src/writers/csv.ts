import { stringify } from 'csv-stringify/sync';
import { formatPlace } from '../model/place.ts';
import type { Fact, Result, Statement } from '../model/result.ts';
import type { WriterDefinition } from './writer.ts';

const columns = [
  'source',
  'entity',
  'year',
  'scope',
  'form',
  'table',
  'indicator',
  'applicant',
  'label',
  'unit',
  'value',
  'state',
  'raw',
  'place',
] as const;

type Row = Readonly<Record<(typeof columns)[number], string | number | null>>;

/**
 * Long CSV (RFC 4180 quoting, lines end in `\n`): one row for each fact, in form order. A result without facts
 * gives no row. Text that a spreadsheet would run as a formula gets a leading apostrophe; `value` is a number.
 */
export const csv: WriterDefinition = {
  id: 'csv',
  extension: '.csv',
  allowsBom: true,
  factsOnly: true,
  create: ({ bom }) => ({
    header: () => `${bom ? '\uFEFF' : ''}${columns.join(',')}\n`,
    write: (result) => printRows(result.statements.flatMap((statement) => rowsOf(result, statement))),
    footer: () => '',
  }),
};

function printRows(rows: readonly Row[]): string {
  return stringify([...rows], { columns: [...columns], record_delimiter: '\n', quoted_match: /[\r\n]/ });
}

function rowsOf(result: Result, statement: Statement): Row[] {
  return Object.entries(statement.facts).map(([key, fact]) => rowOf(result, statement, key, fact));
}

function rowOf(result: Result, statement: Statement, key: string, fact: Fact): Row {
  const [indicator = key, applicant = null] = key.split('/');
  return {
    source: escapeFormula(result.source.path),
    entity: result.entity === null ? null : escapeFormula(result.entity),
    year: result.year,
    scope: statement.scope,
    form: fact.form,
    table: fact.table,
    indicator,
    applicant,
    label: escapeFormula(fact.label),
    unit: escapeFormula(fact.unit),
    value: fact.value,
    state: fact.state,
    raw: escapeFormula(fact.raw),
    place: escapeFormula(formatPlace(fact.place)),
  };
}

/** Text a spreadsheet would take for a formula, also behind spaces; the full-width signs are run by East Asian editions. */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
/** A number with a sign is no formula: `-540`, `+2`, `－1,234.5`. */
const signedNumber = /^[+\-＋－]\s*[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?$/;

/** Puts an apostrophe before text that a spreadsheet would run as a formula. */
export function escapeFormula(text: string): string {
  return formula.test(text) && !signedNumber.test(text) ? `'${text}` : text;
}

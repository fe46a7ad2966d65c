import { forms } from '../../forms/index.ts';
import { labelOf, shown } from '../../forms/labels.ts';
import { allPoints } from '../../forms/points.ts';
import { partsOf } from '../../forms/wholes.ts';
import type { DataPoint, FormId } from '../../model/form.ts';
import type { Fact, Mention, Result, Statement } from '../../model/result.ts';

/** A figure of a table, or the sum of several: what a mention may be compared with. */
export interface TableValue {
  readonly value: number;
  readonly facts: readonly Fact[];
  readonly keys: readonly string[];
  readonly statement: Statement;
}

const total = (name: string): string => `applications.${name}/total`;
const DIRECT = 'remedies.litigation_direct.total';
const AFTER = 'remedies.litigation_after_reconsideration.total';
const RESULTS = total('results.total');
const NOT_PROCESSED = total('results.not_processed.subtotal');
const OTHER = total('results.other.subtotal');

/**
 * What a wording may mean besides its own data point, as sums: 收到申请 may count those carried in, 答复 may leave out
 * what was not processed. A key after a minus sign is taken away.
 */
const READINGS: Readonly<Record<string, readonly string[]>> = {
  [total('received')]: [`${total('received')}+${total('carried_in')}`],
  [total('closed')]: [total('answered')],
  [total('answered')]: [total('closed')],
  [RESULTS]: [
    `${RESULTS}+-${NOT_PROCESSED}`,
    `${RESULTS}+-${OTHER}`,
    `${RESULTS}+-${NOT_PROCESSED}+-${OTHER}`,
  ],
  [`${DIRECT}+${AFTER}`]: [DIRECT, AFTER],
};

/** Whether a statement leaves open one of the things a mention of these data points may state. */
export function isOpen(key: string, statement: Statement): boolean {
  return readingsOf(key).some((reading) => isAsked(reading, statement) && sumOf(reading, statement) === null);
}

/** Whether the editions a statement follows have every figure of a reading: those of 2014 carry no applications over. */
function isAsked(reading: string, { tables }: Statement): boolean {
  const forms = new Set<string>(Object.values(tables));
  const known = allPoints();
  const has = (key: string): boolean => (known.get(key) ?? []).some(({ form }) => forms.has(form));
  return reading.split('+').every((term) => {
    const key = term.replace(/^-/, '');
    return has(key) || has(key.replace('.subtotal/', '/'));
  });
}

const valuesOf = new WeakMap<Statement, Map<string, readonly TableValue[]>>();

/**
 * The figures of a statement that a mention of these data points may state, the likeliest first; none where a gap is. Each
 * is found once for all rules that ask.
 */
export function valuesFor(key: string, statement: Statement): readonly TableValue[] {
  const own = valuesOf.get(statement) ?? new Map<string, readonly TableValue[]>();
  valuesOf.set(statement, own);
  const values = own.get(key) ?? readingsOf(key).flatMap((reading) => sumOf(reading, statement) ?? []);
  own.set(key, values);
  return values;
}

function readingsOf(key: string): readonly string[] {
  const applicant = /^applications\.received\/(.+)$/.exec(key)?.[1];
  if (applicant !== undefined && applicant !== 'total' && !key.includes('+'))
    return [key, `${key}+applications.carried_in/${applicant}`];
  return [key, ...(READINGS[key] ?? [])];
}

function sumOf(reading: string, statement: Statement): TableValue | null {
  const terms = reading.split('+').map((term) => {
    const sign = term.startsWith('-') ? -1 : 1;
    const facts = factsOf(term.replace(/^-/, ''), statement);
    return { sign, facts };
  });
  if (terms.some(({ facts }) => facts === null)) return null;
  const facts = terms.flatMap((term) => term.facts ?? []);
  const value = terms.reduce(
    (sum, { sign, facts: of }) => sum + sign * (of ?? []).reduce((part, fact) => part + (fact.value ?? 0), 0),
    0,
  );
  const keys = reading.split('+').map((term) => term.replace(/^-/, ''));
  return { value: Number(value.toFixed(6)), facts, keys, statement };
}

/** The figures that make up a data point: its own, or where only its parts are printed, those; null where one is not known. */
function factsOf(key: string, { facts, tables }: Statement): readonly Fact[] | null {
  const own = facts[key];
  if (own) return own.value === null ? null : [own];
  if (!key.includes('.subtotal/')) return null;
  const single = facts[key.replace('.subtotal/', '/')];
  if (single) return single.value === null ? null : [single];
  const form: FormId = tables.applications ?? '2021';
  const parts = partsOf(key, form).map((part) => facts[part]);
  const printed = parts.filter((part) => part !== undefined);
  if (printed.length < parts.length || printed.length === 0) return null;
  if (printed.some(({ state }) => state === 'unparsed') || printed.every(({ value }) => value === null))
    return null;
  return printed;
}

/**
 * The statements whose figures a mention can be held against: those of its scope. Where the tables tell no scopes
 * apart, a mention of the region or of no stated scope, unless the tables are evidently the own level's.
 */
export function comparable(mention: Mention, report: Result): readonly Statement[] {
  if (mention.scope === 'narrower') return [];
  const same = report.statements.filter(({ scope }) => scope === mention.scope);
  if (mention.scope === 'own_level') return same;
  const plain = report.statements.filter(({ scope }) => scope === null);
  if (mention.scope === 'region') return same.length > 0 ? same : isOwnLevel(report) ? [] : plain;
  return isOwnLevel(report) ? [] : report.statements;
}

const ownLevel = new WeakMap<Result, boolean>();

/** Whether tables without a scope hold what the prose states for the own level, beside other figures for the whole. */
function isOwnLevel(report: Result): boolean {
  const known = ownLevel.get(report) ?? findOwnLevel(report);
  ownLevel.set(report, known);
  return known;
}

function findOwnLevel(report: Result): boolean {
  const stated = report.mentions.filter(({ kind, claim }) => kind === 'prose' && claim === 'exact');
  const isOfPart = ({ scope }: Mention): boolean => scope === 'own_level' || scope === 'narrower';
  return report.statements.some((statement) => {
    if (statement.scope !== null) return false;
    const differing = new Set(
      stated.filter((each) => !isOfPart(each) && fits(each, statement) === false).map(({ key }) => key),
    );
    return stated.some(
      (own) =>
        isOfPart(own) && (own.value ?? 0) > 0 && differing.has(own.key) && fits(own, statement) === true,
    );
  });
}

/** Whether a statement has the figure a mention states; null where it has none for it. */
function fits({ key, value }: Mention, statement: Statement): boolean | null {
  const values = valuesFor(key, statement);
  return values.length === 0 ? null : values.some((each) => each.value === value);
}

/** The figures a mention is held against, of every comparable statement. */
export function tableValues(mention: Mention, report: Result): readonly TableValue[] {
  return comparable(mention, report).flatMap((statement) => valuesFor(mention.key, statement));
}

/**
 * What a mention's data point is called by its row, or column where rows are many things, in the edition the mention is
 * labelled by; several are joined by `+`. `key` names another that is spoken of with it.
 */
export function shortLabel(mention: Pick<Mention, 'key' | 'label'>, key = mention.key): string {
  const form = formOf(mention);
  const labels = key.split('+').map((each) => {
    const point = pointOf(each, form);
    if (!point) return each;
    if (point.table === 'remedies') return point.columnPath.map(shown).join(' › ');
    const columns = point.table === 'disclosure' ? point.columnPath.slice(-1) : [];
    return [...point.rowPath.slice(-1), ...columns].map(shown).join(' · ');
  });
  return labels.join(' + ');
}

/** The latest edition that has the label a mention has. */
function formOf({ key, label }: Pick<Mention, 'key' | 'label'>): FormId | null {
  const labelled = (form: FormId): string =>
    key
      .split('+')
      .map((each) => labelIn(pointOf(each, form)))
      .join(' + ');
  return forms.findLast(({ id }) => labelled(id) === label)?.id ?? null;
}

function labelIn(point: DataPoint | undefined): string {
  return point ? labelOf(point, 'zh') : '';
}

function pointOf(key: string, form: FormId | null): DataPoint | undefined {
  const points = allPoints().get(key) ?? [];
  return points.find((point) => point.form === form) ?? points.at(-1);
}

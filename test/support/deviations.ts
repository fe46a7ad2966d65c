import { formById } from '../../src/forms/index.ts';
import type { FormId } from '../../src/model/form.ts';
import type { Fact, Result, Statement } from '../../src/model/result.ts';
import type { ExpectedStatement, Rendered } from './render.ts';

/** How strictly a reading is held to what was printed. */
export interface Strictness {
  /** Whether blank cells must be told as such. */
  readonly blanks: boolean;
}

/** Everything in a reading that is not as printed; nothing where the report was read back exactly. */
export function deviations(
  rendered: Rendered,
  result: Result,
  form: FormId,
  strictness: Strictness,
): readonly string[] {
  const about: (readonly [string, unknown, unknown])[] = [
    ['status', 'parsed', result.status],
    ['entity', rendered.entity, result.entity],
    ['year', rendered.year, result.year],
    ['statements', rendered.statements.length, result.statements.length],
    ['mentions', 0, result.mentions.length],
  ];
  const told = about.filter(([, expected, got]) => expected !== got);
  return [
    ...told.map(([what, expected, got]) => `${what}: expected ${expected}, got ${got}`),
    ...rendered.statements.flatMap((expected, index) => {
      const statement = result.statements[index];
      return statement ? inStatement(expected, statement, form, strictness) : [];
    }),
  ];
}

function inStatement(
  expected: ExpectedStatement,
  statement: Statement,
  form: FormId,
  strictness: Strictness,
): readonly string[] {
  const scope = statement.scope === expected.scope ? [] : [`scope: ${statement.scope}`];
  const tables = formById(form).tables.filter(({ id }) => statement.tables[id] !== form);
  const editions = tables.map(({ id }) => `table ${id}: form ${statement.tables[id]}`);
  const extra = Object.keys(statement.facts).filter((key) => !expected.figures.has(key));
  const other = statement.other.map(({ label }) => `other: ${label}`);
  const facts = [...expected.figures].flatMap(([key, figure]) => {
    const fact = statement.facts[key];
    if (figure === null && !strictness.blanks) return fact?.value === undefined ? [] : notNull(key, fact);
    return inFact(key, figure, fact, expected.lines.get(key));
  });
  return [...scope, ...editions, ...extra.map((key) => `extra: ${key}`), ...facts, ...other];
}

function notNull(key: string, fact: Fact): readonly string[] {
  return fact.value === null ? [] : [`${key}: expected nothing, got ${fact.value}`];
}

function inFact(
  key: string,
  figure: number | null,
  fact: Fact | undefined,
  line: number | undefined,
): readonly string[] {
  if (!fact) return [`${key}: missing, expected ${figure}`];
  const state = figure === null ? 'blank' : 'number';
  if (fact.value !== figure || fact.state !== state) {
    return [`${key}: expected ${figure} (${state}), got ${fact.value} (${fact.state}, ${fact.raw})`];
  }
  const at = fact.place.kind === 'text' ? fact.place.line : undefined;
  return figure !== null && at !== line ? [`${key}: expected on line ${line}, got ${at}`] : [];
}

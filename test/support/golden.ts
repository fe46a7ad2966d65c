import { readFileSync } from 'node:fs';
import type { FormId } from '../../src/model/form.ts';
import type { Scope } from '../../src/model/result.ts';
import { beside } from './beside.ts';

/** A value a person read in a real report. */
export interface GoldenValue {
  readonly key: string;
  readonly value: number | null;
  readonly raw: string;
  readonly state: string;
  /** The label and unit of its row as printed, where the golden tells. */
  readonly label?: string | undefined;
  readonly unit?: string | undefined;
}

/** The values of one statement of a real report. */
export interface GoldenStatement {
  readonly scope: Scope;
  readonly values: readonly GoldenValue[];
}

interface Row {
  readonly id: string;
  readonly raw?: string;
  readonly label_raw?: string;
  readonly unit_raw?: string | null;
  readonly value?: number | null;
  readonly state?: string;
  readonly cells?: Readonly<Record<string, number>>;
}

interface Golden {
  readonly form: FormId;
  readonly tables: readonly {
    readonly table: string;
    readonly scope?: Scope;
    readonly rows: readonly Row[];
  }[];
}

function valuesOf(row: Row, form: FormId): readonly GoldenValue[] {
  const { id, value = null, cells, label_raw: label, unit_raw: unit } = row;
  if (cells) {
    return Object.entries(cells).map(([applicant, each]) => ({
      key: `${id}/${applicant}`,
      value: each,
      raw: String(each),
      state: 'number',
    }));
  }
  const state = row.state === 'no_value' ? 'not_stated' : (row.state ?? 'number');
  const key = form === '2014' && id.startsWith('applications.') ? `${id}/total` : id;
  return [{ key, value, raw: row.raw ?? String(value), state, label, unit: unit ?? undefined }];
}

/** The edition of a real report and the values of its statements, excerpts left out. */
export function readGolden(slug: string): {
  readonly form: FormId;
  readonly statements: readonly GoldenStatement[];
} {
  const golden: Golden = JSON.parse(readFileSync(beside(`golden/${slug}.json`), 'utf8'));
  const main = golden.tables.filter(({ table }) => !table.startsWith('excerpt'));
  const scopes = [...new Set(main.map(({ scope }) => scope ?? null))];
  const statements = scopes.map((scope) => ({
    scope,
    values: main
      .filter((table) => (table.scope ?? null) === scope)
      .flatMap(({ rows }) => rows.flatMap((row) => valuesOf(row, golden.form))),
  }));
  return { form: golden.form, statements };
}

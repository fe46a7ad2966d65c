import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applicants } from '../../src/model/form.ts';
import type { ValueState } from '../../src/model/result.ts';

/** What a fixture's `facts.json` says of a value: the number printed, null for a blank cell, or value, state and raw. */
export interface ExpectedValue {
  readonly value: number | null;
  readonly state?: ValueState;
  readonly raw?: string;
}

/** A row no form knows, as a fixture expects it: its values by column. */
export interface ExpectedRow {
  readonly label: string;
  readonly unit: string | null;
  readonly values: Readonly<Record<string, number | null>>;
}

/** A statement as a fixture expects it. `maybe`: what may be missing or unread, but must not be read otherwise. */
export interface FixtureStatement {
  readonly scope: string | null;
  readonly tables: Readonly<Record<string, string>>;
  readonly maybeTables: readonly string[];
  readonly facts: ReadonlyMap<string, ExpectedValue>;
  readonly maybe: ReadonlyMap<string, ExpectedValue>;
  readonly other: readonly ExpectedRow[];
}

/** A report of our own writing, and what is to be read in it. */
export interface Fixture {
  readonly slug: string;
  readonly hazard: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly status: string;
  readonly entity: string;
  readonly year: number;
  readonly published: string | undefined;
  readonly statements: readonly FixtureStatement[];
  readonly mentions: Readonly<Record<string, number | null>>;
  readonly findings: readonly string[];
}

type Written = number | null | ExpectedValue | readonly (number | null)[];

interface WrittenStatement {
  readonly scope: string | null;
  readonly tables: Readonly<Record<string, string>>;
  readonly maybeTables?: readonly string[];
  readonly facts: Readonly<Record<string, Written>>;
  readonly maybe?: Readonly<Record<string, Written>>;
  readonly other: readonly ExpectedRow[];
}

interface WrittenFixture extends Omit<Fixture, 'slug' | 'path' | 'bytes' | 'statements' | 'published'> {
  readonly published?: string;
  readonly statements: readonly WrittenStatement[];
}

const OUTCOMES = ['upheld', 'corrected', 'other', 'pending', 'total'];
const REMEDIES = ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration'];

/** A row over applicants, and the row of remedies, may be written as a list in the order of the form. */
function keysOf(key: string): readonly string[] {
  if (key !== 'remedies') return applicants.map((applicant) => `${key}/${applicant}`);
  return REMEDIES.flatMap((group) => OUTCOMES.map((outcome) => `remedies.${group}.${outcome}`));
}

function plain(value: number | null): ExpectedValue {
  return value === null ? { value, state: 'blank' } : { value, state: 'number' };
}

function isList(written: Written): written is readonly (number | null)[] {
  return Array.isArray(written);
}

function spread(written: Readonly<Record<string, Written>>): ReadonlyMap<string, ExpectedValue> {
  const values = new Map<string, ExpectedValue>();
  for (const [key, value] of Object.entries(written)) {
    if (isList(value)) {
      keysOf(key).forEach((each, index) => {
        values.set(each, plain(value[index] ?? null));
      });
    } else values.set(key, value === null || typeof value === 'number' ? plain(value) : value);
  }
  return values;
}

function readFixture(folder: string, slug: string, file: string): Fixture {
  const path = join(folder, slug, file);
  const written: WrittenFixture = JSON.parse(readFileSync(join(folder, slug, 'facts.json'), 'utf8'));
  const statements = written.statements.map((statement) => ({
    ...statement,
    maybeTables: statement.maybeTables ?? [],
    facts: spread(statement.facts),
    maybe: spread(statement.maybe ?? {}),
  }));
  return {
    ...written,
    published: written.published,
    slug: `${slug}/${file}`,
    path,
    bytes: readFileSync(path),
    statements,
  };
}

/** Every fixture of a folder that says what is to be read in it: one for each format its report is there in. */
export function readFixtures(folder: string): readonly Fixture[] {
  return readdirSync(folder)
    .sort()
    .map((slug) => ({ slug, files: readdirSync(join(folder, slug)) }))
    .filter(({ files }) => files.includes('facts.json'))
    .flatMap(({ slug, files }) =>
      files.filter((file) => file.startsWith('report.')).map((file) => readFixture(folder, slug, file)),
    );
}

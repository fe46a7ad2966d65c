import type { Encoding, EncodingEvidence, Format } from './document.ts';
import type { Finding } from './finding.ts';
import type { FormId, TableId } from './form.ts';
import type { Place } from './place.ts';

/**
 * `number`: printed as a plain number. `normalized`: a unit, sign word or multiplier stood in the cell, or the
 * digits were split by proof. `blank`: the cell is empty. `not_stated`: a dash, slash or like sign. `unparsed`:
 * something is printed that cannot be read for certain. Only the first two carry a value.
 */
export type ValueState = 'number' | 'normalized' | 'blank' | 'not_stated' | 'unparsed';

/** A printed value: what stood there, and what it is read as. `value` is null in every state but `number` and `normalized`. */
export interface PrintedValue {
  readonly value: number | null;
  readonly state: ValueState;
  readonly raw: string;
}

/** One figure of a form's table, read from a cell that is certain. */
export interface Fact extends PrintedValue {
  /** The unit of `value`, in the form's terms. */
  readonly unit: string;
  readonly table: TableId;
  /** The edition whose row and column this is; may differ from its table's where a report mixes editions. */
  readonly form: FormId;
  /** The form's labels from the outermost to the innermost, joined by ` › `. */
  readonly label: string;
  readonly place: Place;
}

/** A value of a row no form knows, with the column label printed above it where there is one. */
export interface OtherValue extends PrintedValue {
  readonly column: string | null;
  readonly place: Place;
}

/** A row that no form knows: provinces add rows, and some used tables of their own. */
export interface OtherRow {
  /** The labels above it, outermost first: captions, headings. */
  readonly path: readonly string[];
  readonly label: string;
  readonly unit: string | null;
  readonly table: TableId | null;
  readonly values: readonly OtherValue[];
  readonly place: Place;
}

/** Whom the figures cover, where the file tells two apart: 市本级 is `own_level`, 本行政区域 is `region`. */
export type Scope = 'own_level' | 'region' | null;

/** The statutory tables of a report for one scope. */
export interface Statement {
  readonly scope: Scope;
  /** Which edition each table found follows. */
  readonly tables: Partial<Readonly<Record<TableId, FormId>>>;
  /** By data-point key, in form order. */
  readonly facts: Readonly<Record<string, Fact>>;
  readonly other: readonly OtherRow[];
}

/** An indicator quoted outside its statutory table: in an excerpt table within the prose. */
export interface Mention extends PrintedValue {
  readonly key: string;
  readonly unit: string;
  readonly label: string;
  /** Where it was quoted: an `excerpt` table. */
  readonly kind: 'excerpt';
  /** The caption of the excerpt, or null. */
  readonly context: string | null;
  readonly place: Place;
}

export interface Source {
  /** As given on the command line. */
  readonly path: string;
  /** Null when the kind could not be decided or has no reader. */
  readonly format: Format | null;
  readonly encoding: Encoding | null;
  readonly encodingEvidence: EncodingEvidence | null;
  /** Null when undecided, as in a text without telling characters. */
  readonly script: 'simplified' | 'traditional' | null;
  readonly bytes: number;
  /** Of the file's bytes, in lower-case hexadecimal; null when it could not be read. */
  readonly sha256: string | null;
}

/** `parsed`: at least one table was found; `no_table`: readable, without one; `unreadable`: see the findings. */
export type Status = 'parsed' | 'no_table' | 'unreadable';

/** What one file holds. */
export interface Result {
  readonly source: Source;
  readonly status: Status;
  readonly title: string | null;
  /** The reporting body (报告机关), as the file names it. */
  readonly entity: string | null;
  /** The year reported on. */
  readonly year: number | null;
  readonly period: { readonly start: string; readonly end: string } | null;
  /** ISO date, or year and month where the file states no day. */
  readonly published: string | null;
  readonly statements: readonly Statement[];
  readonly mentions: readonly Mention[];
  readonly findings: readonly Finding[];
}

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
  /** How sure it is that this was printed, from 0 to 1, where it was read from a picture; absent elsewhere. */
  readonly confidence?: number;
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

/**
 * What a mention says of its indicator: its value (`exact`), a bound (`at_least`: 余, 多, 超过; `almost`: 近) or an
 * approximation (`about`: 约), its share of another (`share`, in per cent), how it grew (`growth`), that there was
 * none (`denial`), or what it has come to over all years (`cumulative`: 累计, since the Regulation).
 */
export type Claim = 'exact' | 'at_least' | 'almost' | 'about' | 'share' | 'growth' | 'denial' | 'cumulative';

/** An indicator quoted outside its statutory table: in the prose, or in an excerpt table within it. */
export interface Mention extends PrintedValue {
  /** The data point, or several joined by `+` where the figure is stated for their sum. */
  readonly key: string;
  readonly unit: string;
  /** The form's label of the data point. */
  readonly label: string;
  readonly kind: 'excerpt' | 'prose';
  readonly claim: Claim;
  /** Whom it covers, where that is told; `narrower`: one body, account or event of several, comparable with no table. */
  readonly scope: Scope | 'narrower';
  /** The data point a share is a share of; null for other claims. */
  readonly base: string | null;
  /** The figure that a share or a growth is stated of, as printed before it; null for other claims. */
  readonly figure: number | null;
  /** What a share or a growth is measured against, where it is printed too: the whole, the earlier year's figure. */
  readonly against: number | null;
  /** Mentions of one number are a whole, the first of them, and its parts, or the rows of one excerpt; null otherwise. */
  readonly split: number | null;
  /** The caption of the excerpt, or the sentence it stands in, a very long one cut with `…`; null where there is none. */
  readonly context: string | null;
  readonly place: Place;
}

/** A chapter heading of a report. */
export interface Chapter {
  /** The heading's numeral as printed, without punctuation: 十一, 2; null where it has none. */
  readonly numeral: string | null;
  readonly title: string;
  readonly place: Place;
}

/** Words of a report, and where they stand. */
export interface Quotation {
  readonly raw: string;
  readonly place: Place;
}

/** What a report says and shows of its own make-up. */
export interface Outline {
  /** The year its titles print, where they print one; `Result.year` also heeds what else tells it. */
  readonly titleYear: number | null;
  readonly chapters: readonly Chapter[];
  /** 全文由…等十二个部分组成: how many parts the introduction announces. */
  readonly announcedParts: { readonly count: number; readonly raw: string; readonly place: Place } | null;
  /** 附表, 统计表: a table the text announces. */
  readonly announcedTable: Quotation | null;
  /** Lines above a table that tell whom it covers and were left as the template has them: （各市政府）. */
  readonly placeholders: readonly Quotation[];
  /** A body the text names as the one whose report it is, other than the report's own. */
  readonly otherBody: Quotation | null;
}

/** The file a result is of. */
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
  readonly outline: Outline;
  readonly findings: readonly Finding[];
}

import type {
  Applicant,
  ColumnNode,
  GovernmentLevel,
  Issuer,
  LeftOut,
  Relation,
  RowKind,
  RowNode,
  Term,
  Unit,
  ValueType,
} from '../model/form.ts';

/** What a row may have beyond its id, unit and label. */
export interface RowOptions {
  readonly aliases?: readonly string[];
  readonly relation?: Relation;
  readonly issuer?: Issuer;
  readonly level?: GovernmentLevel;
  readonly leftOut?: LeftOut;
  readonly children?: readonly RowNode[];
}

/** What a column may have beyond its label. */
export interface ColumnOptions {
  readonly aliases?: readonly string[];
  readonly unit?: Unit;
  readonly type?: ValueType;
}

/** A term in both languages. */
export function term(zh: string, en: string): Term {
  return { zh, en };
}

function row(kind: RowKind, id: string, zh: string, en: string, options: RowOptions): RowNode {
  return { aliases: [], children: [], ...options, id, kind, label: term(zh, en) };
}

/** A row of figures in a unit. */
export function figure(id: string, unit: Unit, zh: string, en: string, options: RowOptions = {}): RowNode {
  return { ...row('figure', id, zh, en, options), unit };
}

/** A row without figures. */
export function heading(id: string, zh: string, en: string, options: RowOptions = {}): RowNode {
  return row('heading', id, zh, en, options);
}

/** A row without figures in the form, under which some reports print the sum of its rows. */
export function subtotal(id: string, unit: Unit, zh: string, en: string, options: RowOptions = {}): RowNode {
  return { ...row('subtotal', id, zh, en, options), unit };
}

/** A row of figures whose unit its columns state. */
export function subject(id: string, zh: string, en: string, aliases: readonly string[] = []): RowNode {
  return row('figure', id, zh, en, { aliases });
}

/** A column of figures that completes its rows' ids with `measure`. */
export function measure(measure: string, zh: string, en: string, options: ColumnOptions = {}): ColumnNode {
  return { aliases: [], ...options, label: term(zh, en), measure, children: [] };
}

/** A column of figures that states one member of the applicant dimension. */
export function applicant(
  applicant: Applicant,
  zh: string,
  en: string,
  aliases: readonly string[] = [],
): ColumnNode {
  return { label: term(zh, en), aliases, applicant, children: [] };
}

/** A label printed above several columns. */
export function columnGroup(
  zh: string,
  en: string,
  children: readonly ColumnNode[],
  aliases: readonly string[] = [],
): ColumnNode {
  return { label: term(zh, en), aliases, children };
}

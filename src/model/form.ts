/** A term in both working languages. `zh` is the wording of the statute or form. */
export interface Term {
  readonly zh: string;
  readonly en: string;
}

/** The editions of the national form, named by the year of the notice that issued them. */
export type FormId = '2014' | '2019' | '2021';

/** The tables of the forms: `statistics` is the whole of form 2014; the others stand in forms 2019 and 2021. */
export type TableId = 'statistics' | 'disclosure' | 'applications' | 'remedies';

/** The kinds of applicant that add up to the total, in the order of the forms. */
export const applicantParts = [
  'natural_person',
  'org.commercial',
  'org.research',
  'org.public_welfare',
  'org.legal_service',
  'org.other',
] as const;

/** The members of the applicant dimension, the total last, which is its default member. */
export const applicants = [...applicantParts, 'total'] as const;

/** A member of the applicant dimension. */
export type Applicant = (typeof applicants)[number];

/** The units the forms print. */
export type Unit = '条' | '件' | '项' | '次' | '篇' | '个' | '期' | '份' | '人' | '人次' | '万元';

/** `count`: an integer of zero or more; `change`: a signed integer; `amount`: money, decimals allowed. */
export type ValueType = 'count' | 'change' | 'amount';

/** How a row stands to its parent: adds up to it, is a subset of it, is printed beside it, or is its total. */
export type Relation = 'part' | 'of_which' | 'companion' | 'total';

/** Who added a row to the national form. Absent: it is national. */
export type Issuer = 'shandong';

/** The levels of government an issuer may have a form of its own for. */
export type GovernmentLevel = 'prefecture' | 'county';

/**
 * What a row states: `figure`: figures; `heading`: none; `subtotal`: none in the form, but some reports
 * print the sum of the rows below, which then is the data point `<id>.subtotal`.
 */
export type RowKind = 'figure' | 'heading' | 'subtotal';

/** Which reports leave a row of the national form out: `some` of any kind; `most`, all but those with rows of an issuer. */
export type LeftOut = 'some' | 'most';

/** A node of a table's row labels, in the form's order. */
export interface RowNode {
  /** The indicator's id, or the stem the column's `measure` completes; of the row itself, not relative to its parent. */
  readonly id: string;
  readonly kind: RowKind;
  /** This edition's wording, with its numeral. */
  readonly label: Term;
  /** Wordings seen in the wild, beyond what label normalisation evens out. */
  readonly aliases: readonly string[];
  readonly unit?: Unit;
  readonly relation?: Relation;
  readonly issuer?: Issuer;
  /** The level whose form alone has the row. Absent: those of all levels have it. */
  readonly level?: GovernmentLevel;
  /** Absent: no report leaves the row out. */
  readonly leftOut?: LeftOut;
  readonly children: readonly RowNode[];
}

/** A node of a table's column labels; a leaf is one column of figures. */
export interface ColumnNode {
  readonly label: Term;
  readonly aliases: readonly string[];
  /** The member of the applicant dimension this column states. */
  readonly applicant?: Applicant;
  /** Completes the row's id: `disclosure.art20_1.regulations` + `issued`. In a table without row labels, the whole id. */
  readonly measure?: string;
  readonly unit?: Unit;
  readonly type?: ValueType;
  readonly children: readonly ColumnNode[];
}

/** A stretch of a table with its own columns: one for most tables, one for each item of article 20 in `disclosure`. */
export interface TablePart {
  /** The row printed above the part: 第二十条第（一）项. */
  readonly caption?: Term;
  /** The label above the row labels: 信息内容, 统计指标. */
  readonly corner?: Term;
  readonly columns: readonly ColumnNode[];
  /** Empty where figures stand under column labels only (`remedies`). */
  readonly rows: readonly RowNode[];
}

/** One table of an edition. */
export interface TableDefinition {
  readonly id: TableId;
  /** The chapter or table title. */
  readonly title: Term;
  readonly titleAliases: readonly string[];
  readonly parts: readonly TablePart[];
}

/** One edition of the national form. */
export interface FormDefinition {
  readonly id: FormId;
  readonly title: Term;
  /** Years reported on. */
  readonly periods: { readonly from: number; readonly to?: number };
  /** The notice that issued the form. */
  readonly authority: { readonly number: string; readonly date?: string };
  readonly tables: readonly TableDefinition[];
}

/** One figure the form asks for. */
export interface DataPoint {
  /** The indicator id, followed by `/` and the applicant where the table asks for one. Form 2014's `applications.*` state `/total`. */
  readonly key: string;
  readonly indicator: string;
  readonly applicant?: Applicant;
  readonly form: FormId;
  readonly table: TableId;
  /** Labels from the outermost to the innermost, of the row and of the column. */
  readonly rowPath: readonly Term[];
  readonly columnPath: readonly Term[];
  readonly unit: Unit;
  readonly type: ValueType;
  readonly issuer?: Issuer;
  /** False for printed subtotals, which the form does not ask for. */
  readonly asked: boolean;
}

import type { Finding } from './finding.ts';
import type { Term } from './form.ts';
import type {
  Fact,
  Mention,
  OtherRow,
  OtherValue,
  Outline,
  PrintedValue,
  Quotation,
  Result,
  Source,
  Statement,
} from './result.ts';

/** The languages messages are written in. */
export type Language = keyof Term;

/** A finding as it is printed: its message in one language. */
export type SerializedFinding = Omit<Finding, 'message'> & { readonly message: string };

/** A result as it is printed: what the JSON Schema of results describes. */
export type SerializedResult = Omit<Result, 'findings'> & {
  readonly findings: readonly SerializedFinding[];
};

/** The printed shape of a result: fixed order of keys, messages in one language. */
export function serialize(result: Result, language: Language): SerializedResult {
  return {
    source: serializeSource(result.source),
    status: result.status,
    title: result.title,
    entity: result.entity,
    year: result.year,
    period: result.period && { start: result.period.start, end: result.period.end },
    published: result.published,
    statements: result.statements.map(serializeStatement),
    mentions: result.mentions.map(serializeMention),
    outline: serializeOutline(result.outline),
    findings: result.findings.map((finding) => serializeFinding(finding, language)),
  };
}

function serializeSource(source: Source): Source {
  return {
    path: source.path,
    format: source.format,
    encoding: source.encoding,
    encodingEvidence: source.encodingEvidence,
    script: source.script,
    bytes: source.bytes,
    sha256: source.sha256,
  };
}

function serializeStatement(statement: Statement): Statement {
  const facts: Record<string, Fact> = {};
  for (const [key, fact] of Object.entries(statement.facts)) facts[key] = serializeFact(fact);
  return {
    scope: statement.scope,
    tables: statement.tables,
    facts,
    other: statement.other.map(serializeOtherRow),
  };
}

function serializeFact(fact: Fact): Fact {
  return {
    value: fact.value,
    state: fact.state,
    raw: fact.raw,
    ...confidenceOf(fact),
    unit: fact.unit,
    table: fact.table,
    form: fact.form,
    label: fact.label,
    place: fact.place,
  };
}

function serializeOtherRow(row: OtherRow): OtherRow {
  return {
    path: row.path,
    label: row.label,
    unit: row.unit,
    table: row.table,
    values: row.values.map(serializeOtherValue),
    place: row.place,
  };
}

function serializeOtherValue(value: OtherValue): OtherValue {
  return {
    column: value.column,
    value: value.value,
    state: value.state,
    raw: value.raw,
    ...confidenceOf(value),
    place: value.place,
  };
}

function serializeMention(mention: Mention): Mention {
  return {
    key: mention.key,
    value: mention.value,
    state: mention.state,
    raw: mention.raw,
    ...confidenceOf(mention),
    unit: mention.unit,
    label: mention.label,
    kind: mention.kind,
    claim: mention.claim,
    scope: mention.scope,
    base: mention.base,
    figure: mention.figure,
    against: mention.against,
    split: mention.split,
    context: mention.context,
    place: mention.place,
  };
}

function confidenceOf({ confidence }: PrintedValue): Pick<PrintedValue, 'confidence'> {
  return confidence === undefined ? {} : { confidence };
}

function serializeOutline(outline: Outline): Outline {
  const { titleYear, chapters, announcedParts, announcedTable, placeholders, otherBody } = outline;
  return {
    titleYear,
    chapters: chapters.map(({ numeral, title, place }) => ({ numeral, title, place })),
    announcedParts: announcedParts && {
      count: announcedParts.count,
      raw: announcedParts.raw,
      place: announcedParts.place,
    },
    announcedTable: announcedTable && serializeQuotation(announcedTable),
    placeholders: placeholders.map(serializeQuotation),
    otherBody: otherBody && serializeQuotation(otherBody),
  };
}

function serializeQuotation({ raw, place }: Quotation): Quotation {
  return { raw, place };
}

function serializeFinding(finding: Finding, language: Language): SerializedFinding {
  return {
    rule: finding.rule,
    outcome: finding.outcome,
    severity: finding.severity,
    message: finding.message[language],
    data: finding.data,
    places: finding.places,
  };
}

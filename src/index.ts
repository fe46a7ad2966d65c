export type { Checker, CheckOptions } from './check/checker.ts';
export { readConfiguration } from './check/configuration/configuration.ts';
export type { Shelf } from './check/kept/shelf.ts';
export { checkResult, createChecker } from './checking.ts';
export { forms } from './forms/index.ts';
export { points } from './forms/points.ts';
export type { DataPointKey } from './generated/keys.ts';
export type {
  Acceptance,
  CheckedFinding,
  CheckedReport,
  Counts,
  Origin,
  RuleOutcome,
} from './model/checked.ts';
export type { Configuration, Level, Waiver } from './model/configuration.ts';
export type { Encoding, EncodingEvidence, Format } from './model/document.ts';
export type { Finding, FindingData, Outcome, Severity } from './model/finding.ts';
export type {
  Applicant,
  DataPoint,
  FormDefinition,
  FormId,
  Issuer,
  TableDefinition,
  TableId,
  Term,
  Unit,
  ValueType,
} from './model/form.ts';
export type { PagePlace, PartPlace, Place, SheetPlace, TextPlace } from './model/place.ts';
export { formatPlace } from './model/place.ts';
export type {
  Fact,
  Mention,
  OtherRow,
  OtherValue,
  PrintedValue,
  Result,
  Scope,
  Source,
  Statement,
  Status,
  ValueState,
} from './model/result.ts';
export type { Language, SerializedFinding, SerializedResult } from './model/serialize.ts';
export { serialize } from './model/serialize.ts';
export { parseBytes, parseEach, parseFile } from './pipeline.ts';

import type { CheckedReport, CheckSummary } from '../../model/checked.ts';
import type { Severity } from '../../model/finding.ts';
import type { Term } from '../../model/form.ts';
import type { Language } from '../../model/serialize.ts';
import type { FailOn } from '../../model/severity.ts';

/** What is told of a rule itself. Findings of no rule have an id and a severity. */
export interface RuleAbout {
  readonly id: string;
  readonly severity: Severity;
  readonly title?: Term;
  readonly source?: Term;
  readonly help?: Term;
}

/** How findings are to be written. */
export interface FindingsWriterOptions {
  /** The language of messages. */
  readonly language: Language;
  /** Begin CSV with a byte order mark. */
  readonly bom: boolean;
  readonly failOn: FailOn;
  /** Of this program. */
  readonly version: string;
  /** Everything a finding may refer to. */
  readonly rules: readonly RuleAbout[];
}

/** Turns checked reports into text, one after another: the header once, each report, the footer once. Computes nothing, keeps no report. */
export interface FindingsWriter {
  header(): string;
  write(report: CheckedReport): string;
  footer(summary: CheckSummary): string;
}

/** A format of findings as the command line knows it. */
export interface FindingsWriterDefinition {
  readonly id: string;
  create(options: FindingsWriterOptions): FindingsWriter;
}

/** A path as services name files: forward slashes, no leading `./`. */
export function plainPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}

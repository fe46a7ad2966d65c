import { noTable } from '../../findings/files.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Result, Status } from '../../model/result.ts';
import type { Say } from '../terminal/language.ts';
import { showOneLine } from '../terminal/width.ts';

/** How many names are kept for each reason a file failed, so that memory does not grow with the batch. */
const namesKept = 3;

interface Reason {
  count: number;
  readonly names: string[];
}

/** Counts of a batch, and the first names of what failed. Keeps no result. */
export class Summary {
  readonly #status: Record<Status, number> = { parsed: 0, no_table: 0, unreadable: 0 };
  readonly #severities: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  readonly #facts = new Map<string, number>();
  readonly #skipped = new Map<string, number>();
  readonly #reasons = new Map<string, Reason>();
  #statements = 0;

  /** How many files were read or tried. */
  get files(): number {
    return this.#status.parsed + this.#status.no_table + this.#status.unreadable;
  }

  /** Whether an input could not be read or holds no table. */
  get unreadable(): boolean {
    return this.#status.no_table + this.#status.unreadable > 0;
  }

  /** Counts a file that was passed over, by its kind. */
  skip(kind: string): void {
    this.#skipped.set(kind, (this.#skipped.get(kind) ?? 0) + 1);
  }

  /** Counts a result. */
  add(result: Result): void {
    this.#status[result.status] += 1;
    this.#statements += result.statements.length;
    for (const { facts } of result.statements) {
      for (const { form } of Object.values(facts)) this.#facts.set(form, (this.#facts.get(form) ?? 0) + 1);
    }
    for (const { severity } of result.findings) this.#severities[severity] += 1;
    if (result.status !== 'parsed') this.#addReason(result);
  }

  #addReason(result: Result): void {
    const { findings, status } = result;
    const reasonOf = findings.find(({ rule }) => rule === noTable.rule) ?? findings.findLast(isError);
    const rule = reasonOf?.rule ?? status;
    const reason = this.#reasons.get(rule) ?? { count: 0, names: [] };
    reason.count += 1;
    if (reason.names.length < namesKept) reason.names.push(showOneLine(result.source.path));
    this.#reasons.set(rule, reason);
  }

  /** The lines to print at the end. */
  lines(say: Say): string[] {
    const { parsed, no_table: noTable, unreadable } = this.#status;
    const lines = [say('summaryFiles', { files: this.files, parsed, noTable, unreadable })];
    for (const [rule, { count, names }] of this.#reasons) {
      const list = count > names.length ? [...names, say('andMore')] : names;
      lines.push(`  ${say('summaryReason', { rule, count, names: list })}`);
    }
    if (this.#skipped.size > 0) lines.push(this.#skippedLine(say));
    lines.push(this.#factsLine(say));
    const { error: errors, warning: warnings, note: notes } = this.#severities;
    if (errors + warnings + notes > 0) lines.push(say('summaryFindings', { errors, warnings, notes }));
    return lines;
  }

  #skippedLine(say: Say): string {
    const kinds = [...this.#skipped].map(([kind, count]) => `${kind} ${count}`);
    const count = [...this.#skipped.values()].reduce((sum, each) => sum + each, 0);
    return say('summarySkipped', { count, kinds });
  }

  #factsLine(say: Say): string {
    const byForm = [...this.#facts].sort(([left], [right]) => left.localeCompare(right));
    const facts = byForm.reduce((sum, [, count]) => sum + count, 0);
    const forms = byForm.map(([form, count]) => say('summaryForm', { form, count }));
    const shown = forms.length > 0 ? say('inBrackets', { text: forms.join(say('listSeparator')) }) : '';
    return say('summaryFacts', { statements: this.#statements, facts, forms: shown });
  }
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

import type { CheckedReport, CheckSummary, Counts } from '../model/checked.ts';
import type { Severity } from '../model/finding.ts';
import type { Status } from '../model/result.ts';
import { addCounts, noCounts } from './check.ts';

/** Adds up what the checks of many reports came to. Keeps no report. */
export class CheckTotals {
  readonly #status: Record<Status, number> = { parsed: 0, no_table: 0, unreadable: 0 };
  readonly #findings: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  readonly #failures: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  #counts: Counts = noCounts();
  #reports = 0;

  add({ kind, status, counts, findings }: CheckedReport): void {
    if (kind === 'report') this.#reports += 1;
    if (status !== null) this.#status[status] += 1;
    this.#counts = addCounts([this.#counts, counts]);
    for (const { outcome, origin, severity } of findings) {
      if (outcome !== 'fail') continue;
      this.#findings[severity] += 1;
      if (origin !== 'file') this.#failures[severity] += 1;
    }
  }

  /** What it has come to so far. */
  get summary(): CheckSummary {
    return {
      reports: this.#reports,
      status: { ...this.#status },
      counts: this.#counts,
      findings: { ...this.#findings },
      failures: { ...this.#failures },
    };
  }
}

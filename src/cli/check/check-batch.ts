import type { Checker } from '../../check/checker.ts';
import { CheckTotals } from '../../check/summary.ts';
import type { CheckedReport, CheckSummary } from '../../model/checked.ts';
import type { Result } from '../../model/result.ts';
import { isFailure } from '../../model/severity.ts';
import type { CheckFlags } from '../flags.ts';
import { guardedInputs } from '../inputs/guarded-inputs.ts';
import { listInputs } from '../inputs/inputs.ts';
import { mapAhead } from '../inputs/map-ahead.ts';
import { bugResult } from '../inputs/read-input.ts';
import { nameOfSkipped, nameOfUnread, unwantedKind } from '../inputs/skipped.ts';
import { exitCodes, type Session, UsageError } from '../session.ts';
import type { Progress } from '../terminal/progress.ts';
import { writeError } from '../terminal/streams.ts';
import { holdsResults, openInput } from './check-inputs.ts';
import type { Outputs } from './check-outputs.ts';

/** How many inputs are begun before the one whose turn it is has been checked. */
const inputsAhead = 1;

/** Everything a run of `check` carries along. */
export interface CheckRun {
  readonly checker: Checker;
  readonly outputs: Outputs;
  readonly progress: Progress;
  readonly session: Session;
  /** Whether the program itself failed on something. */
  failed: boolean;
}

/** What a run came to. */
export interface CheckOutcome {
  readonly summary: CheckSummary;
  /** The files of a folder that were passed over: how many, by kind. */
  readonly skipped: ReadonlyMap<string, number>;
}

/**
 * Checks everything the paths name, one report after another, writing what is found as it comes to the outputs that
 * `open` opens: an interrupt is listened for before there is anything to remove.
 */
export async function runChecks(
  paths: readonly string[],
  run: CheckRun,
  open: (outputs: Outputs) => Promise<void>,
): Promise<CheckOutcome> {
  const totals = new CheckTotals();
  const stopListening = abandonOnInterrupt(run, totals);
  const skipped = new Map<string, number>();
  try {
    await open(run.outputs);
    for await (const report of checkedReports(paths, run, skipped)) {
      run.progress.show(totals.summary.reports, report.path);
      totals.add(report);
      await run.outputs.write(report);
    }
    await run.outputs.close(totals.summary);
  } catch (error) {
    run.outputs.abandon();
    throw error;
  } finally {
    stopListening();
    run.progress.clear();
  }
  return { summary: totals.summary, skipped };
}

async function* checkedReports(
  paths: readonly string[],
  run: CheckRun,
  skipped: Map<string, number>,
): AsyncGenerator<CheckedReport> {
  const onBug = (): void => {
    run.failed = true;
  };
  const inputs = guardedInputs(listInputs(paths, holdsResults), run.outputs.paths, run.session);
  const opened = mapAhead(inputs, inputsAhead, (input) => openInput(input, onBug));
  for await (const { input, results } of opened) {
    if (input.kind === 'skipped') count(skipped, nameOfSkipped(input, run.session));
    for await (const result of results) {
      const kind = unwantedKind(input, result);
      if (kind !== null) count(skipped, nameOfUnread(kind, run.session));
      else yield checkOne(result, run);
    }
  }
  yield* run.checker.finish();
}

/** Checks a result; an exception of ours becomes a finding, and the run goes on. */
function checkOne(result: Result, run: CheckRun): CheckedReport {
  try {
    return run.checker.check(result);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    run.failed = true;
    return run.checker.check(bugResult(result.source.path, error));
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** On an interrupt, also on one after another: remove what is half written, say so, leave with 130. */
function abandonOnInterrupt({ outputs, progress, session }: CheckRun, totals: CheckTotals): () => void {
  const leave = (): void => {
    progress.clear();
    outputs.abandon();
    writeError(session.say('interrupted', { count: totals.summary.reports }));
    process.exit(exitCodes.interrupted);
  };
  process.on('SIGINT', leave);
  return () => process.off('SIGINT', leave);
}

/** The exit code: our failure, then what could not be read, then findings. */
export function exitCodeOf(
  { status, failures }: CheckSummary,
  { failOn, allowUnreadable }: Pick<CheckFlags, 'failOn' | 'allowUnreadable'>,
  maxWarnings: number,
  failed: boolean,
): number {
  if (failed) return exitCodes.failed;
  if (status.no_table + status.unreadable > 0 && !allowUnreadable) return exitCodes.unreadable;
  const severities = ['error', 'warning', 'note'] as const;
  const fails = severities.some((severity) => failures[severity] > 0 && isFailure(severity, failOn));
  return fails || failures.warning > maxWarnings ? exitCodes.findings : exitCodes.fine;
}

/** Says on standard error how many files were passed over. */
export function tellSkipped(skipped: ReadonlyMap<string, number>, { say }: Session): void {
  if (skipped.size === 0) return;
  const kinds = [...skipped].map(([kind, number]) => `${kind} ${number}`);
  const total = [...skipped.values()].reduce((sum, each) => sum + each, 0);
  writeError(say('summarySkipped', { count: total, kinds }));
}

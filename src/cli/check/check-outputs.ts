import { resolve } from 'node:path';
import type { CheckedReport, CheckSummary } from '../../model/checked.ts';
import type { FindingsWriter } from '../../writers/findings/writer.ts';
import type { OutputWord } from '../flags.ts';
import { isFolder, openTarget, type Target } from '../output.ts';
import { type Session, UsageError } from '../session.ts';
import { ClosedPipe } from '../terminal/streams.ts';

/** One format and where it goes; null is standard output. */
export interface OutputPair {
  readonly format: string;
  readonly path: string | null;
}

/**
 * Pairs formats with outputs in the order they were given: `-o` goes with the `-f` before it. Where the first word is
 * an `-o`, each goes with the `-f` behind it. Without any, `text` goes to standard output.
 */
export function pairOutputs(order: readonly OutputWord[]): readonly OutputPair[] {
  const words = order[0]?.kind === 'output' ? order.toReversed() : order;
  const pairs: OutputPair[] = [];
  let format: string | null = null;
  for (const { kind, value } of words) {
    if (kind === 'format') {
      if (format !== null) pairs.push({ format, path: null });
      format = value;
    } else {
      pairs.push({ format: format ?? 'text', path: value === '-' ? null : value });
      format = null;
    }
  }
  if (format !== null || pairs.length === 0) pairs.push({ format: format ?? 'text', path: null });
  return pairs;
}

/** Complains of two formats on standard output, two on one file, or a folder. */
export async function assertOutputs(pairs: readonly OutputPair[], { say }: Session): Promise<void> {
  const paths = pairs.map(({ path }) => path);
  if (paths.filter((path) => path === null).length > 1) throw new UsageError(say('stdoutTwice'));
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === null) continue;
    if (path.endsWith('/') || (await isFolder(path))) throw new UsageError(say('outputIsFolder', { path }));
    if (seen.has(resolve(path))) throw new UsageError(say('outputTwice', { path }));
    seen.add(resolve(path));
  }
}

interface OpenOutput {
  readonly path: string | null;
  readonly writer: FindingsWriter;
  readonly target: Target;
}

/** Several outputs as one: each report goes to all of them. */
export class Outputs {
  #open: readonly OpenOutput[] = [];

  /** Where they go; null is standard output. */
  get paths(): readonly (string | null)[] {
    return this.#open.map(({ path }) => path);
  }

  async open(path: string | null, writer: FindingsWriter, session: Session): Promise<void> {
    const output = { path, writer, target: await openTarget(path, session) };
    this.#open = [...this.#open, output];
    await this.#put(output, writer.header());
  }

  async write(report: CheckedReport): Promise<void> {
    for (const output of this.#open) await this.#put(output, output.writer.write(report));
  }

  async close(summary: CheckSummary): Promise<void> {
    for (const output of this.#open) {
      await this.#put(output, output.writer.footer(summary));
      await output.target.commit();
    }
  }

  /** Removes what is half written. Synchronous: called when the process is interrupted. */
  abandon(): void {
    for (const { target } of this.#open) target.abandon();
  }

  /** A reader that went away ends the run, unless files are still to be written. */
  async #put(output: OpenOutput, text: string): Promise<void> {
    if (text === '') return;
    try {
      await output.target.write(text);
    } catch (error) {
      const others = this.#open.filter((each) => each !== output);
      if (!(error instanceof ClosedPipe) || others.length === 0) throw error;
      this.#open = others;
    }
  }
}

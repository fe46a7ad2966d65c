import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const command = fileURLToPath(new URL('../../bin/gov-report.js', import.meta.url));

/** The report of our own writing the command is tried on. */
export const sampleReport = fileURLToPath(
  new URL('../../fixtures/reports/qingshan-2022/report.html', import.meta.url),
);

/** What a run of the command left. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to run it. */
export interface RunOptions {
  readonly cwd?: string;
  /** Given to standard input, which is otherwise empty. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command as a user would, in an English locale unless told otherwise. */
export function run(args: readonly string[], { cwd, input, env }: RunOptions = {}): Promise<Run> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [command, ...args], {
    cwd,
    env: { PATH, LANG: 'en_US.UTF-8', ...env },
  });
  const out: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(errors).toString() }),
    );
  });
}

/** Runs a line of shell in which `gov-report` is the command; for pipes. */
export function shell(line: string, cwd: string): Promise<Run> {
  const { PATH = '' } = process.env;
  const script = `gov-report() { "${process.execPath}" "${command}" "$@"; }; ${line}`;
  const child = spawn('bash', ['--norc', '-c', script], {
    cwd,
    env: { PATH, LANG: 'en_US.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs the command with standard input left open, interrupts it, once, when it is `ready`, and gives its exit code. */
export async function interrupt(
  args: readonly string[],
  cwd: string,
  ready: () => boolean,
): Promise<number | null> {
  const child = spawn(process.execPath, [command, ...args], { cwd, stdio: ['pipe', 'ignore', 'ignore'] });
  const poll = setInterval(() => {
    if (!ready()) return;
    clearInterval(poll);
    child.kill('SIGINT');
  }, 20);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(poll);
  return code;
}

/** An empty folder that is gone after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gov-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The elements of a JSON array printed by the command. */
export function parseArray(text: string): readonly Record<string, unknown>[] {
  const parsed: unknown = JSON.parse(text);
  if (!Array.isArray(parsed)) throw new Error('the output is no JSON array');
  return parsed;
}

/** A folder that holds these files, by their paths in it, and is gone after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = makeFolder();
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

import { readFileSync } from 'node:fs';
import { helpAsked, renderHelp } from './help/help.ts';
import { chooseLanguage, sayIn } from './terminal/language.ts';

/**
 * Runs the command line and gives the exit code. Never throws. Help and version are answered at once; whatever
 * else is asked, commander reads the arguments.
 */
export async function main(args: readonly string[]): Promise<number> {
  endQuietlyOnClosedPipes();
  const language = chooseLanguage(args, process.env);
  const say = sayIn(language);
  const help = helpAsked(args);
  if (help !== undefined) return print(renderHelp(help, say));
  const version = readVersion();
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) return print(`${version}\n`);
  const { runCommand } = await import('./run.ts');
  return runCommand(args, { language, say, version, command: null, exitCode: 0 });
}

/** A write that fails also raises an event, which would end the process with a trace; the write itself reports it. */
function endQuietlyOnClosedPipes(): void {
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** The version of the installed package. */
function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const parsed: unknown = JSON.parse(text);
  const known = typeof parsed === 'object' && parsed !== null && 'version' in parsed;
  return known && typeof parsed.version === 'string' ? parsed.version : '0.0.0';
}

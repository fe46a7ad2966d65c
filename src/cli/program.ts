import { createRequire } from 'node:module';
import type { Command, Option } from 'commander';
import type { CheckFlags, FormsFlags, OutputWord, ParseFlags } from './flags.ts';
import { type CommandEntry, commands, type OptionEntry, programOptions } from './help/commands.ts';
import { renderHelp } from './help/help.ts';
import type { Session } from './session.ts';

/** Loaded as the CommonJS module it is: through `import` it would take twice the time. */
const commander: typeof import('commander') = createRequire(import.meta.url)('commander');

/** The command line as commander reads it. Each command's work is loaded when it is asked for. */
export function buildProgram(session: Session): Command {
  const program = commander
    .createCommand('gov-report')
    .version(session.version)
    .helpCommand('help [command]')
    .configureHelp({ formatHelp: (command) => renderHelp(command.name(), session.say) })
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  for (const option of programOptions) program.addOption(optionOf(option));
  for (const entry of commands) addCommand(program, entry, session);
  return program;
}

function addCommand(program: Command, entry: CommandEntry, session: Session): void {
  const command = program.command(entry.name);
  for (const { name } of entry.arguments) command.argument(name);
  for (const option of entry.options) command.addOption(optionOf(option));
  const attach = actions[entry.name];
  if (!attach) throw new Error(`the command ${entry.name} has no action`);
  attach(command, session);
}

function optionOf({ flags, choices, defaults, repeats }: OptionEntry): Option {
  const option = commander.createOption(flags);
  if (repeats) option.argParser((value, before: readonly string[] = []) => [...before, value]);
  if (choices) option.choices(choices);
  return choices && defaults ? option.default(choices[0]) : option;
}

/** What each command does, by its name. */
const actions: Readonly<Record<string, (command: Command, session: Session) => Command>> = {
  parse: (command, session) =>
    command.action(async (paths: readonly string[], flags: ParseFlags) => {
      const { parse } = await import('./parse/parse.ts');
      await parse(paths, flags, session);
    }),
  check: (command, session) => {
    const order: OutputWord[] = [];
    command.on('option:format', (value: string) => order.push({ kind: 'format', value }));
    command.on('option:output', (value: string) => order.push({ kind: 'output', value }));
    return command.action(async (paths: readonly string[], flags: CheckFlags) => {
      const { check } = await import('./check/check.ts');
      await check(paths, flags, order, session);
    });
  },
  schema: (command, session) =>
    command.action(async (name: string | undefined) => {
      const { schema } = await import('./schema/schema.ts');
      await schema(name ?? 'result', session);
    }),
  forms: (command, session) =>
    command.action(async (form: string | undefined, flags: FormsFlags) => {
      const { forms } = await import('./forms/forms.ts');
      await forms(form, flags, session);
    }),
  explain: (command, session) =>
    command.action(async (subject: string) => {
      const { explain } = await import('./explain/explain.ts');
      await explain(subject, session);
    }),
};

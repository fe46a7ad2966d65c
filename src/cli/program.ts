import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Command, Option } from 'commander';
import type { MessageKey } from './messages.ts';
import type { FormsFlags, ParseFlags, Session } from './session.ts';
import { displayWidth, wrapDisplay } from './width.ts';

/** Loaded as the CommonJS module it is: through `import` it would take twice the time, on every start. */
const commander: typeof import('commander') = createRequire(import.meta.url)('commander');

/**
 * The whole command line, in the language of the session. Only names and descriptions are here; each command's
 * work is in the file of its name, loaded when it is asked for, so that `--help` loads nothing.
 */
export function buildProgram(session: Session): Command {
  const { say } = session;
  const program = commander
    .createCommand('gov-report')
    .description(say('description'))
    .version(readVersion(), '-V, --version', say('versionOption'))
    .addOption(languageOption(session))
    .helpOption('-h, --help', say('helpOption'))
    .helpCommand('help [command]', say('helpCommand'))
    .addHelpText('after', `\n${wrapDisplay(say('exitCodes'), 80).join('\n')}`)
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  configureHelp(program, session);
  for (const add of [addParse, addSchema, addForms, addExplain]) {
    add(program, session).addOption(languageOption(session)).helpOption('-h, --help', say('helpOption'));
  }
  return program;
}

function addParse(program: Command, session: Session): Command {
  const { say } = session;
  return program
    .command('parse')
    .description(say('parseDescription'))
    .argument('[paths...]', say('parsePaths'))
    .addOption(choice('--format <format>', say('formatOption'), ['json', 'ndjson', 'csv']))
    .option('-o, --output <path>', say('outputOption'))
    .option('--bom', say('bomOption'))
    .option('-q, --quiet', say('quietOption'))
    .option('--allow-unreadable', say('allowUnreadableOption'))
    .option('--progress', say('progressOption'))
    .option('--no-progress', say('noProgressOption'))
    .option('--no-color', say('noColorOption'))
    .action(async (paths: readonly string[], flags: ParseFlags) => {
      const { parse } = await import('./parse.ts');
      await parse(paths, flags, session);
    });
}

function addSchema(program: Command, session: Session): Command {
  return program
    .command('schema')
    .description(session.say('schemaDescription'))
    .argument('[name]', session.say('schemaArgument'), 'result')
    .action(async (name: string) => {
      const { schema } = await import('./schema.ts');
      await schema(name, session);
    });
}

function addForms(program: Command, session: Session): Command {
  const { say } = session;
  return program
    .command('forms')
    .description(say('formsDescription'))
    .argument('[form]', say('formsArgument'))
    .addOption(choice('--format <format>', say('formatOption'), ['table', 'json', 'csv']))
    .action(async (form: string | undefined, flags: FormsFlags) => {
      const { forms } = await import('./forms.ts');
      await forms(form, flags, session);
    });
}

function addExplain(program: Command, session: Session): Command {
  return program
    .command('explain')
    .description(session.say('explainDescription'))
    .argument('<file>', session.say('explainFile'))
    .action(async (file: string) => {
      const { explain } = await import('./explain.ts');
      await explain(file, session);
    });
}

/** An option with a fixed choice of values, the first being the default. */
function choice(flags: string, description: string, values: readonly string[]): Option {
  return commander.createOption(flags, description).choices(values).default(values[0]);
}

function languageOption({ say }: Session): Option {
  return commander.createOption('--lang <language>', say('langOption')).choices(['zh', 'en']);
}

/** The version of the installed package. */
function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const parsed: unknown = JSON.parse(text);
  const known = typeof parsed === 'object' && parsed !== null && 'version' in parsed;
  return known && typeof parsed.version === 'string' ? parsed.version : '0.0.0';
}

const titles: Readonly<Record<string, MessageKey>> = {
  'Usage:': 'usageTitle',
  'Arguments:': 'argumentsTitle',
  'Options:': 'optionsTitle',
  'Commands:': 'commandsTitle',
};

/** Commander's help in both languages, laid out for characters two columns wide. */
function configureHelp(program: Command, { say }: Session): void {
  program.configureHelp({
    displayWidth,
    boxWrap: (text, width) => wrapDisplay(text, width).join('\n'),
    styleTitle: (title) => {
      const key = titles[title];
      return key ? say(key) : title;
    },
    optionDescription: ({ description, argChoices, defaultValue }) => {
      const notes: string[] = [];
      if (argChoices) notes.push(say('choices', { choices: argChoices.join('|') }));
      if (typeof defaultValue === 'string') notes.push(say('defaultValue', { value: defaultValue }));
      if (notes.length === 0) return description;
      return `${description}${say('inBrackets', { text: notes.join(say('listSeparator')) })}`;
    },
    argumentDescription: ({ description }) => description,
  });
}

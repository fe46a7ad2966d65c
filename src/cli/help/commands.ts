import type { MessageKey } from '../messages.ts';

/** An option as it is written and described; with `choices`, the first is the default where `defaults` says so. */
export interface OptionEntry {
  readonly flags: string;
  readonly description: MessageKey;
  readonly choices?: readonly string[];
  readonly defaults?: boolean;
  /** May be given several times; the values are gathered in a list. */
  readonly repeats?: boolean;
}

/** An argument: `<file>` is required, `[form]` may be left out, `[paths...]` may be several. */
export interface ArgumentEntry {
  readonly name: string;
  readonly description: MessageKey;
}

/** A command as help shows it and as the command line is read by. */
export interface CommandEntry {
  readonly name: string;
  readonly description: MessageKey;
  readonly arguments: readonly ArgumentEntry[];
  readonly options: readonly OptionEntry[];
}

const language: OptionEntry = {
  flags: '--lang <language>',
  description: 'langOption',
  choices: ['zh', 'en'],
};

/** The options of `gov-report` itself, before any command. */
export const programOptions: readonly OptionEntry[] = [language];

/** Shown with the program. */
export const versionOption: OptionEntry = { flags: '-V, --version', description: 'versionOption' };

/** Shown with the program and every command. */
export const helpOption: OptionEntry = { flags: '-h, --help', description: 'helpOption' };

/** The commands, in the order help lists them. Each one's work is in the folder of its name. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'parse',
    description: 'parseDescription',
    arguments: [{ name: '[paths...]', description: 'parsePaths' }],
    options: [
      {
        flags: '-f, --format <format>',
        description: 'formatOption',
        choices: ['json', 'ndjson', 'csv'],
        defaults: true,
      },
      { flags: '-o, --output <path>', description: 'outputOption' },
      { flags: '--bom', description: 'bomOption' },
      { flags: '-q, --quiet', description: 'quietOption' },
      { flags: '--allow-unreadable', description: 'allowUnreadableOption' },
      { flags: '--progress', description: 'progressOption' },
      { flags: '--no-progress', description: 'noProgressOption' },
      { flags: '--no-color', description: 'noColorOption' },
      language,
    ],
  },
  {
    name: 'check',
    description: 'checkDescription',
    arguments: [{ name: '[paths...]', description: 'checkPaths' }],
    options: [
      {
        flags: '-f, --format <format>',
        description: 'checkFormatOption',
        choices: ['text', 'json', 'ndjson', 'sarif', 'junit', 'github', 'csv'],
        defaults: true,
      },
      { flags: '-o, --output <file>', description: 'checkOutputOption' },
      {
        flags: '--fail-on <severity>',
        description: 'failOnOption',
        choices: ['error', 'warning', 'note', 'never'],
        defaults: true,
      },
      { flags: '--max-warnings <number>', description: 'maxWarningsOption' },
      { flags: '--rule <id>', description: 'ruleOption', repeats: true },
      { flags: '--ignore <id>', description: 'ignoreOption', repeats: true },
      { flags: '--config <file>', description: 'configOption' },
      { flags: '--no-config', description: 'noConfigOption' },
      { flags: '--today <date>', description: 'todayOption' },
      { flags: '--bom', description: 'bomOption' },
      { flags: '-q, --quiet', description: 'checkQuietOption' },
      { flags: '--allow-unreadable', description: 'checkAllowUnreadableOption' },
      { flags: '--progress', description: 'progressOption' },
      { flags: '--no-progress', description: 'noProgressOption' },
      { flags: '--no-color', description: 'noColorOption' },
      language,
    ],
  },
  {
    name: 'schema',
    description: 'schemaDescription',
    arguments: [{ name: '[name]', description: 'schemaArgument' }],
    options: [language],
  },
  {
    name: 'forms',
    description: 'formsDescription',
    arguments: [{ name: '[form]', description: 'formsArgument' }],
    options: [
      {
        flags: '-f, --format <format>',
        description: 'formatOption',
        choices: ['table', 'json', 'csv'],
        defaults: true,
      },
      language,
    ],
  },
  {
    name: 'explain',
    description: 'explainDescription',
    arguments: [{ name: '<subject>', description: 'explainSubject' }],
    options: [language],
  },
];

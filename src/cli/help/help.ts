import type { Say } from '../terminal/language.ts';
import { displayWidth, padDisplay, wrapDisplay } from '../terminal/width.ts';
import {
  type CommandEntry,
  commands,
  helpOption,
  type OptionEntry,
  programOptions,
  versionOption,
} from './commands.ts';

/** How wide help is, whatever the terminal. */
const width = 80;

/**
 * The command whose help the arguments ask for, null for the whole program's, undefined when they ask for
 * something else. Tells only the plain ways to ask: they are answered without loading anything.
 */
export function helpAsked(args: readonly string[]): string | null | undefined {
  const words = args.filter((word, index) => !/^--lang(?:=|$)/.test(word) && args[index - 1] !== '--lang');
  const [first, second] = words;
  if (words.length === 1 && (isHelp(first) || first === 'help')) return null;
  if (words.length !== 2) return undefined;
  const name = first === 'help' ? second : isHelp(second) ? first : undefined;
  return commands.find((command) => command.name === name)?.name;
}

function isHelp(word: string | undefined): boolean {
  return word === '-h' || word === '--help';
}

type Entry = readonly [term: string, description: string];

/** The help of a command, or of the whole program when no command is of that name. */
export function renderHelp(name: string | null, say: Say): string {
  const command = commands.find((each) => each.name === name);
  return `${(command ? commandBlocks(command, say) : programBlocks(say)).join('\n\n')}\n`;
}

function programBlocks(say: Say): string[] {
  const list: Entry[] = [
    ...commands.map((command): Entry => [termOf(command), say(command.description)]),
    ['help [command]', say('helpCommand')],
  ];
  return [
    `${say('usageTitle')}gov-report [options] [command]`,
    wrapDisplay(say('description'), width).join('\n'),
    section(say('optionsTitle'), optionEntries([versionOption, ...programOptions, helpOption], say)),
    section(say('commandsTitle'), list),
    wrapDisplay(say('exitCodes'), width).join('\n'),
  ];
}

function commandBlocks(command: CommandEntry, say: Say): string[] {
  const operands = command.arguments.map(({ name, description }): Entry => [name, say(description)]);
  return [
    `${say('usageTitle')}gov-report ${termOf(command)}`,
    wrapDisplay(say(command.description), width).join('\n'),
    section(say('argumentsTitle'), operands),
    section(say('optionsTitle'), optionEntries([...command.options, helpOption], say)),
  ];
}

function termOf(command: CommandEntry): string {
  return [command.name, '[options]', ...command.arguments.map(({ name }) => name)].join(' ');
}

function optionEntries(options: readonly OptionEntry[], say: Say): Entry[] {
  return options.map(({ flags, description, choices, defaults }) => {
    const notes: string[] = [];
    if (choices) notes.push(say('choices', { choices: choices.join('|') }));
    if (choices?.[0] && defaults) notes.push(say('defaultValue', { value: choices[0] }));
    const text = notes.length > 0 ? say('inBrackets', { text: notes.join(say('listSeparator')) }) : '';
    return [flags, say(description) + text];
  });
}

/** A title over two columns: what is written, and what it means. */
function section(title: string, entries: readonly Entry[]): string {
  const first = Math.max(...entries.map(([term]) => displayWidth(term))) + 4;
  const lines = entries.flatMap(([term, description]) =>
    wrapDisplay(description, width - first).map(
      (line, index) => padDisplay(index === 0 ? `  ${term}` : '', first) + line,
    ),
  );
  return [title, ...lines].join('\n');
}

import { existsSync } from 'node:fs';
import type { Say } from '../terminal/language.ts';

/** The words of commander's error that stand in quotes, and its suggestion: `(Did you mean --format?)`. */
interface Parts {
  readonly quoted: readonly string[];
  readonly suggestion: string | null;
  readonly choices: string;
}

/** Says commander's complaint in our words: what is wrong, and what to do. */
export function explainUsage(code: string, message: string, say: Say): string {
  const parts = takeApart(message);
  const sentence = sentenceFor(code, message, parts, say);
  const suggestion = parts.suggestion ?? suggestParse(code, parts);
  return suggestion === null ? sentence : say('withSuggestion', { sentence, suggestion });
}

function sentenceFor(code: string, message: string, { quoted, choices }: Parts, say: Say): string {
  const [what = '', value = ''] = quoted;
  switch (code) {
    case 'commander.unknownOption':
      return say('unknownOption', { what });
    case 'commander.unknownCommand':
      return say('unknownCommand', { what });
    case 'commander.missingArgument':
      return say('missingArgument', { what: `<${what}>` });
    case 'commander.optionMissingArgument':
      return say('optionMissingArgument', { what });
    case 'commander.invalidArgument':
      return say('invalidChoice', { what, value, choices });
    case 'commander.excessArguments':
      return say('excessArguments', { what: quoted[0] ?? '' });
    default:
      return message.replace(/^error: /, '');
  }
}

function takeApart(message: string): Parts {
  return {
    quoted: [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? ''),
    suggestion: /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1] ?? null,
    choices: /Allowed choices are (.+)\.$/.exec(message)?.[1] ?? '',
  };
}

/** `gov-report reports/`: a path where a command is expected. */
function suggestParse(code: string, { quoted }: Parts): string | null {
  const [what] = quoted;
  if (code !== 'commander.unknownCommand' || what === undefined || !existsSync(what)) return null;
  return `gov-report parse ${what}`;
}

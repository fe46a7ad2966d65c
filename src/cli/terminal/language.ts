import { fill } from '../../findings/define.ts';
import type { FindingData } from '../../model/finding.ts';
import type { Language } from '../../model/serialize.ts';
import { type MessageKey, messages } from '../messages.ts';

/** Says a message of the catalogue, its `{slots}` filled. */
export type Say = (key: MessageKey, data?: FindingData) => string;

const separators: Readonly<Record<Language, string>> = { zh: '、', en: ', ' };

/** The catalogue in one language. */
export function sayIn(language: Language): Say {
  const listed = (datum: FindingData[string]) =>
    Array.isArray(datum) ? datum.join(separators[language]) : datum;
  return (key, data = {}) => {
    const entries = Object.entries(data).map(([name, datum]) => [name, listed(datum)] as const);
    return fill(messages[key][language], Object.fromEntries(entries), ', ');
  };
}

/** The language to speak: `--lang` when it names one we have, else the locale, else English. */
export function chooseLanguage(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const asked = askedLanguage(args);
  if (asked === 'zh' || asked === 'en') return asked;
  const { LC_ALL, LC_MESSAGES, LANG } = env;
  const locale = LC_ALL || LC_MESSAGES || LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The last `--lang` before a `--`, read ahead so that usage errors already speak it. */
function askedLanguage(args: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const flags = end === -1 ? args : args.slice(0, end);
  let asked: string | undefined;
  for (const [index, flag] of flags.entries()) {
    if (flag === '--lang') asked = flags[index + 1];
    else if (flag.startsWith('--lang=')) asked = flag.slice('--lang='.length);
  }
  return asked;
}

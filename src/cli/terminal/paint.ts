import { chalkStderr, default as chalkStdout } from 'chalk';
import type { Severity } from '../../model/finding.ts';

/** What is told apart by colour. */
export type Style = Severity | 'heading' | 'faint';

/** Colours for one stream; plain text where colours are unwanted or not understood. */
export type Paint = (style: Style, text: string) => string;

/** No colours. */
export const plain: Paint = (_style, text) => text;

/** The colours to use on a stream. Chalk heeds the terminal and FORCE_COLOR; NO_COLOR and `--no-color` are heeded here. */
export function choosePaint(
  wanted: boolean,
  env: NodeJS.ProcessEnv,
  stream: 'stdout' | 'stderr' = 'stderr',
): Paint {
  const { NO_COLOR } = env;
  if (!wanted || NO_COLOR) return plain;
  const chalk = stream === 'stdout' ? chalkStdout : chalkStderr;
  const paints: Readonly<Record<Style, (text: string) => string>> = {
    error: chalk.red,
    warning: chalk.yellow,
    note: chalk.dim,
    heading: chalk.bold,
    faint: chalk.dim,
  };
  return (style, text) => paints[style](text);
}

import { chalkStderr } from 'chalk';
import type { Severity } from '../model/finding.ts';

/** Colours for standard error; plain text where colours are unwanted or not understood. */
export type Paint = (severity: Severity, text: string) => string;

/** The colours to use. Chalk heeds the terminal and FORCE_COLOR; NO_COLOR and `--no-color` are heeded here. */
export function choosePaint(wanted: boolean, env: NodeJS.ProcessEnv): Paint {
  const { NO_COLOR } = env;
  if (!wanted || NO_COLOR) return (_severity, text) => text;
  return (severity, text) => paints[severity](text);
}

const paints: Readonly<Record<Severity, (text: string) => string>> = {
  error: chalkStderr.red,
  warning: chalkStderr.yellow,
  note: chalkStderr.dim,
};

import { scriptDigits } from '../raised-digits.ts';

/** How a run of text stands to its line. */
export type Script = 'plain' | 'sup' | 'sub';

/** A run of text as it stands: raised or lowered digits keep their look. */
export function standing(text: string, script: Script): string {
  return script === 'plain' ? text : scriptDigits(text, script);
}

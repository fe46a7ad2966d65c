import { scriptDigits, struckDigits } from '../../marked-digits.ts';

/** How a run of text stands to its line. */
export type Script = 'plain' | 'sup' | 'sub' | 'struck';

/** A run of text as it stands: raised, lowered or struck digits keep their look. */
export function standing(text: string, script: Script): string {
  if (script === 'struck') return struckDigits(text);
  return script === 'plain' ? text : scriptDigits(text, script);
}

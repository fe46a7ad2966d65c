import { unifyIdeographs } from '../../../../model/characters.ts';
import { UNREADABLE } from '../lines/line-text.ts';

const LIGATURE = /[\ufb00-\ufb06]/;
const PRIVATE = /[\ue000-\uf8ff]/;

/** Whether a font without a proper table of characters gives a code that is none: control and private ones. */
function isNoCharacter(unicode: string): boolean {
  const code = unicode.charCodeAt(0);
  const control = code < 0x20 || (code >= 0x7f && code < 0xa0);
  return (control && !/\s/.test(unicode)) || PRIVATE.test(unicode);
}

/** A character as it is read: what a file made from fonts alone tells of it, or a sign that it tells nothing. */
export function readable(unicode: string): string {
  if (isNoCharacter(unicode)) return UNREADABLE;
  return LIGATURE.test(unicode) ? unicode.normalize('NFKC') : unifyIdeographs(unicode);
}

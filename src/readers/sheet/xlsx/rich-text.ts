import type { Attributes } from '../../package/xml.ts';
import { type Script, standing } from '../raised.ts';

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Gathers a text of runs (ECMA-376 part 1, 18.4): those of phonetic hints are left out, raised digits stay raised. */
export class RichText {
  #text = '';
  #inText = false;
  #phonetic = 0;
  #script: Script = 'plain';

  open(name: string, { val }: Attributes): void {
    if (name === 'rPh') this.#phonetic++;
    else if (name === 'r') this.#script = 'plain';
    else if (name === 't') this.#inText = this.#phonetic === 0;
    else if (name === 'vertAlign') this.#script = scriptOf(val);
  }

  text(piece: string): void {
    if (this.#inText) this.#text += standing(piece, this.#script);
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic--;
    else if (name === 'r') this.#script = 'plain';
    else if (name === 't') this.#inText = false;
  }

  /** The text since the last time, its escaped characters (`_x000D_`) put back. */
  take(): string {
    const text = unescaped(this.#text);
    this.#text = '';
    return text;
  }
}

/** Puts back the characters that XML cannot hold (`_x000D_`; ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function scriptOf(align: string | undefined): Script {
  if (align === 'superscript') return 'sup';
  return align === 'subscript' ? 'sub' : 'plain';
}

import { struckDigits } from '../shared/marked-digits.ts';
import type { Attributes } from '../shared/package/xml.ts';
import { type Script, standing } from '../shared/sheet/display/standing.ts';

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Gathers a text of runs (ECMA-376 part 1, 18.4): those of phonetic hints are left out, raised and struck digits stay so. */
export class RichText {
  #text = '';
  #inText = false;
  #phonetic = 0;
  #script: Script = 'plain';
  #struck = false;

  open(name: string, { val }: Attributes): void {
    if (name === 'rPh') this.#phonetic++;
    else if (name === 'r') this.#beginRun();
    else if (name === 't') this.#inText = this.#phonetic === 0;
    else if (name === 'strike') this.#struck = val !== '0' && val !== 'false';
    else if (name === 'vertAlign') this.#script = scriptOf(val);
  }

  text(piece: string): void {
    if (!this.#inText) return;
    const text = standing(piece, this.#script);
    this.#text += this.#struck ? struckDigits(text) : text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic--;
    else if (name === 'r') this.#beginRun();
    else if (name === 't') this.#inText = false;
  }

  #beginRun(): void {
    this.#script = 'plain';
    this.#struck = false;
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

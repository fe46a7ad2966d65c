import iconv from 'iconv-lite';
import { type RowCell, rightEdge, storedRows, type WrittenCell } from './word-rows.ts';

/** How characters beyond ASCII are written: `\uN` with a question mark, or GBK bytes as `\'xx`. */
export type RtfText = 'unicode' | 'gbk';

/** Escapes text for RTF. */
export function escapeRtf(text: string, how: RtfText = 'unicode'): string {
  return [...text]
    .map((character) => {
      if (/[\\{}]/.test(character)) return `\\${character}`;
      if (character === '\n') return '\\par ';
      if (character.charCodeAt(0) < 0x80) return character;
      return how === 'gbk' ? gbk(character) : unicode(character);
    })
    .join('');
}

function unicode(character: string): string {
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
  return units.map((unit) => `\\u${unit > 0x7fff ? unit - 0x10000 : unit}?`).join('');
}

function gbk(character: string): string {
  if (character === '\u00a0') return '\\~';
  const bytes = iconv.encode(character, 'gbk');
  if (bytes.length === 1) return unicode(character);
  return [...bytes].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');
}

/** The head of a file and its end around its content. */
export function wrapRtf(content: string): string {
  const fonts = '{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\froman\\fcharset0 Times New Roman;}}';
  return `{\\rtf1\\ansi\\ansicpg936\\deff0\\uc1${fonts}\n${content}}\n`;
}

function writeRow(row: readonly RowCell[], how: RtfText): string {
  const merges = { none: '', first: '\\clvmgf', rest: '\\clvmrg' };
  const defined = row.map(
    ({ column, columnSpan, vertical }) => `${merges[vertical]}\\cellx${rightEdge(column + columnSpan - 1)}`,
  );
  const cells = row.map(({ text }) => `\\pard\\intbl\\f0 ${escapeRtf(text, how)}\\cell`);
  return `\\trowd\\trgaph108\\trleft0${defined.join('')}\n${cells.join('\n')}\\row`;
}

/** Writes a table. */
export function rtfTable(
  cells: readonly WrittenCell[],
  rows: number,
  columns: number,
  how: RtfText = 'unicode',
): string {
  return storedRows(cells, rows, columns)
    .map((row) => writeRow(row, how))
    .join('\n');
}

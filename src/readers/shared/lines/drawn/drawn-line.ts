import type { Line } from '../line.ts';
import type { Measure } from '../screen-width.ts';

/** What stands between two upright strokes of a drawn table: text, or a level stroke that closes a cell. */
export interface DrawnPiece {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly stroke: boolean;
  /** Where its left and right strokes stand, in columns of the measure asked for. */
  readonly left: number;
  readonly right: number;
}

/** A line of a drawn table. */
export interface DrawnLine {
  readonly pieces: readonly DrawnPiece[];
  /** Whether it is level strokes and nothing else. */
  readonly ruled: boolean;
}

const UPRIGHT = /[|│┃║┆┇┊┋]/;
const JOINT = /[\u250c-\u254b\u2550-\u2570]/;
const LEVEL = /[─━═┄┅┈┉╌╍]/;
const STROKE = /^[-=─━═┄┅┈┉╌╍]+$/;
const ASCII_STROKE = /^:?[-=]+:?$/;
const FIRST_DRAWN = 0x2500;
const LAST_DRAWN = 0x257f;

/** Whether a line begins as a drawn table does: with a corner, or a stroke no keyboard has. */
export function opensDrawing(source: string, line: Line): boolean {
  const code = source.charCodeAt(line.from);
  if (code >= FIRST_DRAWN && code <= LAST_DRAWN) return isDrawn(source, line);
  return source[line.from] === '+' && /^\+[-=+:]{2,}\+$/.test(source.slice(line.from, line.to));
}

/** Whether a line stands between strokes at both its ends. */
export function isDrawn(source: string, { from, to }: Line): boolean {
  return to - from > 1 && isEdge(source, from) && isEdge(source, to - 1);
}

function isEdge(source: string, at: number): boolean {
  const character = source[at] ?? '';
  if (character === '+') return isCorner(source, at);
  if (LEVEL.test(character) || source[at - 1] === '\\') return false;
  return UPRIGHT.test(character) || JOINT.test(character);
}

/** A plus sign next to a level stroke; any other may be a figure's. */
function isCorner(source: string, at: number): boolean {
  return /[-=+:]/.test(source[at - 1] ?? '') || /[-=+:]/.test(source[at + 1] ?? '');
}

/** Cuts a line at its upright strokes. */
export function cutDrawn(source: string, line: Line, measure: Measure): DrawnLine {
  const pieces: DrawnPiece[] = [];
  let column = 0;
  let open: { readonly offset: number; readonly column: number } | null = null;
  for (let offset = line.start; offset < line.to; ) {
    const character = String.fromCodePoint(source.codePointAt(offset) ?? 0);
    if (offset >= line.from && isEdge(source, offset)) {
      if (open) {
        const [from, to] = [open.offset, offset];
        const text = source.slice(from, to);
        const stroke = STROKE.test(text) || ASCII_STROKE.test(text);
        pieces.push({ line, from, to, stroke, left: open.column, right: column });
      }
      open = { offset: offset + character.length, column };
    }
    column += measure(character);
    offset += character.length;
  }
  return { pieces, ruled: pieces.length > 0 && pieces.every(({ stroke }) => stroke) };
}

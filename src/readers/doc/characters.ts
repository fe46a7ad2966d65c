import type { Manner } from '../shared/word/line.ts';
import { sprmCodes, sprmsOf } from './sprms.ts';
import type { Styles } from './styles.ts';

/** What the properties of characters say of their text. */
export interface Characters {
  readonly deleted: boolean;
  readonly hidden: boolean;
  readonly struck: boolean;
  /** Whether the characters may stand for something else: a picture, a note's number. */
  readonly special: boolean;
  readonly manner: Manner;
  /** The character a symbol shows, when they are one. */
  readonly symbol: string | null;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const PLAIN: Characters = {
  deleted: false,
  hidden: false,
  struck: false,
  special: false,
  manner: 'plain',
  symbol: null,
};

/** A toggle's value: off, on, as in the style, or the contrary of it ([MS-DOC] 2.9.327). */
function toggle(value: number, styled: boolean): boolean {
  if (value === 0x80) return styled;
  return value === 0x81 ? !styled : value !== 0;
}

const SCRIPTS: readonly Manner[] = ['plain', 'super', 'sub'];

/** Half points by which a footnote's mark is raised at least. */
const RAISED_HALF_POINTS = 3;

/** Symbol fonts are mapped to this stretch of characters; what lies there is no text. */
function symbolOf(value: number): string {
  const unit = value >>> 16;
  return unit >= 0xf000 && unit <= 0xf0ff ? '\uFFFC' : String.fromCharCode(unit);
}

/** Applies changes; `styles` is null within a character style, which names no further one. */
function apply(
  state: Mutable<Characters>,
  changes: Uint8Array,
  styles: Styles | null,
  styled: Characters,
): void {
  for (const { code, value } of sprmsOf(changes)) {
    if (code === sprmCodes.characterStyle) {
      for (const { character } of styles?.chain(value) ?? []) apply(state, character, null, styled);
    } else if (code === sprmCodes.plain) Object.assign(state, { ...styled, special: state.special });
    else if (code === sprmCodes.deleted) state.deleted = value !== 0;
    else if (code === sprmCodes.vanish) state.hidden = toggle(value, styled.hidden);
    else if (code === sprmCodes.strike) state.struck = toggle(value, styled.struck);
    else if (code === sprmCodes.doubleStrike) state.struck ||= value !== 0;
    else if (code === sprmCodes.special) state.special = value !== 0;
    else if (code === sprmCodes.script) state.manner = SCRIPTS[value] ?? 'plain';
    else if (code === sprmCodes.raisedBy) state.manner = raise(state.manner, (value << 16) >> 16);
    else if (code === sprmCodes.symbol) state.symbol = symbolOf(value);
  }
}

function raise(manner: Manner, halfPoints: number): Manner {
  if (manner === 'super' || manner === 'sub') return manner;
  return halfPoints >= RAISED_HALF_POINTS ? 'raised' : 'plain';
}

/** Tells what runs of characters are. */
export class CharacterReader {
  readonly #styles: Styles;
  readonly #byStyle = new Map<number, Characters>();

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  /** The characters of a run: those of the paragraph's style, changed by the run and then by the piece. */
  read(paragraphStyle: number, changes: Uint8Array, pieceChanges: Uint8Array): Characters {
    const styled = this.#styled(paragraphStyle);
    if (changes.length === 0 && pieceChanges.length === 0) return styled;
    const state = { ...styled };
    apply(state, changes, this.#styles, styled);
    apply(state, pieceChanges, this.#styles, styled);
    return state;
  }

  #styled(style: number): Characters {
    const known = this.#byStyle.get(style);
    if (known !== undefined) return known;
    const state = { ...PLAIN };
    for (const { character } of this.#styles.chain(style)) apply(state, character, null, PLAIN);
    this.#byStyle.set(style, state);
    return state;
  }
}

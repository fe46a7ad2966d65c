import { ByteView } from '../shared/compound/byte-view.ts';
import { joinNumber } from '../shared/office/numerals.ts';
import { isUnnumbered, writeNumber } from '../shared/word/number-format.ts';
import type { Stretch } from './fib.ts';

const LIST_BYTES = 28;
const LEVEL_BYTES = 28;
const OVERRIDE_BYTES = 16;
const LEVELS = 9;

/** A level of a list. `template` holds, in place of numbers, the characters 0 to 8 for the levels meant. */
interface Level {
  readonly start: number;
  readonly format: number;
  readonly template: string;
  /** Whether its numbers go on when a level above it moves on. */
  readonly goesOn: boolean;
}

interface List {
  readonly id: number;
  readonly levels: readonly Level[];
  /** The last number of each level, shared by all that use the list. */
  readonly counts: (number | null)[];
}

/** A use of a list, which may start its levels elsewhere or lay them out otherwise. */
interface Override {
  readonly list: List;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** Reads a level ([MS-DOC] 2.9.150); gives also where the next begins. */
function readLevel(view: ByteView, at: number): readonly [level: Level, next: number] {
  const textAt = at + LEVEL_BYTES + view.u8(at + 24) + view.u8(at + 25);
  const units = Math.min(view.u16(textAt), 255);
  const level = {
    start: view.i32(at),
    format: view.u8(at + 4),
    template: new TextDecoder('utf-16le').decode(view.slice(textAt + 2, units * 2)),
    goesOn: (view.u8(at + 5) & 8) !== 0,
  };
  return [level, textAt + 2 + units * 2];
}

/** Reads the lists ([MS-DOC] 2.9.191), whose levels follow behind them. */
function readLists(view: ByteView, { start, length }: Stretch): Map<number, List> {
  const lists = new Map<number, List>();
  const count = Math.min(Math.max(0, view.i16(start)), Math.floor(length / LIST_BYTES));
  let at = start + length;
  for (let i = 0; i < count && at + LEVEL_BYTES <= view.length; i++) {
    const head = start + 2 + i * LIST_BYTES;
    const levels: Level[] = [];
    const wanted = (view.u8(head + 26) & 1) === 1 ? 1 : LEVELS;
    while (levels.length < wanted && at + LEVEL_BYTES <= view.length) {
      const [level, next] = readLevel(view, at);
      levels.push(level);
      at = next;
    }
    const id = view.i32(head);
    lists.set(id, { id, levels, counts: [] });
  }
  return lists;
}

/** Reads the uses of lists ([MS-DOC] 2.9.131), whose own levels follow behind them. */
function readOverrides(
  view: ByteView,
  { start, length }: Stretch,
  lists: ReadonlyMap<number, List>,
): (Override | null)[] {
  const count = Math.min(Math.max(0, view.i32(start)), Math.floor(length / OVERRIDE_BYTES));
  const overrides: (Override | null)[] = [];
  let at = start + 4 + count * OVERRIDE_BYTES;
  for (let i = 0; i < count; i++) {
    const head = start + 4 + i * OVERRIDE_BYTES;
    const list = lists.get(view.i32(head));
    const override = { list, starts: new Map<number, number>(), levels: new Map<number, Level>() };
    at += 4;
    for (let n = Math.min(view.u8(head + 12), LEVELS); n > 0 && at + 8 <= view.length; n--) {
      const flags = view.u32(at + 4);
      if ((flags & 0x10) !== 0) override.starts.set(flags & 0xf, view.i32(at));
      at += 8;
      if ((flags & 0x20) === 0) continue;
      const [level, next] = readLevel(view, at);
      override.levels.set(flags & 0xf, level);
      at = next;
    }
    overrides.push(list === undefined ? null : { ...override, list });
  }
  return overrides;
}

/** Counts the paragraphs of lists and writes their numbers, as Word does while it lays the text out. */
export class Lists {
  readonly #overrides: readonly (Override | null)[];

  constructor(table: ByteView, lists: Stretch, overrides: Stretch) {
    const view = new ByteView(table.bytes);
    const known = lists.length === 0 ? new Map<number, List>() : readLists(view, lists);
    this.#overrides = overrides.length === 0 ? [] : readOverrides(view, overrides, known);
  }

  /** The number before the next paragraph of a list (from 1) at a level (from 0), with what parts it from the text. */
  next(list: number, level: number): string {
    const override = this.#overrides[list - 1];
    if (override === undefined || override === null) return '';
    const shown = levelOf(override, level);
    if (shown === undefined) return '';
    this.#count(override, level);
    if (isUnnumbered(shown.format)) return '';
    const { counts } = override.list;
    const text = [...shown.template].map((character) => {
      const meant = character.charCodeAt(0);
      if (meant >= LEVELS) return character;
      const of = levelOf(override, meant);
      return of === undefined ? '' : writeNumber(counts[meant] ?? of.start, of.format);
    });
    return joinNumber(text.join(''));
  }

  #count({ list, starts, levels }: Override, level: number): void {
    const { counts } = list;
    const start = starts.get(level) ?? levels.get(level)?.start ?? list.levels[level]?.start ?? 1;
    const last = counts[level];
    const restarted = starts.delete(level);
    counts[level] = last === undefined || last === null || restarted ? start : last + 1;
    for (let below = level + 1; below < LEVELS; below++) {
      if (!list.levels[below]?.goesOn) counts[below] = null;
    }
  }
}

function levelOf({ list, levels }: Override, level: number): Level | undefined {
  return levels.get(level) ?? list.levels[level];
}

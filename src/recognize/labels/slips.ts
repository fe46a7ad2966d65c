/** Characters that turn a label into another: a denial, another year, a count (三类 and 四类). */
const TURNING = /[不非未无没否免逾超上去前拟再一二三四五六七八九十]/g;
const LETTERS_PER_SLIP = 5;

interface Edit {
  readonly printed: number;
  readonly known: number;
}

/** How a printed key differs from a form's wording. */
export type Difference = 'none' | 'slip' | 'noise' | 'word';

/**
 * Tells how a printed key differs from a wording. `slip`: as typing makes it differ, single characters lost, added or
 * mistaken, apart from one another and few for the length. `word`: another meaning, however alike the labels are (不, 上年).
 * `noise`: anything else; two neighbouring characters may be another word (微信, 头条) or bad scanning.
 */
export function differenceOf(printed: string, known: string): Difference {
  if (printed === known) return 'none';
  if (turnings(printed) !== turnings(known)) return 'word';
  const edits = editsBetween(printed, known);
  const allowed = Math.max(1, Math.floor(known.length / LETTERS_PER_SLIP));
  return edits.length <= allowed && edits.every((edit, index) => isApart(edits[index - 1], edit))
    ? 'slip'
    : 'noise';
}

function turnings(key: string): string {
  return (key.match(TURNING) ?? []).join('');
}

function isApart(before: Edit | undefined, edit: Edit): boolean {
  return before === undefined || (edit.printed - before.printed > 1 && edit.known - before.known > 1);
}

/** The edits of a shortest edit script, by where they stand in both keys. */
function editsBetween(printed: string, known: string): Edit[] {
  const width = known.length + 1;
  const cost = new Uint16Array(width * (printed.length + 1));
  for (let j = 0; j < width; j += 1) cost[j] = j;
  for (let i = 1; i <= printed.length; i += 1) {
    cost[i * width] = i;
    for (let j = 1; j < width; j += 1) {
      const same = printed[i - 1] === known[j - 1] ? 0 : 1;
      const at = i * width + j;
      cost[at] = Math.min(
        costAt(cost, at - width - 1) + same,
        costAt(cost, at - width) + 1,
        costAt(cost, at - 1) + 1,
      );
    }
  }
  return trace(cost, printed, known);
}

function costAt(cost: Uint16Array, at: number): number {
  return cost[at] ?? 0;
}

function trace(cost: Uint16Array, printed: string, known: string): Edit[] {
  const width = known.length + 1;
  const edits: Edit[] = [];
  let i = printed.length;
  let j = known.length;
  while (i > 0 || j > 0) {
    const at = i * width + j;
    const same = i > 0 && j > 0 && printed[i - 1] === known[j - 1];
    if (same && costAt(cost, at) === costAt(cost, at - width - 1)) {
      i -= 1;
      j -= 1;
      continue;
    }
    edits.unshift({ printed: i, known: j });
    if (i > 0 && j > 0 && costAt(cost, at) === costAt(cost, at - width - 1) + 1) {
      i -= 1;
      j -= 1;
    } else if (i > 0 && costAt(cost, at) === costAt(cost, at - width) + 1) i -= 1;
    else j -= 1;
  }
  return edits;
}

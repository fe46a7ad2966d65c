import { halfWidth } from '../../../model/characters.ts';
import type { PlacedCell, ReadRow } from '../../recognition.ts';

/** Several numbers in one cell. */
const SEVERAL = /^(?=.*\d)[^\s()]+(?:\s+[^\s()]+)+$/;
/** Thousands set apart by blanks. */
const THOUSANDS = /^\d{1,3}(?:\s\d{3})+$/;

/** Whether cells hold two numbers each, as where two rows were merged into one: a cell with one may be of either. */
export function holdsTwoRows(placed: readonly PlacedCell[]): boolean {
  const texts = placed.map(textOf);
  const several = texts.filter((text) => SEVERAL.test(text) && !THOUSANDS.test(text));
  return several.length > 1 && texts.some((text) => text !== '' && !SEVERAL.test(text));
}

/**
 * Where a cell holds several numbers and those beside it are empty, either the one has the others' figures as well, or a
 * blank stands within a figure: none is read, and no empty one is blank.
 */
export function withoutSharedCells(placed: readonly PlacedCell[]): Pick<ReadRow, 'cells' | 'refused'> {
  const doubted = new Set<PlacedCell>();
  const refused = placed.flatMap((shared, at) => {
    const raw = shared.cell?.text.trim() ?? '';
    const others = SEVERAL.test(textOf(shared)) ? raw.split(/\s+/).length - 1 : 0;
    const before = emptyOnes(placed.slice(0, at).toReversed(), others);
    const beside = [...before.toReversed(), ...emptyOnes(placed.slice(at + 1), others)];
    const group = beside.length === 0 ? [] : [shared, ...beside].filter((each) => !doubted.has(each));
    for (const each of group) doubted.add(each);
    return group.length === 0 ? [] : [{ points: group.map(({ point }) => point), raw, place: shared.place }];
  });
  return { cells: placed.filter((each) => !doubted.has(each)), refused };
}

/** The empty cells that a row of cells opens with, so many at most. */
function emptyOnes(cells: readonly PlacedCell[], most: number): readonly PlacedCell[] {
  const end = cells.findIndex(({ cell }) => cell?.kind !== 'blank');
  return cells.slice(0, Math.min(end < 0 ? cells.length : end, most));
}

function textOf({ cell }: PlacedCell): string {
  return halfWidth(cell?.text.trim() ?? '');
}

import { simplifyNotation } from '../../../model/characters.ts';
import type { Placement, Region } from '../../alignment/align.ts';
import { doubtsOf } from '../../doubt/figures/doubt.ts';
import type { GatheredRow } from '../../doubt/figures/gathered-row.ts';
import { withoutLostBlanks } from '../../doubt/figures/lost-blanks.ts';
import { mayHaveFigures, type Placed, placedIn } from '../../doubt/figures/unsure-blanks.ts';
import { isFormLabel } from '../../labels/label-index.ts';
import { isBlank, type LabelRow, type ValueCell } from '../../rows/label-row.ts';
import { isFurniture } from '../../rows/text/cell-kind.ts';
import { unitInLabel } from './printed-units.ts';

/** Gathers the cells of every placed label of a region, and tells what is to be doubted in them. */
export function gatherRows(printed: readonly LabelRow[], region: Region): readonly GatheredRow[] {
  const placed = placedIn(printed, region.placements);
  const gathered = region.placements.flatMap((placement) => gather(printed, placement, placed) ?? []);
  const rows = withoutLostBlanks(printed, region, gathered);
  const doubts = doubtsOf(printed, region, rows);
  return doubts.size === 0 ? rows : rows.map((row) => ({ ...row, doubt: doubts.get(row) ?? null }));
}

function gather(printed: readonly LabelRow[], placement: Placement, placed: Placed): GatheredRow | null {
  const parts = placement.printed.map((index) => printed[index]).filter((row) => row !== undefined);
  const last = parts.at(-1);
  const place = parts[0]?.places[0];
  if (!last || !place) return null;
  const trailing =
    last.values.length > 0 || last.unit !== null ? sameRowTexts(printed, last, placed.all) : [];
  const own = parts.filter((part) => !part.values.every(isBlank));
  const cells = [
    ...(own.length > 0 ? own : parts).flatMap((part) => part.values),
    ...trailing.flatMap((row) => [textCell(row), ...row.values]),
  ];
  const unit =
    simplifyNotation(parts.find((part) => part.unit !== null)?.unit?.text ?? '').replace(/\s+/g, '') ||
    unitInLabel(parts.map((part) => part.label).join(''));
  const label = parts.map((part) => part.label.trim()).join(' ');
  const blank = cells.every((cell) => isBlank(cell) || isFurniture(cell.text));
  const detached = blank && mayHaveFigures(printed, placement, cells.length, placed);
  const { layout, block, column, rowSpan } = last;
  return { placement, label, layout, block, column, rowSpan, unit, cells, place, detached, doubt: null };
}

/**
 * Text that stands in the same table row after a label and its first cells and is no label itself: something written
 * where a figure is due. What stands behind another label of the forms is that one's, placed or not.
 */
function sameRowTexts(printed: readonly LabelRow[], last: LabelRow, placed: ReadonlySet<number>): LabelRow[] {
  const texts: LabelRow[] = [];
  if (last.layout === 'stream') return texts;
  for (let index = last.index + 1; ; index += 1) {
    const next = printed[index];
    if (!next || next.block !== last.block || next.row !== last.row) return texts;
    if (placed.has(index) || isFormLabel(next.key)) return texts;
    texts.push(next);
  }
}

function textCell(row: LabelRow): ValueCell {
  return {
    kind: 'text',
    text: row.label,
    places: row.places,
    column: row.column,
    columnSpan: row.columnSpan,
    pieces: 1,
    shared: false,
  };
}

import type { Block, Cell } from '../../../src/model/document.ts';
import type { Place } from '../../../src/model/place.ts';
import type { ReadFile } from '../read.ts';

/** `tbl[1]/tr[2]/tc[3]` */
function at(places: readonly Place[]): string {
  return places.map((place) => (place.kind === 'part' ? place.path : place.kind)).join(' ');
}

function cellForm(cell: Cell): string[] {
  const span = cell.rowSpan === 1 && cell.columnSpan === 1 ? '' : ` ${cell.rowSpan}x${cell.columnSpan}`;
  return [`${cell.row},${cell.column}${span}`, cell.text, at(cell.places)];
}

function blockForm(block: Block): object {
  if (block.kind === 'paragraph') return { paragraph: block.text, at: at(block.places) };
  if (block.kind === 'heading') return { heading: block.text, level: block.level, at: at(block.places) };
  const grid = block.grid === 'exact' ? {} : { grid: block.grid };
  const cells = block.cells.map(cellForm);
  return { table: `${block.rows}x${block.columns}`, ...grid, at: at(block.places), cells };
}

/** The short form in which goldens are typed. */
export function goldenForm({ document, findings }: ReadFile): object {
  const found = findings.map(({ rule, places }) => `${rule}@${at(places)}`);
  const blocks = document?.blocks.map(blockForm) ?? null;
  return found.length === 0 ? { blocks } : { blocks, findings: found };
}

import type { Block } from '../../../src/model/document.ts';
import type { Place } from '../../../src/model/place.ts';
import type { ReadFile } from '../read.ts';

/** `B7`, or a place as it is where it is none of a sheet. */
export function ranges(places: readonly Place[]): string {
  return places.map((place) => (place.kind === 'sheet' ? place.range : JSON.stringify(place))).join(' ');
}

/** A block in the short form in which the tests write it: a line's text, or a table's rows of cells. */
export function brief(block: Block): string | readonly (readonly string[])[] {
  if (block.kind !== 'table') return block.kind === 'heading' ? `# ${block.text}` : block.text;
  return Array.from({ length: block.rows }, (_, row) =>
    block.cells
      .filter((cell) => cell.row === row)
      .map(({ text, rowSpan, columnSpan }) =>
        rowSpan * columnSpan > 1 ? `${text}|${rowSpan}x${columnSpan}` : text,
      ),
  );
}

/** The blocks of a workbook in short form. */
export function briefs({ document }: ReadFile): readonly ReturnType<typeof brief>[] {
  return (document?.blocks ?? []).map(brief);
}

import type { GridCell, GridRow } from '../grid.ts';
import type { ReportModel } from '../model.ts';
import type { Random } from '../random.ts';
import type { Rendered } from '../render.ts';

/** A way a word processor writes a report. */
export interface PackageLayout {
  readonly id: string;
  readonly format: 'docx' | 'odt';
  write(model: ReportModel, random: Random): Uint8Array;
}

/** A cell of a full row: one that begins here, or what covers its place. */
export interface FullCell {
  readonly cell: GridCell;
  /** Whether it begins in this row, and not above. */
  readonly begins: boolean;
}

/** Completes rows with the cells that reach into them from above, from left to right. */
export function fullRows(rows: readonly GridRow[]): readonly (readonly FullCell[])[] {
  return rows.map((row, index) => {
    const above = rows
      .slice(0, index)
      .flatMap(({ cells }, from) => cells.filter((cell) => from + cell.rowSpan > index));
    const full = [
      ...row.cells.map((cell) => ({ cell, begins: true })),
      ...above.map((cell) => ({ cell, begins: false })),
    ];
    return full.sort((a, b) => a.cell.column - b.cell.column);
  });
}

/** Text as it stands in XML. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const NUMERAL = /^(?:([一二三四五六七八九十]+)、|（([一二三四五六七八九十]+)）|(\d+)\.)(.+)$/su;
const HAN = '一二三四五六七八九十';

function han(text: string): number {
  if (text.length === 1) return HAN.indexOf(text) + 1;
  const [tens = '', ones = ''] = text.split('十');
  return (tens === '' ? 1 : han(tens)) * 10 + (ones === '' ? 0 : han(ones));
}

/** A label as a list would number it: which notation (0: 一、 1: （一） 2: 1.), which number, and the text itself. */
export function automatic(text: string): { level: 0 | 1 | 2; number: number; rest: string } | null {
  const [, chapter, section, digits, rest = ''] = NUMERAL.exec(text) ?? [];
  if (chapter !== undefined) return { level: 0, number: han(chapter), rest };
  if (section !== undefined) return { level: 1, number: han(section), rest };
  return digits === undefined ? null : { level: 2, number: Number(digits), rest };
}

/** What is expected of a report, apart from the lines its values stand on, of which a package has none. */
export function expectedOf(model: ReportModel, path: string): Rendered {
  const statements = model.statements.map(({ scope, figures }) => ({ scope, figures, lines: new Map() }));
  return { text: '', path, entity: model.entity, year: model.year, statements };
}

import { type Cell, type CellStyle, type WriteOptions, writeXlsx } from 'hucre';
import type { SheetModel } from './sheet-model.ts';

const line = { style: 'thin' } as const;
const boxed: CellStyle = { border: { top: line, bottom: line, left: line, right: line } };

function optionsOf(sheets: readonly SheetModel[]): WriteOptions {
  return {
    sheets: sheets.map(({ name, cells }) => ({
      name,
      cells: new Map(
        cells.flatMap((cell): (readonly [string, Partial<Cell>])[] => {
          const { row, column, rowSpan, columnSpan, value, bordered } = cell;
          const style = bordered ? { style: boxed } : {};
          const covered = Array.from(
            { length: rowSpan * columnSpan },
            (_, i): readonly [string, Partial<Cell>] => [
              `${row + Math.floor(i / columnSpan)},${column + (i % columnSpan)}`,
              { value: i === 0 && value !== '' ? value : null, ...style },
            ],
          );
          return value === '' && !bordered ? [] : covered;
        }),
      ),
      merges: cells
        .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
        .map(({ row, column, rowSpan, columnSpan }) => ({
          startRow: row,
          startCol: column,
          endRow: row + rowSpan - 1,
          endCol: column + columnSpan - 1,
        })),
    })),
  };
}

/** Writes an .xlsx workbook, with a library that is not what reads it. */
export function writeXlsxFile(sheets: readonly SheetModel[]): Promise<Uint8Array> {
  return writeXlsx(optionsOf(sheets));
}

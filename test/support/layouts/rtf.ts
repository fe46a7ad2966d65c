import { columnsOf, gridOf } from '../grid.ts';
import type { TableBlock } from '../model.ts';
import { escapeRtf, type RtfText, rtfTable, wrapRtf } from '../rtf.ts';
import type { WrittenCell } from '../word-rows.ts';
import { type Layout, writeBlocks } from './layout.ts';

/** The cells of a table of a report, at their rows and columns. */
export function writtenCells(table: TableBlock): readonly WrittenCell[] {
  return gridOf(table).flatMap(({ cells }, row) => cells.map((cell) => ({ ...cell, row })));
}

function rtfLayout(id: string, how: RtfText): Layout {
  return {
    id,
    format: 'rtf',
    blanks: 'told',
    render: (model, page) => {
      const parts: string[] = [];
      writeBlocks(model.blocks, {
        line: ({ text, role }) => {
          const heading = role === 'title' ? '\\outlinelevel0 ' : ' ';
          parts.push(`\\pard\\f0${heading}${escapeRtf(text, how)}\\par`);
        },
        table: (table) => {
          parts.push(rtfTable(writtenCells(table), table.rows.length, columnsOf(table), how));
        },
      });
      page.line(...wrapRtf(parts.join('\n')).split('\n'));
    },
  };
}

/** Rich text, with its characters as word processors of today and of old write them. */
export const rtfLayouts: readonly Layout[] = [
  rtfLayout('rtf-unicode', 'unicode'),
  rtfLayout('rtf-gbk', 'gbk'),
];

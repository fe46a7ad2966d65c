import type { ColumnNode, RowNode, TableDefinition, TablePart, Term } from '../model/form.ts';
import { term } from './build.ts';

const items = {
  一: 'Article 20, item 1',
  五: 'Article 20, item 5',
  六: 'Article 20, item 6',
  八: 'Article 20, item 8',
  九: 'Article 20, item 9',
} as const;

const corner: Term = term('信息内容', 'Content of information');

/** The part of the table for one item of article 20 of the Regulation (国务院令第711号). */
export function article20(
  item: keyof typeof items,
  columns: readonly ColumnNode[],
  rows: readonly RowNode[],
): TablePart {
  return { caption: term(`第二十条第（${item}）项`, items[item]), corner, columns, rows };
}

/** Chapter 二 of the annual report; each edition has its own parts. */
export function disclosureTable(parts: readonly TablePart[]): TableDefinition {
  return {
    id: 'disclosure',
    title: term('二、主动公开政府信息情况', 'Government information proactively disclosed'),
    titleAliases: [
      '主动公开政府信息的情况',
      '行政机关主动公开政府信息情况',
      '行政机关主动公开政府信息的情况',
      '政府信息主动公开情况',
    ],
    parts,
  };
}

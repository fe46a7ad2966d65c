import type { OtherRow } from '../model/result.ts';
import type { UnknownRow } from '../recognize/recognition.ts';
import { readValue } from './number.ts';

/** Reads the values of a row no form knows, as counts; an amount keeps the unit printed beside it. */
export function readOther(row: UnknownRow): OtherRow {
  const values = row.cells.map(({ column, cell }) => {
    const { value, state, raw } = readValue(cell.text, '件', 'count');
    return { column, value, state, raw, place: cell.places[0] ?? row.place };
  });
  return { path: row.path, label: row.label, unit: row.unit, table: row.table, values, place: row.place };
}

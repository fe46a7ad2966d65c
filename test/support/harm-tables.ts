import type { DataRow, HeaderCell, Row, TableBlock, Value } from './model.ts';
import type { NoiseLevel } from './noise-levels.ts';
import type { Random } from './random.ts';

const BLANK: Value = { text: '', slot: null, columnSpan: 1 };

/**
 * Harms a table as a whole, as converters and careless editing do: neighbouring rows change places or run together, a
 * figure slips into the cell beside it, a label into the column of the first figure, the header stands there twice, an
 * empty column comes in, or a column is lost with its label. `lose` is told of each figure that is gone.
 */
export function harmTable(
  table: TableBlock,
  level: NoiseLevel,
  random: Random,
  lose: (value: Value) => void,
): TableBlock {
  const rows = pairwise(table.rows, level, random).map((row) =>
    row.kind === 'data' ? slip(row, level, random) : row,
  );
  let harmed: TableBlock = { ...table, rows };
  if (random.chance(level.columnsLost) && isOfOneHeader(harmed)) harmed = withoutColumn(harmed, random, lose);
  if (random.chance(level.columnsEmpty)) harmed = withEmptyColumn(harmed, random);
  return random.chance(level.headersRepeated) ? withHeaderAgain(harmed, random) : harmed;
}

/** Rows of the same groups that change places, or become one. */
function pairwise(rows: readonly Row[], level: NoiseLevel, random: Random): readonly Row[] {
  const left = [...rows];
  for (let at = 0; at + 1 < left.length; at += 1) {
    const [one, next] = [left[at], left[at + 1]];
    if (one?.kind !== 'data' || next?.kind !== 'data' || !areOfOneGroup(one, next)) continue;
    if (random.chance(level.rowsSwapped)) left.splice(at, 2, next, one);
    else if (random.chance(level.rowsMerged)) left.splice(at, 2, merged(one, next, random));
  }
  return left;
}

/** Rows of figures under the same labels; a row split in two is left alone. */
function areOfOneGroup(one: DataRow, next: DataRow): boolean {
  if (![one, next].every(({ values }) => values.some(({ slot }) => slot !== null))) return false;
  return one.groups.map(({ id }) => id).join() === next.groups.map(({ id }) => id).join();
}

function merged(one: DataRow, next: DataRow, random: Random): DataRow {
  const between = random.pick(['', ' ']);
  const values = one.values.map((value, index) => ({
    ...value,
    text: `${value.text} ${next.values[index]?.text ?? ''}`.trim(),
  }));
  return { ...one, label: `${one.label}${between}${next.label}`, values };
}

function slip(row: DataRow, level: NoiseLevel, random: Random): DataRow {
  if (random.chance(level.labelsShifted) && row.label !== '')
    return { ...row, label: '', values: [{ ...BLANK, text: row.label }, ...row.values] };
  const values = [...row.values];
  for (let at = 0; at + 1 < values.length; at += 1) {
    const [left, right] = [values[at], values[at + 1]];
    if (!left || !right || left.text === '' || right.text === '') continue;
    if (!random.chance(level.figuresMoved)) continue;
    const both = `${left.text} ${right.text}`;
    const toRight = random.chance(0.5);
    values[at] = { ...left, text: toRight ? '' : both };
    values[at + 1] = { ...right, text: toRight ? both : '' };
  }
  return { ...row, values };
}

/** Where the columns of figures begin. */
function firstColumn(table: TableBlock): number {
  return table.labelColumns + (table.hasUnits ? 1 : 0);
}

/** Whether one header stands above all figures, each in a column of its own. */
function isOfOneHeader({ rows, valueColumns }: TableBlock): boolean {
  const data = rows.filter((row) => row.kind === 'data');
  return (
    valueColumns > 2 &&
    !rows.some(({ kind }) => kind === 'caption') &&
    data.every(({ values }) => values.length === valueColumns)
  );
}

function withoutColumn(table: TableBlock, random: Random, lose: (value: Value) => void): TableBlock {
  const lost = random.below(table.valueColumns);
  const column = firstColumn(table) + lost;
  const rows = table.rows.map((row): Row => {
    if (row.kind === 'header') return { ...row, cells: row.cells.flatMap((cell) => narrowed(cell, column)) };
    if (row.kind !== 'data') return row;
    const value = row.values[lost];
    if (value) lose(value);
    return { ...row, values: row.values.toSpliced(lost, 1) };
  });
  return { ...table, valueColumns: table.valueColumns - 1, rows };
}

function narrowed(cell: HeaderCell, column: number): readonly HeaderCell[] {
  if (cell.column > column) return [{ ...cell, column: cell.column - 1 }];
  if (column >= cell.column + cell.columnSpan) return [cell];
  return cell.columnSpan === 1 ? [] : [{ ...cell, columnSpan: cell.columnSpan - 1 }];
}

function withEmptyColumn(table: TableBlock, random: Random): TableBlock {
  const column = firstColumn(table) + random.below(table.valueColumns + 1);
  const rows = table.rows.map((row): Row => {
    if (row.kind === 'header') return { ...row, cells: row.cells.map((cell) => widened(cell, column)) };
    return row.kind === 'data' ? { ...row, values: parted(row.values, column - firstColumn(table)) } : row;
  });
  return { ...table, valueColumns: table.valueColumns + 1, rows };
}

function widened(cell: HeaderCell, column: number): HeaderCell {
  if (cell.column >= column) return { ...cell, column: cell.column + 1 };
  return cell.column + cell.columnSpan > column ? { ...cell, columnSpan: cell.columnSpan + 1 } : cell;
}

/** The values with an empty one before that which begins at a column, from 0; one that reaches over it gets wider. */
function parted(values: readonly Value[], column: number): readonly Value[] {
  let at = 0;
  const left: Value[] = [];
  for (const value of values) {
    if (at === column) left.push(BLANK);
    const over = at < column && column < at + value.columnSpan;
    left.push(over ? { ...value, columnSpan: value.columnSpan + 1 } : value);
    at += value.columnSpan;
  }
  return at === column ? [...left, BLANK] : left;
}

function withHeaderAgain(table: TableBlock, random: Random): TableBlock {
  const first = table.rows.findIndex((row) => row.kind === 'data');
  const header = table.rows.slice(0, first).filter((row) => row.kind === 'header');
  const places = table.rows.flatMap((row, index) =>
    index > first && row.kind === 'data' && startsAnew(row, table.rows[index - 1]) ? [index] : [],
  );
  if (places.length === 0) return table;
  return { ...table, rows: table.rows.toSpliced(random.pick(places), 0, ...header) };
}

/** Whether no group stands beside both a row and the one before. */
function startsAnew({ groups }: DataRow, before: Row | undefined): boolean {
  return before?.kind === 'data' && !groups.some(({ id }) => before.groups.some((group) => group.id === id));
}

import { Furniture, unrelatedTable } from './furniture.ts';
import { harmTable } from './harm-tables.ts';
import { mistype } from './mistype.ts';
import { disguiseFigure, restyleFigure, spaceFigure } from './mistype-figure.ts';
import type { Block, DataRow, Figures, LineBlock, ReportModel, Row, TableBlock, Value } from './model.ts';
import type { NoiseLevel } from './noise-levels.ts';
import type { Random } from './random.ts';
import { tear, tearable } from './tear.ts';

/** Harms one report; gives it with the figures still printed. */
class Noise {
  readonly lost = new Set<string>();
  readonly #level: NoiseLevel;
  readonly #random: Random;
  readonly #furniture: Furniture;

  constructor(level: NoiseLevel, random: Random) {
    this.#level = level;
    this.#random = random;
    this.#furniture = new Furniture(random);
  }

  block(block: Block): readonly Block[] {
    const harmed = block.kind === 'line' ? [this.#line(block)] : this.#table(block);
    const random = this.#random;
    const after: Block[] = [];
    if (random.chance(this.#level.furniture / 2)) after.push(this.#furniture.line());
    if (random.chance(this.#level.furniture / 8)) after.push(unrelatedTable(random));
    return [...harmed, ...after];
  }

  #line(line: LineBlock): LineBlock {
    const spared = line.role === 'title' || line.role === 'prose' || line.role === 'scope';
    return spared ? line : { ...line, text: this.#text(line.text) };
  }

  #text(text: string): string {
    return mistype(text, this.#level, this.#random);
  }

  #table(table: TableBlock): readonly Block[] {
    if (table.id === null) return [table];
    const groups = new Map<string, string>();
    const rows = table.rows.flatMap((row) => this.#row(row, groups, table));
    const harmed = harmTable({ ...table, rows }, this.#level, this.#random, (value) => this.#lose(value));
    const places = tearable(harmed);
    if (places.length === 0 || !this.#random.chance(this.#level.furniture)) return [harmed];
    const parts = tear(harmed, this.#random.pick(places), this.#random.chance(0.3));
    return parts.flatMap((part, index): readonly Block[] =>
      index === 0 ? [part] : [this.#furniture.line(), part],
    );
  }

  #row(row: Row, groups: Map<string, string>, table: TableBlock): readonly Row[] {
    if (row.kind === 'caption') return [{ ...row, text: this.#text(row.text) }];
    if (row.kind === 'header') {
      return [{ ...row, cells: row.cells.map((cell) => ({ ...cell, text: this.#header(cell.text) })) }];
    }
    if (table.labelColumns > 0 && this.#random.chance(this.#level.rowsLost)) {
      for (const value of row.values) this.#lose(value);
      return [];
    }
    for (const { id, text } of row.groups) groups.set(id, groups.get(id) ?? this.#text(text));
    const harmed: DataRow = {
      ...row,
      label: this.#text(row.label),
      unit: row.unit,
      groups: row.groups.map((group) => ({ ...group, text: groups.get(group.id) ?? group.text })),
      values: this.#shift(row.values.map((value) => this.#value(value))),
    };
    if (this.#random.chance(this.#level.rowsDoubled)) return [harmed, harmed];
    return this.#random.chance(this.#level.rowsSplit) ? this.#split(harmed) : [harmed];
  }

  #header(text: string): string {
    return this.#random.chance(this.#level.headersLost) ? '' : this.#text(text);
  }

  #value(value: Value): Value {
    const { text } = value;
    if (text === '') return value;
    if (this.#random.chance(this.#level.cellsBlanked)) {
      if (value.slot) this.lost.add(`b${value.slot.statement} ${value.slot.key}`);
      return { ...value, text: '' };
    }
    if (this.#random.chance(this.#level.figuresSpaced))
      return { ...value, text: spaceFigure(text, this.#random) };
    if (this.#random.chance(this.#level.figuresDisguised))
      return { ...value, text: disguiseFigure(text, this.#random) };
    if (this.#random.chance(this.#level.figuresRestyled))
      return { ...value, text: restyleFigure(text, this.#random) };
    return value;
  }

  /** The cells of a row with an empty one before them, so that the last stands outside the table; or with one missing. */
  #shift(values: readonly Value[]): readonly Value[] {
    if (this.#random.chance(this.#level.rowsShifted))
      return [{ text: '', slot: null, columnSpan: 1 }, ...values];
    if (values.length === 1 || !this.#random.chance(this.#level.rowsLacking)) return values;
    const at = this.#random.below(values.length);
    const missing = values[at];
    if (missing) this.#lose(missing);
    return values.toSpliced(at, 1);
  }

  #lose(value: Value): void {
    if (value.slot) this.lost.add(`l${value.slot.statement} ${value.slot.key}`);
  }

  /** A label over two rows, as a page break leaves it: the figures beside the first part, or the second. */
  #split(row: DataRow): readonly Row[] {
    if (row.label.length < 6) return [row];
    const at = 3 + this.#random.below(row.label.length - 5);
    const empty = row.values.map((value) => ({ ...value, text: '', slot: null }));
    const unit = row.unit === null ? null : '';
    const [first, second] = [row.label.slice(0, at), row.label.slice(at)];
    if (this.#random.chance(0.5)) {
      return [
        { ...row, label: first },
        { ...row, label: second, unit, values: empty },
      ];
    }
    return [
      { ...row, label: first, unit, values: empty },
      { ...row, label: second },
    ];
  }
}

function without(figures: Figures, statement: number, lost: ReadonlySet<string>): Figures {
  const left = new Map<string, number | null>();
  for (const [key, figure] of figures) {
    if (lost.has(`l${statement} ${key}`)) continue;
    left.set(key, lost.has(`b${statement} ${key}`) ? null : figure);
  }
  return left;
}

/** Harms a report as scanning, converting and careless typing do. No digit of a value becomes another. */
export function addNoise(model: ReportModel, level: NoiseLevel, random: Random): ReportModel {
  const noise = new Noise(level, random);
  const blocks = model.blocks.flatMap((block) => noise.block(block));
  const statements = model.statements.map((statement, index) => ({
    ...statement,
    figures: without(statement.figures, index, noise.lost),
  }));
  return { ...model, blocks, statements };
}

import { mistype } from './mistype.ts';
import type { Block, DataRow, Figures, LineBlock, ReportModel, Row, TableBlock, Value } from './model.ts';
import type { Random } from './random.ts';
import { tear, tearable } from './tear.ts';

/** How likely each kind of harm is: for a character, a gap between characters, a row, a cell, a place between blocks. */
export interface NoiseLevel {
  readonly name: string;
  readonly characters: number;
  readonly spaces: number;
  readonly rowsLost: number;
  readonly rowsSplit: number;
  readonly cellsBlanked: number;
  readonly furniture: number;
}

/** The levels measured; named by the share of characters wrong or lost in labels. */
export const noiseLevels: readonly NoiseLevel[] = [
  {
    name: '2%',
    characters: 0.02,
    spaces: 0.02,
    rowsLost: 0.02,
    rowsSplit: 0.02,
    cellsBlanked: 0.02,
    furniture: 0.2,
  },
  {
    name: '5%',
    characters: 0.05,
    spaces: 0.05,
    rowsLost: 0.05,
    rowsSplit: 0.03,
    cellsBlanked: 0.03,
    furniture: 0.3,
  },
  {
    name: '10%',
    characters: 0.1,
    spaces: 0.05,
    rowsLost: 0.05,
    rowsSplit: 0.05,
    cellsBlanked: 0.05,
    furniture: 0.4,
  },
];

const FURNITURE: readonly string[] = [
  '- 4 -',
  '—5—',
  '第 3 页 共 8 页',
  '第3页/共8页',
  '某某政务公开网',
  '首页 > 政府信息公开 > 年度报告',
  '【打印本页】【关闭窗口】',
  'Copyright 2012 All Rights Reserved',
  '浏览次数：1827',
  '分享到：',
];

/** A page number alone on its line: only where a blank cell shows, or no one could tell it from a value. */
const BARE_NUMBER = '3';

function unrelated(random: Random): TableBlock {
  const names = random.pick([
    ['栏目', '更新条数', '政策文件', '领导活动'],
    ['场次', '人数', '业务培训', '专题会议'],
    ['序号', '文件数', '通知公告', '人事信息'],
  ]);
  const [left = '', right = '', ...labels] = names;
  const header = [left, right].map((text, column) => ({ text, column, columnSpan: 1, rowSpan: 1 }));
  const rows = labels.map(
    (label): DataRow => ({
      kind: 'data',
      groups: [],
      label,
      unit: null,
      values: [{ text: String(random.below(500)), slot: null, columnSpan: 1 }],
    }),
  );
  return {
    kind: 'table',
    id: null,
    labelColumns: 1,
    hasUnits: false,
    valueColumns: 1,
    rows: [{ kind: 'header', cells: header }, ...rows],
  };
}

function furniture(random: Random, bareNumbers: boolean): LineBlock {
  const texts = bareNumbers ? [...FURNITURE, BARE_NUMBER] : FURNITURE;
  return { kind: 'line', role: 'furniture', text: random.pick(texts) };
}

/** Harms one report; gives it with the figures still printed. */
class Noise {
  readonly lost = new Set<string>();
  readonly #level: NoiseLevel;
  readonly #random: Random;
  readonly #bareNumbers: boolean;

  constructor(level: NoiseLevel, random: Random, bareNumbers: boolean) {
    this.#level = level;
    this.#random = random;
    this.#bareNumbers = bareNumbers;
  }

  block(block: Block): readonly Block[] {
    const harmed = block.kind === 'line' ? [this.#line(block)] : this.#table(block);
    const random = this.#random;
    const after: Block[] = [];
    if (random.chance(this.#level.furniture / 2)) after.push(furniture(random, this.#bareNumbers));
    if (random.chance(this.#level.furniture / 8)) after.push(unrelated(random));
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
    const harmed = { ...table, rows };
    const places = tearable(harmed);
    if (places.length === 0 || !this.#random.chance(this.#level.furniture)) return [harmed];
    const parts = tear(harmed, this.#random.pick(places), this.#random.chance(0.3));
    return parts.flatMap((part, index): readonly Block[] =>
      index === 0 ? [part] : [furniture(this.#random, this.#bareNumbers), part],
    );
  }

  #row(row: Row, groups: Map<string, string>, table: TableBlock): readonly Row[] {
    if (row.kind === 'caption') return [{ ...row, text: this.#text(row.text) }];
    if (row.kind === 'header') {
      return [{ ...row, cells: row.cells.map((cell) => ({ ...cell, text: this.#text(cell.text) })) }];
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
      values: row.values.map((value) => this.#value(value)),
    };
    return this.#random.chance(this.#level.rowsSplit) ? this.#split(harmed) : [harmed];
  }

  #value(value: Value): Value {
    if (value.text === '' || !this.#random.chance(this.#level.cellsBlanked)) return value;
    if (value.slot) this.lost.add(`b${value.slot.statement} ${value.slot.key}`);
    return { ...value, text: '' };
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

/** Harms a report as scanning, converting and careless typing do. Digits of values are never altered. */
export function addNoise(
  model: ReportModel,
  level: NoiseLevel,
  random: Random,
  bareNumbers: boolean,
): ReportModel {
  const noise = new Noise(level, random, bareNumbers);
  const blocks = model.blocks.flatMap((block) => noise.block(block));
  const statements = model.statements.map((statement, index) => ({
    ...statement,
    figures: without(statement.figures, index, noise.lost),
  }));
  return { ...model, blocks, statements };
}

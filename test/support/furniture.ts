import type { LineBlock, TableBlock } from './model.ts';
import type { Random } from './random.ts';

/** Writes the number of a page of so many. */
export type PageNumbering = (page: number, pages: number) => string;

/** How page numbers look. Alone on its line a bare one has the look of a figure. */
const pageNumberings: readonly PageNumbering[] = [
  (page) => `${page}`,
  (page) => `${page}`,
  (page) => `- ${page} -`,
  (page) => `-${page}-`,
  (page) => `—${page}—`,
  (page) => `－ ${page} －`,
  (page) => `第${page}页`,
  (page) => `第 ${page} 页 共 ${page + 4} 页`,
  (page, pages) => `第${page}页/共${pages}页`,
  (page, pages) => `${page}/${pages}`,
  (page, pages) => `${page} / ${pages}`,
  (page, pages) => `Page ${page} of ${pages}`,
  (page) => `(${page})`,
  (page) => `·${page}·`,
  (page) => `~ ${page} ~`,
];

const TEXTS: readonly string[] = [
  '某某政务公开网',
  '首页 > 政府信息公开 > 年度报告',
  '【打印本页】【关闭窗口】',
  'Copyright 2012 All Rights Reserved',
  '浏览次数：1827',
  '分享到：',
];

/** A line that a page or its site leaves between others: mostly the number of the page, which counts on. */
export class Furniture {
  readonly #random: Random;
  readonly #numbering: PageNumbering;
  readonly #pages: number;
  #page: number;

  constructor(random: Random) {
    this.#random = random;
    this.#numbering = random.pick(pageNumberings);
    this.#page = random.below(6);
    this.#pages = this.#page + 4 + random.below(12);
  }

  /** The number of the next page. */
  pageNumber(): string {
    this.#page += 1;
    return this.#numbering(this.#page, this.#pages);
  }

  /** Any furniture. */
  line(): LineBlock {
    const text = this.#random.chance(0.4) ? this.pageNumber() : this.#random.pick(TEXTS);
    return { kind: 'line', role: 'furniture', text };
  }
}

/** A small table that has nothing to do with the forms. */
export function unrelatedTable(random: Random): TableBlock {
  const names = random.pick([
    ['栏目', '更新条数', '政策文件', '领导活动'],
    ['场次', '人数', '业务培训', '专题会议'],
    ['序号', '文件数', '通知公告', '人事信息'],
  ]);
  const [left = '', right = '', ...labels] = names;
  const header = [left, right].map((text, column) => ({ text, column, columnSpan: 1, rowSpan: 1 }));
  const rows = labels.map((label) => ({
    kind: 'data' as const,
    groups: [],
    label,
    unit: null,
    values: [{ text: String(random.below(500)), slot: null, columnSpan: 1 }],
  }));
  return {
    kind: 'table',
    id: null,
    labelColumns: 1,
    hasUnits: false,
    valueColumns: 1,
    rows: [{ kind: 'header', cells: header }, ...rows],
  };
}

import type { DataPoint, FormId, TableDefinition, Term } from '../model/form.ts';
import { formById } from './index.ts';
import { shown } from './labels.ts';
import { allPoints } from './points.ts';

/** The form's labels of a data point from the outermost to the innermost; null for a key no form has. */
export function pathLabel(key: string, form: FormId | null): Term | null {
  const point = pointOf(key, form);
  if (!point) return null;
  const path = [...point.rowPath, ...columnsOf(point)];
  return { zh: path.map(({ zh }) => zh).join(' › '), en: path.map(({ en }) => en).join(' › ') };
}

/** The chapter heading above rows: 三、本年度办理结果. The rows below it tell themselves apart. */
const chapterRow = /^[一二三四五六七八九十]+、/;

/**
 * What a data point is called by its table's own labels: 表三 · （一）予以公开 · 商业企业. Null for a key no form has;
 * `form` chooses the edition's wording, null the first that has the key.
 */
export function subjectOf(key: string, form: FormId | null): Term | null {
  const point = pointOf(key, form);
  if (!point) return null;
  const { rowPath } = point;
  const rows = rowPath.length > 1 && chapterRow.test(rowPath[0]?.zh ?? '') ? rowPath.slice(1) : rowPath;
  const path = [tableName(point), ...rows, ...columnsOf(point)];
  return { zh: path.map(shown).join(' · '), en: path.map(({ en }) => en).join(' · ') };
}

/** An applicant goes by the column's own label, except 其他, which rows are called too. */
function columnsOf({ applicant, columnPath }: DataPoint): readonly Term[] {
  return applicant !== undefined && applicant !== 'org.other' ? columnPath.slice(-1) : columnPath;
}

/** 表三 for the table of chapter 三; form 2014 has one table, called what its title calls it. */
function tableName(point: DataPoint): Term {
  const table = formById(point.form).tables.find(({ id }) => id === point.table);
  const numeral = numeralOf(table);
  if (numeral === null) return { zh: '统计表', en: 'Statistics' };
  return { zh: `表${numeral}`, en: `Table ${'一二三四五六七八九十'.indexOf(numeral) + 1}` };
}

function numeralOf(table: TableDefinition | undefined): string | null {
  return /^([一二三四五六七八九十])、/.exec(table?.title.zh ?? '')?.[1] ?? null;
}

function pointOf(key: string, form: FormId | null): DataPoint | undefined {
  const points = allPoints().get(key) ?? [];
  return points.find((point) => point.form === form) ?? points[0];
}

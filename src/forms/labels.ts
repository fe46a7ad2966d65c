import type { DataPoint, FormId, Term } from '../model/form.ts';
import { allPoints } from './points.ts';

/** What the form explains in its labels, which only lengthens a sentence: （不同渠道和方式公开相同信息计1条）. */
const EXPLANATION = /（(?:不同|不包括|区分处理|或设立|单位)[^（）]*）/g;

/** A label as the form prints it, without what it explains. */
export function shown({ zh }: Term): string {
  return zh.replace(EXPLANATION, '');
}

const labels = { zh: new WeakMap<DataPoint, string>(), en: new WeakMap<DataPoint, string>() };

/** The labels of a data point from the outermost to the innermost, rows before columns, joined by ` › `. */
export function labelOf(point: DataPoint, language: keyof Term): string {
  const known = labels[language].get(point);
  if (known !== undefined) return known;
  const label = [...point.rowPath, ...point.columnPath].map((term) => term[language]).join(' › ');
  labels[language].set(point, label);
  return label;
}

function pointOf(key: string, form: FormId): DataPoint | undefined {
  const points = allPoints().get(key) ?? [];
  return points.find((point) => point.form === form) ?? points[0];
}

/** The form's label of a data point's row, without what it explains; of its column where the row has no label of its own. */
export function rowLabel(key: string, form: FormId): string {
  const point = pointOf(key, form);
  const label = point?.rowPath.at(-1) ?? point?.columnPath.at(-1);
  return label ? shown(label) : key;
}

/** The form's labels of a data point's column, outermost first; empty where it has one column only. */
export function columnLabel(key: string, form: FormId): string {
  return (pointOf(key, form)?.columnPath ?? []).map(shown).join(' › ');
}

/** The form's innermost label of a data point's column; that of its row where it has one column only. */
export function innerColumnLabel(key: string, form: FormId): string {
  const label = pointOf(key, form)?.columnPath.at(-1);
  return label ? shown(label) : rowLabel(key, form);
}

/** A cell as a person would name it: （一）予以公开 · 商业企业; 行政复议 · 总计; （一）收到申请数. */
export function cellLabel(key: string, form: FormId): string {
  const point = pointOf(key, form);
  if (!point) return key;
  const row = point.rowPath.at(-1);
  const columns = row ? point.columnPath.slice(-1) : point.columnPath;
  return [...(row ? [row] : []), ...columns].map(shown).join(' · ');
}

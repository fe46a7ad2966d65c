import { allPoints } from '../../forms/points.ts';
import type { FormId } from '../../model/form.ts';

/** What the form explains in its labels, which only lengthens a sentence. */
const explanation = /（(?:不同|不包括|区分处理|或设立|单位)[^（）]*）/g;

/** A cell as a person would name it: （一）予以公开 · 商业企业; 行政复议 · 总计; （一）收到申请数. */
export function cellLabel(key: string, form: FormId | null): string {
  const points = allPoints().get(key) ?? [];
  const point = points.find((each) => each.form === form) ?? points[0];
  if (!point) return key;
  const row = point.rowPath.at(-1);
  const columns = row ? point.columnPath.slice(-1) : point.columnPath;
  return [...(row ? [row] : []), ...columns].map(({ zh }) => zh.replace(explanation, '')).join(' · ');
}

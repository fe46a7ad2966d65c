import { allPoints } from '../forms/points.ts';
import type { DataPoint, FormId } from '../model/form.ts';

function pointOf(key: string, form: FormId): DataPoint | undefined {
  const points = allPoints().get(key) ?? [];
  return points.find((point) => point.form === form) ?? points[0];
}

/** The form's label of a data point's row; of its column where the row has no label of its own. */
export function rowLabel(key: string, form: FormId): string {
  const point = pointOf(key, form);
  return (point?.rowPath.at(-1) ?? point?.columnPath.at(-1))?.zh ?? key;
}

/** The form's labels of a data point's column, outermost first; empty where it has one column only. */
export function columnLabel(key: string, form: FormId): string {
  return (pointOf(key, form)?.columnPath ?? []).map(({ zh }) => zh).join(' › ');
}

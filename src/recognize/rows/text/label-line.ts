import type { Span } from '../../../model/document.ts';
import { isHeaderKey } from '../../labels/axis.ts';
import { isFormLabel } from '../../labels/label-index.ts';
import { labelKey } from '../../labels/normalize.ts';
import type { Simplify } from '../../labels/simplify.ts';
import { cellKind } from './cell-kind.ts';
import { splitLabels } from './split-labels.ts';
import { subSpan } from './sub-span.ts';
import { splitTrailingFigures } from './trailing-figures.ts';

/** What one cell or line of labels holds: a label, or several of the forms; the unit and figures printed after it. */
export interface LabelLine {
  readonly labels: readonly Span[];
  readonly unit: Span | null;
  readonly figures: Span | null;
}

/** A label with its unit after a blank, in one cell or line: `收到申请数 件`. */
const UNIT_AFTER = /^(.*\S)\s+(\S{1,3})$/s;

/**
 * Takes a cell or line apart that opens with a label: `收到申请数 件 968`, `三、本年度办理结果 （一）予以公开 3 0 0`. Units and figures
 * are cut off only behind labels of the forms; a unit alone, behind any. `exact`: a cell of a stated grid, where units
 * have cells of their own.
 */
export function readLabelLine(span: Span, exact: boolean, simplify: Simplify): LabelLine {
  const split = splitTrailingFigures(span, (text) => isOfForms({ text, places: [] }, exact, simplify));
  return split
    ? { ...withUnit(split.label, exact, simplify), figures: split.figures }
    : withUnit(span, exact, simplify);
}

function withUnit(span: Span, exact: boolean, simplify: Simplify): LabelLine {
  const { label, unit } = exact ? { label: span, unit: null } : splitUnit(span, simplify);
  const isLabel = (text: string): boolean => {
    const key = labelKey(simplify(text));
    return isFormLabel(key) || isHeaderKey(key);
  };
  return { labels: splitLabels(label, isLabel) ?? [label], unit, figures: null };
}

/** Whether a text is a label of the forms with its unit, or, where cells are not told apart, several. */
function isOfForms(span: Span, exact: boolean, simplify: Simplify): boolean {
  const [label, ...more] = withUnit(span, exact, simplify).labels;
  if (label === undefined) return false;
  return more.length > 0 ? !exact : isFormLabel(labelKey(simplify(label.text)));
}

function splitUnit(span: Span, simplify: Simplify): { readonly label: Span; readonly unit: Span | null } {
  const match = /\s/.test(span.text) ? UNIT_AFTER.exec(span.text) : null;
  if (!match || cellKind(simplify(match[2] ?? '')) !== 'unit') return { label: span, unit: null };
  const end = match[1]?.length ?? 0;
  return { label: subSpan(span, 0, end), unit: subSpan(span, end, span.text.length) };
}

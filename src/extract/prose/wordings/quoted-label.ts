import { formById } from '../../../forms/index.ts';
import { points } from '../../../forms/points.ts';
import type { FormId } from '../../../model/form.ts';
import { labelKey } from '../../../recognize/labels/normalize.ts';

/** Shorter labels (其他, 规章) say too little outside their table. */
const SHORTEST = 7;
const LONGEST = 40;
/** Words around a number that are no part of what it counts: 数为, 共有, 分别为. */
const AROUND =
  /(?:总?数量?|总量|分别|均|仅|只有|只|一共|合计|总计|共计|累计|共|计|(?<!行)为|是|(?<![所])有|达到|达|了|的|大约|约|将近|接近|近|超过|超|逾|突破|高达|多达|[：“”"])+$/;

/** A phrase without the words that lead over to its number. */
export function withoutLead(phrase: string): string {
  return phrase.replace(AROUND, '');
}

const labelsByForm = new Map<FormId, ReadonlyMap<string, string>>();

/** The form's own labels, long enough to stand for themselves, and the data point of each. */
function labelsOf(form: FormId): ReadonlyMap<string, string> {
  const known = labelsByForm.get(form);
  if (known) return known;
  const labels = new Map<string, string>();
  const repeated = new Set<string>();
  for (const { key, rowPath, columnPath, applicant } of points(formById(form))) {
    if (applicant !== undefined && applicant !== 'total') continue;
    if (columnPath.length > 0 && applicant === undefined) continue;
    const label = withoutLead(labelKey(rowPath.at(-1)?.zh ?? ''));
    if (labels.has(label)) repeated.add(label);
    if (label.length >= SHORTEST) labels.set(label, key);
  }
  for (const label of repeated) labels.delete(label);
  labelsByForm.set(form, labels);
  return labels;
}

/** A data point told by its label, and where in the phrase the label begins. */
export interface QuotedLabel {
  readonly key: string;
  readonly at: number;
}

/** The data point whose label, as the form prints it, ends a phrase; the longest such label decides. */
export function quotedLabel(phrase: string, form: FormId): QuotedLabel | null {
  if (phrase.length < SHORTEST) return null;
  const labels = labelsOf(form);
  const key = withoutLead(labelKey(phrase));
  for (let from = Math.max(0, key.length - LONGEST); from <= key.length - SHORTEST; from += 1) {
    const label = key.slice(from);
    const found = labels.get(label);
    if (found !== undefined) return { key: found, at: Math.max(0, phrase.indexOf(label.slice(0, 2))) };
  }
  return null;
}

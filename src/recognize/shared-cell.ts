import type { Span } from '../model/document.ts';
import { subSpan } from './sub-span.ts';

const LONGEST = 80;

/**
 * Two labels of the forms printed in one cell or line with white space between (三、本年度办理结果 （一）予以公开, where
 * merged cells were run together); null for anything else.
 */
export function splitLabels(span: Span, isLabel: (label: string) => boolean): readonly Span[] | null {
  if (span.text.length > LONGEST || isLabel(span.text)) return null;
  for (const gap of span.text.matchAll(/[\s\u00A0\u3000]+/g)) {
    const [first, second] = [span.text.slice(0, gap.index), span.text.slice(gap.index + gap[0].length)];
    if (first !== '' && second !== '' && isLabel(first) && isLabel(second)) {
      return [subSpan(span, 0, gap.index), subSpan(span, gap.index + gap[0].length, span.text.length)];
    }
  }
  return null;
}

import type { Span } from '../../../model/document.ts';
import { cellKind } from './cell-kind.ts';
import { subSpan } from './sub-span.ts';

const LONGEST = 120;
const ENDS_IN_FIGURE = /[\d０-９/\\—–－―\-条件次个人期份篇项场家元万亿][。；;]?$/;
const TRAILING =
  /^(.*[\u4e00-\u9fff）)”】])[^\S\n]*[:：]?[^\S\n]*((?:[+-]?[\d０-９][\d０-９,，.]*(?:余|多)?(?:万|亿)?(?:条|件|次|个|人|期|份|篇|项|场|家|元|万元|人次)?|[-—–－―]{1,4}|[/\\])(?:[\s\u00A0\u3000]+(?:[+-]?\d[\d,.]*|[-—–－―]{1,4}|[/\\]))*)[。；;]?$/;

/** A label and the figures printed after it in one line. */
export interface LabelledFigures {
  readonly label: Span;
  readonly figures: Span;
}

/** Cuts figures off the end of a line that opens with a label of the forms (`行政许可 0`, `收到申请数：968件`); else null. */
export function splitTrailingFigures(
  span: Span,
  isLabel: (label: string) => boolean,
): LabelledFigures | null {
  const text = span.text.trimEnd();
  if (text.length > LONGEST || !ENDS_IN_FIGURE.test(text.slice(-2))) return null;
  const match = TRAILING.exec(text);
  if (!match) return null;
  const [, label = '', figures = ''] = match;
  if (cellKind(label) !== 'text' || isOpenLabel(label) || !isLabel(label)) return null;
  const start = span.text.indexOf(figures, label.length);
  return { label: subSpan(span, 0, label.length), figures: subSpan(span, start, start + figures.length) };
}

/** Whether a parenthesis is still open: what follows is part of the label. */
export function isOpenLabel(label: string): boolean {
  let open = 0;
  for (let i = 0; i < label.length; i += 1) {
    const character = label[i];
    if (character === '(' || character === '（') open += 1;
    else if (character === ')' || character === '）') open = Math.max(0, open - 1);
  }
  return open > 0;
}

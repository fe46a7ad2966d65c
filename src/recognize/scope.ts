import type { Scope } from '../model/result.ts';
import { compact } from './normalize.ts';
import type { LabelRow } from './rows.ts';

const OWN_LEVEL = /本级(?!政府信息)|本机关/;
const REGION = /本?行政区域|^(?:全[市县区省州旗盟])(?:汇总|合计)?$|全[市县区省州]汇总/;
const LONGEST = 40;
const LOOK_BACK = 12;

/** The scope a short line or column label prints: 市本级, （本行政区域）, 全市; null for anything else. */
export function scopeOf(label: string): Scope {
  const text = compact(label).replace(/[()【】[\]:：]/g, '');
  if (text.length > LONGEST) return null;
  if (REGION.test(text)) return 'region';
  return OWN_LEVEL.test(text) ? 'own_level' : null;
}

/** The scope printed nearest above a table, between the table before it and its own first row. */
export function scopeAbove(printed: readonly LabelRow[], start: number, previousEnd: number): Scope {
  const least = Math.max(previousEnd, start - LOOK_BACK, 0);
  for (let index = start - 1; index >= least; index -= 1) {
    const row = printed[index];
    if (!row || row.prose) return null;
    const scope = scopeOf(row.label);
    if (scope) return scope;
  }
  return null;
}

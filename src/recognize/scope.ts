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

/**
 * The scope printed nearest above a table: anywhere after the table before it, or else in the few lines above, since
 * the prose before a first table speaks of scopes too.
 */
export function scopeAbove(printed: readonly LabelRow[], start: number, previousEnd: number | null): Scope {
  const least = previousEnd ?? Math.max(start - LOOK_BACK, 0);
  for (let index = start - 1; index >= least; index -= 1) {
    const row = printed[index];
    if (!row || (row.prose && previousEnd === null)) return null;
    const scope = row.prose ? null : scopeOf(row.label);
    if (scope) return scope;
  }
  return null;
}

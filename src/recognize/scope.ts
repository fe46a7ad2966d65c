import type { Scope } from '../model/result.ts';
import { compact } from './normalize.ts';
import type { LabelRow } from './rows.ts';

const OWN_LEVEL = /本级(?!政府信息)|本机关/;
const REGION = /本?行政区域|^(?:全[市县区省州旗盟])(?:汇总|合计)?$|全[市县区省州]汇总/;
const WHOLE_LINE = /^[(（]?(?:[市县区省州]本级|本级|本行政区域)[)）]?$/;
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
 * The scope printed nearest above a table: anywhere after the table before it; else in the few lines above, since the
 * prose before a first table speaks of scopes too; else on a line of its own.
 */
export function scopeAbove(printed: readonly LabelRow[], start: number, previousEnd: number | null): Scope {
  let near = true;
  for (let index = start - 1; index >= (previousEnd ?? 0); index -= 1) {
    const row = printed[index];
    near &&= previousEnd !== null || (start - index <= LOOK_BACK && row?.prose === false);
    const scope =
      row && !row.prose && (near || WHOLE_LINE.test(compact(row.label))) ? scopeOf(row.label) : null;
    if (scope) return scope;
  }
  return null;
}

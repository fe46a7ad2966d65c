import type { Region } from '../../alignment/align.ts';
import { remember } from '../../labels/memo.ts';
import { compact } from '../../labels/normalize.ts';
import type { LabelRow } from '../../rows/label-row.ts';

const UNIT_IN_LABEL =
  /(?:[(（](?:单位[:：为]?)?|单位[:：为])((?:万|亿|千)?(?:元|条|件|次|个|份|篇|人次|人))[)）]?$/;
const MONEY_NOTE = /单位(?:[:：为是]|均为)?((?:千|万|亿)?元)|以((?:千|万|亿)?元)为单位/;
/** How a sentence begins that explains a table. */
const NOTE = /^[(（【*※]?(?:备?注|说明)/;
const NOTE_LINES = 8;

/** The unit a label states at its end: `…费用（元）`, `…金额（单位：万元）`, `…金额单位:元`; null for any other label. */
export const unitInLabel = remember((label) => UNIT_IN_LABEL.exec(compact(label))?.[1] ?? null);

/** The unit of money a note in a table or beside it states (单位：元, 经费单位为元, 注：金额以元为单位。), or null. */
export function moneyUnitNear(
  printed: readonly LabelRow[],
  region: Pick<Region, 'start' | 'end'>,
): string | null {
  const near = printed.slice(Math.max(0, region.start - NOTE_LINES), region.end + 3);
  for (const row of near) {
    const text = compact(row.label);
    const [, first, second] = (!row.prose || NOTE.test(text) ? MONEY_NOTE.exec(text) : null) ?? [];
    const unit = first ?? second;
    if (unit) return unit;
  }
  return null;
}

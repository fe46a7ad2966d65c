import type { FindingKind } from './define.ts';

/** A waiver is past its last day; what it accepted counts again. */
export const waiverExpired: FindingKind = {
  rule: 'config/waiver-expired',
  severity: 'warning',
  message: {
    zh: '{waiver} 已于 {until} 到期，不再豁免 {waived}（理由：{reason}）；请改正报告，或重新核定后延期。',
    en: '{waiver} ended on {until} and no longer waives {waived} (reason: {reason}). Correct the report, or review the waiver and extend it.',
  },
};

/** A waiver that accepted nothing in this run. */
export const unusedWaiver: FindingKind = {
  rule: 'config/unused-waiver',
  severity: 'warning',
  message: {
    zh: '{waiver} 没有豁免任何发现（{waived}，范围内有报告 {reached} 份）；如问题已改正请删去，如写错请更正。',
    en: '{waiver} waived nothing ({waived}; reports within its reach: {reached}). Remove it if the fault is mended; correct it if it is mistyped.',
  },
};

/** A region whose parts are listed, and of which the run has no report. */
export const unusedRegion: FindingKind = {
  rule: 'config/unused-region',
  severity: 'warning',
  message: {
    zh: 'regions 中的“{region}”在本次核对的报告中没有对应的机关，或对应不止一个；如写错请更正。',
    en: 'No report of the run is that of {region} in regions, or those of several bodies may be. Correct it if it is mistyped.',
  },
};

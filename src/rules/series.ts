import type { SeriesRule } from '../model/series.ts';
import { copiesDiffer } from './copies/differ.ts';
import { otherBody } from './copies/other-body.ts';
import { otherYear } from './copies/other-year.ts';
import { regionIsSum } from './levels/region-is-sum.ts';
import { carryOver } from './years/carry-over.ts';
import { cumulativeChain } from './years/cumulative-chain.ts';
import { formChangeMagnitude } from './years/form-change-magnitude.ts';
import { inForceChain } from './years/in-force-chain.ts';
import { itemsChain } from './years/items-chain.ts';
import { orderOfMagnitude } from './years/order-of-magnitude.ts';
import { pendingReappears } from './years/pending-reappears.ts';
import { totalDisclosedGrows } from './years/total-disclosed-grows.ts';

/** The rules across reports, in the order findings are given. */
export const seriesRules: readonly SeriesRule[] = [
  carryOver,
  itemsChain,
  inForceChain,
  totalDisclosedGrows,
  pendingReappears,
  cumulativeChain,
  orderOfMagnitude,
  formChangeMagnitude,
  regionIsSum,
  copiesDiffer,
  otherBody,
  otherYear,
];

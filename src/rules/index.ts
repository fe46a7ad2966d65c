import type { Rule } from '../model/rule.ts';
import { answeredByOutcome } from './2014/answered-by-outcome.ts';
import { answeredEqualsClosed } from './2014/answered-equals-closed.ts';
import { channelWithinTotal } from './2014/channel-within-total.ts';
import { channelsCoverTotal } from './2014/channels-cover-total.ts';
import { closedByTimeliness } from './2014/closed-by-timeliness.ts';
import { closedWithinReceived } from './2014/closed-within-received.ts';
import { complaintsByResult } from './2014/complaints-by-result.ts';
import { gazetteCopiesAndIssues } from './2014/gazette-copies-and-issues.ts';
import { gazetteItemsNeedIssues } from './2014/gazette-items-need-issues.ts';
import { librarySubmissionsByMedium } from './2014/library-submissions-by-medium.ts';
import { litigationByResult } from './2014/litigation-by-result.ts';
import { normativeDocsDisclosedWithinIssued } from './2014/normative-docs-disclosed-within-issued.ts';
import { portalsByLevel } from './2014/portals-by-level.ts';
import { readingPointsAgree } from './2014/reading-points-agree.ts';
import { readingPointsByLevel } from './2014/reading-points-by-level.ts';
import { readingVisitsByLevel } from './2014/reading-visits-by-level.ts';
import { receivedByChannel } from './2014/received-by-channel.ts';
import { receivedEqualsClosed } from './2014/received-equals-closed.ts';
import { reconsiderationByResult } from './2014/reconsideration-by-result.ts';
import { refusedByGround } from './2014/refused-by-ground.ts';
import { responsesWithinChannels } from './2014/responses-within-channels.ts';
import { staffByEmployment } from './2014/staff-by-employment.ts';
import { subsetWithinParent } from './2014/subset-within-parent.ts';
import { traineesPerClass } from './2014/trainees-per-class.ts';
import { applicantTotal } from './applications/applicant-total.ts';
import { balance } from './applications/balance.ts';
import { printedSubtotal } from './applications/printed-subtotal.ts';
import { resultsTotal } from './applications/results-total.ts';
import { unpaidFeeNeedsProse } from './applications/unpaid-fee-needs-prose.ts';
import { changeLooksLikeTotal } from './disclosure/change-looks-like-total.ts';
import { issuedWithinInForce } from './disclosure/issued-within-in-force.ts';
import { itemsNotNegative } from './disclosure/items-not-negative.ts';
import { newlyWithinTotal } from './disclosure/newly-within-total.ts';
import { procurementUnit } from './disclosure/procurement-unit.ts';
import { regulationsNeedAuthority } from './disclosure/regulations-need-authority.ts';
import { identicalBlocks } from './levels/identical-blocks.ts';
import { ownWithinRegion } from './levels/own-within-region.ts';
import { proseSplit } from './levels/prose-split.ts';
import { approximation } from './prose/approximation.ts';
import { denial } from './prose/denial.ts';
import { growth } from './prose/growth.ts';
import { partAsGroup } from './prose/part-as-group.ts';
import { share } from './prose/share.ts';
import { sharesSum } from './prose/shares-sum.ts';
import { splitSum } from './prose/split-sum.ts';
import { value } from './prose/value.ts';
import { remediesTotal } from './remedies/total.ts';
import { announcedParts } from './structure/announced-parts.ts';
import { announcedTableMissing } from './structure/announced-table-missing.ts';
import { formAndYear } from './structure/form-and-year.ts';
import { mixedNumerals } from './structure/mixed-numerals.ts';
import { otherOrganisation } from './structure/other-organisation.ts';
import { placeholderScope } from './structure/placeholder-scope.ts';
import { repeatedNumeral } from './structure/repeated-numeral.ts';
import { yearAndPeriod } from './structure/year-and-period.ts';
import { excerptDisagrees } from './tables/excerpt-disagrees.ts';
import { excerptTotal } from './tables/excerpt-total.ts';
import { countDomain } from './value/count-domain.ts';

/** The rules, in the order findings are given. */
export const rules: readonly Rule[] = [
  answeredByOutcome,
  answeredEqualsClosed,
  channelWithinTotal,
  channelsCoverTotal,
  closedByTimeliness,
  closedWithinReceived,
  complaintsByResult,
  gazetteCopiesAndIssues,
  gazetteItemsNeedIssues,
  librarySubmissionsByMedium,
  litigationByResult,
  normativeDocsDisclosedWithinIssued,
  portalsByLevel,
  readingPointsAgree,
  readingPointsByLevel,
  readingVisitsByLevel,
  receivedByChannel,
  receivedEqualsClosed,
  reconsiderationByResult,
  refusedByGround,
  responsesWithinChannels,
  staffByEmployment,
  subsetWithinParent,
  traineesPerClass,
  applicantTotal,
  balance,
  printedSubtotal,
  resultsTotal,
  unpaidFeeNeedsProse,
  changeLooksLikeTotal,
  issuedWithinInForce,
  itemsNotNegative,
  newlyWithinTotal,
  procurementUnit,
  regulationsNeedAuthority,
  remediesTotal,
  identicalBlocks,
  ownWithinRegion,
  proseSplit,
  countDomain,
  value,
  partAsGroup,
  denial,
  approximation,
  share,
  sharesSum,
  splitSum,
  growth,
  excerptTotal,
  excerptDisagrees,
  announcedTableMissing,
  announcedParts,
  repeatedNumeral,
  mixedNumerals,
  placeholderScope,
  otherOrganisation,
  yearAndPeriod,
  formAndYear,
];

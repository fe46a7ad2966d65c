import type { FindingData } from '../../model/finding.ts';
import type { Mention } from '../../model/result.ts';
import type { Assessment } from '../../model/rule.ts';
import { shortLabel, type TableValue } from './table-values.ts';

/** What holding a mention against a figure of the tables came to; `stated` tells in the message what the prose says. */
export function held(
  mention: Mention,
  { value, statement, facts, keys }: TableValue,
  outcome: 'pass' | 'fail',
  stated: FindingData,
): Assessment {
  return {
    outcome,
    scope: statement.scope,
    points: keys,
    data: { label: shortLabel(mention), ...stated, printed: value, unit: mention.unit },
    places: [mention.place, ...facts.map(({ place }) => place)],
  };
}

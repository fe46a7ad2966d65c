import type { FindingKind } from '../../findings/define.ts';
import { findingKinds } from '../../findings/index.ts';
import type { Rule } from '../../model/rule.ts';
import type { SeriesRule } from '../../model/series.ts';
import { rules } from '../../rules/index.ts';
import { seriesRules } from '../../rules/series.ts';

/** Every rule there is, those across reports last. */
export const allRules: readonly (Rule | SeriesRule)[] = [...rules, ...seriesRules];

/** Categories of what is wrong with a file as such: neither chosen, nor turned off, nor waived. */
const ofFiles = ['file', 'results'];

const kinds: readonly FindingKind[] = findingKinds.filter(
  ({ rule }) => !ofFiles.includes(rule.split('/')[0] ?? ''),
);

/** The ids of findings that may be chosen or turned off. */
export const selectable: readonly string[] = [
  ...allRules.map(({ id }) => id),
  ...kinds.map(({ rule }) => rule),
];

/** The ids of findings that may be waived. */
export const waivable: readonly string[] = selectable.filter((id) => !id.startsWith('config/'));

/** The rules whose tolerance may be set. */
export const tolerant: readonly string[] = allRules
  .filter(({ tolerance }) => tolerance !== undefined)
  .map(({ id }) => id);

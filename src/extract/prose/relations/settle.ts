import { scopeIn } from '../about/scope.ts';
import type { Draft } from '../draft.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Match } from '../wordings/match.ts';

/** A draft of a sentence, and the match that told its indicator. */
export interface Matched {
  readonly draft: Draft;
  readonly match: Match;
}

/** Where the drafts stand, and those of the passage's sentences before. */
interface Position {
  readonly text: string;
  readonly sentence: Sentence;
  readonly before: readonly Draft[];
  readonly entity: string | null;
}

const CLAUSE = 40;

/** Puts to each draft of a sentence whether it is the whole indicator's figure, or one of a part of it. */
export function settle(counts: readonly Matched[], position: Position): Map<Draft, Draft> {
  const parts = counts.filter(({ match }) => match.counts === 'parts');
  const stated = [...position.before, ...counts.map(({ draft }) => draft)];
  const ofWhole = parts.length > 1 || stated.some(({ key }) => key === 'proactive.total');
  const settled = new Map<Draft, Draft>();
  for (const { draft, match } of counts) {
    const alone =
      match.counts === 'parts' ? !ofWhole : match.counts === 'whole_only' && !isOfAll(draft, position);
    const repeated = isPartOfSame(draft, position) || isOneOfSeveral(draft, counts, position.text);
    const narrower = alone || (repeated && draft.scope !== 'own_level');
    settled.set(draft, narrower ? { ...draft, scope: 'narrower' } : draft);
  }
  return settled;
}

/** Events are told one by one; a sum is told of all, or of a body that reports for itself. */
function isOfAll({ scope, start }: Draft, { text, sentence, entity }: Position): boolean {
  const who = text.slice(sentence.from, sentence.to).split(/举办|召开|组织|开展/)[0] ?? '';
  if (scope === 'region') return scopeIn(who, entity) === 'region';
  const clause = text.slice(Math.max(sentence.from, start - CLAUSE), start);
  const government = /(?:政府|[市县区省])$/.test(entity ?? '政府');
  return !government && scope !== 'narrower' && /共|累计|总计|合计/.test(clause);
}

/** Whether an earlier figure of the passage for the same indicator is the whole of this one (其中…). */
function isPartOfSame({ key, start }: Draft, { text, before }: Position): boolean {
  const parts = text.lastIndexOf('其中', start);
  return parts >= 0 && before.some((each) => each.key === key && each.start < parts);
}

/** Whether the sentence states the same indicator with another figure: each is somebody's. */
function isOneOfSeveral(draft: Draft, counts: readonly Matched[], text: string): boolean {
  const same = counts.map((each) => each.draft).filter(({ key }) => key === draft.key);
  const [first, second] = same;
  if (!first || !second) return false;
  const parts = text.indexOf('其中', first.end);
  if (draft === first && parts >= 0 && parts < second.start) return false;
  return draft.value > 0 || same.some(({ scope, value }) => value !== draft.value || scope !== draft.scope);
}

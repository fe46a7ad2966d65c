import { allPoints } from '../../forms/points.ts';
import type { Document } from '../../model/document.ts';
import type { Mention } from '../../model/result.ts';
import type { Recognition } from '../../recognize/recognition.ts';
import type { Simplify } from '../../recognize/simplify.ts';
import { labelOf } from '../facts.ts';
import type { Draft } from './draft.ts';
import { type Passage, readPassages } from './passages.ts';
import { type ProseContext, readPassage } from './read-passage.ts';
import { numberSplits } from './splits.ts';

/**
 * The figures the prose states for indicators of the form, outside tables, in reading order. Only what the words
 * around a number tell for certain; figures of other years, of plans, of single documents are none.
 */
export function readMentions(
  document: Document,
  recognition: Recognition,
  simplify: Simplify,
  context: ProseContext,
): Mention[] {
  const mentions: Mention[] = [];
  let split = 1;
  for (const passage of readPassages(document, recognition, simplify)) {
    const read = readPassage(passage, context);
    if (read.length === 0) continue;
    const drafts = numberSplits(read, split);
    split = Math.max(split - 1, ...drafts.map((draft) => draft.split ?? 0)) + 1;
    for (const draft of drafts) {
      const mention = mentionOf(draft, passage, context);
      if (mention) mentions.push(mention);
    }
  }
  return mentions;
}

function mentionOf(draft: Draft, passage: Passage, { form }: ProseContext): Mention | null {
  const { key, value, plain, raw, claim, scope, base, figure, against, split, sentence } = draft;
  const place = passage.placeOf(draft.start, draft.end);
  const points = key.split('+').map((each) => {
    const editions = allPoints().get(each) ?? [];
    return editions.find((point) => point.form === form) ?? editions[0];
  });
  const first = points[0];
  if (!place || !first) return null;
  const label = points.map((point) => (point ? labelOf(point) : '')).join(' + ');
  const unit = raw.endsWith('%') ? '%' : first.unit;
  const context = passage.text.slice(sentence.from, sentence.to);
  const printed = { key, value, state: plain ? 'number' : 'normalized', raw, unit, label } as const;
  return { ...printed, kind: 'prose', claim, scope, base, figure, against, split, context, place };
}

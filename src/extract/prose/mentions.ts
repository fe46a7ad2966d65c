import { report } from '../../findings/define.ts';
import { limitReached } from '../../findings/readers.ts';
import { labelOf } from '../../forms/labels.ts';
import { allPoints } from '../../forms/points.ts';
import type { Document } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import type { FormId } from '../../model/form.ts';
import type { Mention } from '../../model/result.ts';
import type { Simplify } from '../../recognize/labels/simplify.ts';
import type { Recognition } from '../../recognize/recognition.ts';
import type { Draft } from './draft.ts';
import { type ProseContext, readPassage } from './read-passage.ts';
import { numberSplits } from './relations/splits.ts';
import { type Passage, readPassages } from './text/passages.ts';

/** No report states so many figures in its prose. */
const MOST_MENTIONS = 2000;

/** So much of a sentence that has no end is quoted before and behind a figure. */
const QUOTED = 200;

/**
 * The figures the prose states for indicators of the form, outside tables, in reading order. Only what the words
 * around a number tell for certain; figures of other years, of plans, of single documents are none.
 */
export function readMentions(
  document: Document,
  recognition: Recognition,
  simplify: Simplify,
  context: ProseContext,
  emit: Emit,
): Mention[] {
  const mentions: Mention[] = [];
  let split = 1;
  for (const passage of readPassages(document, recognition, simplify)) {
    const read = readPassage(passage, context);
    if (read.length === 0) continue;
    const drafts = numberSplits(passage.text, read, split);
    split = Math.max(split - 1, ...drafts.map((draft) => draft.split ?? 0)) + 1;
    if (mentions.length > MOST_MENTIONS) {
      const place = mentions.at(-1)?.place;
      report(emit, limitReached, { limit: 'mentions', value: MOST_MENTIONS }, place ? [place] : []);
      break;
    }
    for (const draft of drafts) {
      const mention = mentionOf(draft, passage, context);
      if (mention) mentions.push(mention);
    }
  }
  return mentions;
}

function mentionOf(draft: Draft, passage: Passage, { form }: ProseContext): Mention | null {
  const { key, value, plain, raw, claim, scope, base, figure, against, split } = draft;
  const place = passage.placeOf(draft.start, draft.end);
  const named = nameOf(key, form);
  if (!place || !named) return null;
  return {
    key,
    value,
    state: plain ? 'number' : 'normalized',
    raw,
    unit: raw.endsWith('%') ? '%' : named.unit,
    label: named.label,
    kind: 'prose',
    claim,
    scope,
    base,
    figure,
    against,
    split,
    context: quote(passage.text, draft),
    place,
  };
}

/** The sentence of a figure, or as much of it as stands near the figure, `…` for the rest. */
function quote(text: string, { start, end, sentence }: Draft): string {
  const from = Math.max(sentence.from, start - QUOTED);
  const to = Math.min(sentence.to, end + QUOTED);
  return `${from > sentence.from ? '…' : ''}${text.slice(from, to)}${to < sentence.to ? '…' : ''}`;
}

interface Named {
  readonly unit: string;
  readonly label: string;
}

const names = new Map<FormId, Map<string, Named | null>>();

/** The form's unit and label of a data point, or of several joined by `+`. */
function nameOf(key: string, form: FormId): Named | null {
  const own = names.get(form) ?? new Map<string, Named | null>();
  names.set(form, own);
  const known = own.get(key);
  if (known !== undefined) return known;
  const points = key.split('+').flatMap((each) => {
    const editions = allPoints().get(each) ?? [];
    return editions.find((point) => point.form === form) ?? editions[0] ?? [];
  });
  const named = points[0]
    ? { unit: points[0].unit, label: points.map((point) => labelOf(point, 'zh')).join(' + ') }
    : null;
  own.set(key, named);
  return named;
}

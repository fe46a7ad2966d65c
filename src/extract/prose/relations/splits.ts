import { wholeOf } from '../../../forms/wholes.ts';
import type { Draft } from '../draft.ts';

/**
 * Numbers the figures that make up a whole the prose states beside them, the whole among them; `next` is the first
 * number. `text` is the passage the drafts stand in.
 */
export function numberSplits(text: string, drafts: readonly Draft[], next: number): Draft[] {
  const numbered = new Map<Draft, number>();
  let number = next;
  drafts.forEach((whole, index) => {
    if (!isFigure(whole) || numbered.has(whole)) return;
    const parts = partsAfter(text, whole, drafts.slice(index + 1)).filter((part) => !numbered.has(part));
    if (parts.length < 2) return;
    for (const member of [whole, ...parts]) numbered.set(member, number);
    number += 1;
  });
  return drafts.map((draft) => ({
    ...draft,
    split: numbered.get(draft) ?? splitOfShare(draft, drafts, numbered),
  }));
}

function isFigure({ claim }: Draft): boolean {
  return !['share', 'growth', 'denial', 'cumulative'].includes(claim);
}

/** A share belongs to the split of its figure. */
function splitOfShare(
  share: Draft,
  drafts: readonly Draft[],
  numbered: ReadonlyMap<Draft, number>,
): number | null {
  if (share.claim !== 'share') return null;
  const figure = drafts.find(
    (each) =>
      isFigure(each) &&
      each.key === share.key &&
      each.scope === share.scope &&
      each.value === share.figure &&
      each.sentence === share.sentence,
  );
  return (figure && numbered.get(figure)) ?? null;
}

/** The figures after a whole that are parts of it: of the levels it covers, or of the rows that add up to it. */
function partsAfter(text: string, whole: Draft, after: readonly Draft[]): Draft[] {
  const again = after.findIndex(
    (each) => isFigure(each) && each.key === whole.key && each.scope === whole.scope,
  );
  const before = (again < 0 ? after : after.slice(0, again)).filter(isFigure);
  return (
    [0, 1]
      .map((sentences) => before.filter((each) => sentencesBetween(text, whole, each) === sentences))
      .map((near) => partsAmong(text, whole, near))
      .find((parts) => parts.length > 0) ?? []
  );
}

function partsAmong(text: string, whole: Draft, near: readonly Draft[]): Draft[] {
  const levels = near.filter((each) => each.key === whole.key && isLevel(text, whole, each));
  if (levels.length > 0) return levels;
  const parts = near.filter(({ key, scope }) => isBelow(key, whole.key) && scope === whole.scope);
  return parts.filter(({ key }) => !parts.some((other) => other.key !== key && isBelow(key, other.key)));
}

/** 0 for a part in the sentence of its whole, 1 for one in the sentence after it. */
function sentencesBetween(text: string, whole: Draft, part: Draft): number {
  return (text.slice(whole.end, part.start).match(/。/g) ?? []).length;
}

/** A level named after 其中; one in parentheses, or after a second 其中, is part of another part. */
function isLevel(text: string, whole: Draft, part: Draft): boolean {
  const between = text.slice(whole.end, part.start);
  const named = (between.match(/其中/g) ?? []).length === 1;
  const enclosed = between.lastIndexOf('（') > between.lastIndexOf('）');
  return named && !enclosed && (part.scope === 'own_level' || part.scope === 'narrower');
}

function isBelow(key: string, whole: string): boolean {
  const above = wholeOf(key);
  return above !== null && (above === whole || isBelow(above, whole));
}

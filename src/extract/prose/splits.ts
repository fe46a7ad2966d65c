import { wholeOf } from '../../forms/wholes.ts';
import type { Draft } from './draft.ts';

/** Numbers the figures of a passage that make up a whole it states, the whole among them; `next` is the first number. */
export function numberSplits(drafts: readonly Draft[], next: number): Draft[] {
  const numbered = new Map<Draft, number>();
  let number = next;
  drafts.forEach((whole, index) => {
    if (!isFigure(whole) || numbered.has(whole)) return;
    const parts = partsAfter(whole, drafts.slice(index + 1)).filter((part) => !numbered.has(part));
    if (parts.length < 2) return;
    for (const member of [whole, ...parts]) numbered.set(member, number);
    number += 1;
  });
  return drafts.map((draft) => ({
    ...draft,
    split: numbered.get(draft) ?? shareSplit(draft, drafts, numbered),
  }));
}

function isFigure({ claim }: Draft): boolean {
  return claim !== 'share' && claim !== 'growth' && claim !== 'denial';
}

/** A share belongs to the split of its figure. */
function shareSplit(
  share: Draft,
  drafts: readonly Draft[],
  numbered: ReadonlyMap<Draft, number>,
): number | null {
  if (share.claim !== 'share') return null;
  const figure = drafts.find(
    (each) =>
      isFigure(each) && each.key === share.key && each.scope === share.scope && each.value === share.figure,
  );
  return (figure && numbered.get(figure)) ?? null;
}

function partsAfter(whole: Draft, after: readonly Draft[]): Draft[] {
  const again = after.findIndex(
    (each) => isFigure(each) && each.key === whole.key && each.scope === whole.scope,
  );
  const near = (again < 0 ? after : after.slice(0, again)).filter(isFigure);
  const byLevel = near.filter(
    ({ key, scope }) => key === whole.key && (scope === 'own_level' || scope === 'narrower'),
  );
  if (byLevel.length > 0) return byLevel;
  const parts = near.filter(({ key, scope }) => isBelow(key, whole.key) && scope === whole.scope);
  return parts.filter(({ key }) => !parts.some((other) => other.key !== key && isBelow(key, other.key)));
}

function isBelow(key: string, whole: string): boolean {
  const above = wholeOf(key);
  return above !== null && (above === whole || isBelow(above, whole));
}

import type { Term } from '../model/form.ts';
import type { FindingKind } from './define.ts';

/** What a proposal consists of, in words. */
export interface Proposal {
  /** What is printed, and what would repair the sums, as the start of a sentence. */
  readonly change: Term;
  /** How many sums it repairs. */
  readonly repairs: number;
  /** How the figure may have come about, as the sentence's end; empty where nothing shows. */
  readonly slip: Term;
  /** What else is to be known: the reading's part in it, other explanations. */
  readonly more: Term;
}

/** The smallest change that would set right every sum that fails. A proposal: nothing is changed. */
export function repair({ change, repairs, slip, more }: Proposal): FindingKind {
  const [zh, en] =
    repairs === 1
      ? ['不符的合计即相符', 'the failing sum']
      : [`${repairs} 处不符的合计全部相符`, `${repairs} failing sums`];
  return kindOf({
    zh: `${change.zh}，${zh}${slip.zh}。${more.zh}`,
    en: `${change.en} would repair ${en}${slip.en}.${more.en}`,
  });
}

/** Several changes would do as well, and nothing tells which is meant; `{list}` names the first of them. */
export const undecidedRepair: FindingKind = kindOf({
  zh: '有 {explanations} 种改法都可使不符的合计相符，无法断定是哪一种：{list}。',
  en: 'Any of {explanations} changes would repair what fails, and nothing tells which: {list}.',
});

function kindOf(message: Term): FindingKind {
  return {
    rule: 'diagnosis/repair',
    severity: 'note',
    message: {
      zh: `${message.zh}（仅为推测，未改动数值。）`,
      en: `${message.en} (A proposal; no figure is changed.)`,
    },
  };
}

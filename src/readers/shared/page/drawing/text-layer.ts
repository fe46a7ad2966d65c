import { report } from '../../../../findings/define.ts';
import { invisibleText, noText, rubbishText } from '../../../../findings/pages.ts';
import { hiddenText } from '../../../../findings/readers.ts';
import type { Emit } from '../../../../model/finding.ts';
import type { PagePlace } from '../../../../model/place.ts';
import { boxAround } from '../boxes.ts';
import type { PageContent } from '../content.ts';
import { UNREADABLE } from '../lines/line-text.ts';

/** A page of which more characters than this share cannot be made out is rubbish. */
const RUBBISH = 0.3;
/** Where more of the text than this does not show, it was recognised from a picture. */
const RECOGNISED = 0.7;
const LONGEST_QUOTE = 40;

function wholePage({ page, width, height }: PageContent): PagePlace {
  return { kind: 'page', page, box: [0, 0, width, height] };
}

/**
 * Says which pages have no text that can be read: scanned ones, and ones whose fonts do not tell their characters.
 * Gives the pages with what of their text may be read; this is where recognised text of pictures would come in.
 */
export function checkText(pages: readonly PageContent[], emit: Emit): readonly PageContent[] {
  const empty = pages.filter(({ runs }) => runs.length === 0);
  const rubbish = pages.filter(isRubbish);
  if (empty.length > 0) {
    report(emit, noText, { pages: empty.map(({ page }) => String(page)) }, empty.map(wholePage));
  }
  if (rubbish.length > 0) {
    report(emit, rubbishText, { pages: rubbish.map(({ page }) => String(page)) }, rubbish.map(wholePage));
  }
  return withoutHidden(pages, emit);
}

/** Pages with only what shows of their text; where hardly any does, as on scanned pages, with all of it. */
function withoutHidden(pages: readonly PageContent[], emit: Emit): readonly PageContent[] {
  const recognised = pages.filter((page) => page.runs.length > 0 && shareOfHidden(page) > RECOGNISED);
  if (recognised.length > 0) {
    const numbers = recognised.map(({ page }) => String(page));
    report(emit, invisibleText, { pages: numbers }, recognised.map(wholePage));
  }
  return pages.map((page) => {
    const hidden = recognised.includes(page) ? [] : page.runs.filter((run) => run.hidden);
    if (hidden.length === 0) return page;
    const text = hidden.map((run) => run.text).join('');
    const box = boxAround(hidden.map((run) => run.box)) ?? [0, 0, page.width, page.height];
    report(emit, hiddenText, { text: text.slice(0, LONGEST_QUOTE) }, [
      { kind: 'page', page: page.page, box },
    ]);
    return { ...page, runs: page.runs.filter((run) => !run.hidden) };
  });
}

function shareOfHidden({ runs }: PageContent): number {
  let [hidden, all] = [0, 0];
  for (const run of runs) {
    all += run.text.length;
    if (run.hidden) hidden += run.text.length;
  }
  return hidden / all;
}

function isRubbish({ runs }: PageContent): boolean {
  let [odd, all] = [0, 0];
  for (const { text } of runs) {
    all += text.length;
    odd += text.split(UNREADABLE).length - 1;
  }
  return odd > RUBBISH * all;
}

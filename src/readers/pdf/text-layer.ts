import { report } from '../../findings/define.ts';
import { noText, rubbishText } from '../../findings/pages.ts';
import type { Emit } from '../../model/finding.ts';
import type { PagePlace } from '../../model/place.ts';
import type { PageContent } from '../page/content.ts';
import { UNREADABLE } from './fonts.ts';

/** A page of which more characters than this share cannot be made out is rubbish. */
const RUBBISH = 0.3;

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
  return pages;
}

function isRubbish({ runs }: PageContent): boolean {
  let [odd, all] = [0, 0];
  for (const { text } of runs) {
    all += text.length;
    odd += text.split(UNREADABLE).length - 1;
  }
  return odd > RUBBISH * all;
}

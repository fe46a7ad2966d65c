import { wholeOf } from '../../../forms/wholes.ts';
import type { Draft, ReadToken } from '../draft.ts';
import { totals } from '../wordings/pattern.ts';

const SHARE = /占([^，。；、]{0,14})$/;
const EACH = /分别占[^，。；]{0,10}$/;
/** Of cases, those that have ended are a part. */
const PART_OF_CASES = /审结|结案/;
const OF_TOTAL = /总量|总数|总/;

/** The shares a sentence states of the figures it counts (243件，占答复数25.1%; …分别占53.57%、32.14%). */
export function readShares(text: string, tokens: readonly ReadToken[], earlier: readonly Draft[]): Draft[] {
  const shares: Draft[] = [];
  tokens.forEach((read, index) => {
    if (read.token.unit !== '%') return;
    const phrase = text.slice(Math.max(read.token.start - 20, 0), read.token.start);
    if (EACH.test(phrase)) shares.push(...sharesOfEach(text, tokens, index, earlier));
    else {
      const figure = tokens[index - 1]?.draft;
      const said = SHARE.exec(phrase)?.[1];
      const share =
        figure && said !== undefined && !PART_OF_CASES.test(said)
          ? shareOf(read, figure, said, earlier)
          : null;
      if (share) shares.push(share);
    }
  });
  return shares;
}

function sharesOfEach(
  text: string,
  tokens: readonly ReadToken[],
  first: number,
  earlier: readonly Draft[],
): Draft[] {
  let last = first;
  while (isNext(text, tokens[last], tokens[last + 1])) last += 1;
  const shares = tokens.slice(first, last + 1);
  const figures = tokens.slice(0, first).slice(-shares.length);
  const drafts = figures.map(({ draft }) => draft).filter((draft) => draft !== null);
  const wholes = new Set(drafts.map(({ key }) => wholeOf(key)));
  if (drafts.length !== shares.length || wholes.size > 1) return [];
  return shares.flatMap((share, index) => {
    const figure = drafts[index];
    const read = figure ? shareOf(share, figure, '', earlier) : null;
    return read ? [read] : [];
  });
}

/** Whether the next token goes on a list of percentages. */
function isNext(text: string, token: ReadToken | undefined, next: ReadToken | undefined): boolean {
  if (!token || next?.token.unit !== '%') return false;
  return /^[，、和及]$/.test(text.slice(token.token.end, next.token.start));
}

function shareOf({ token }: ReadToken, figure: Draft, said: string, earlier: readonly Draft[]): Draft | null {
  if (token.claim !== 'exact' || figure.claim !== 'exact' || token.value > 100) return null;
  const whole = earlier.findLast(
    (each) => each.start < figure.start && each.key === figure.key && isOfAll(each),
  );
  const base = baseOf(figure.key, said, earlier) ?? whole?.key ?? null;
  if (base === null) return null;
  const stated = earlier.findLast(
    (each) => each.key === base && each.claim === 'exact' && each.start < figure.start && isOfAll(each),
  );
  return {
    ...figure,
    value: token.value,
    plain: true,
    raw: token.raw,
    claim: 'share',
    base,
    figure: figure.value,
    against: stated?.value ?? null,
    start: token.start,
    end: token.end,
  };
}

/** Whether a figure covers all that the report does. */
function isOfAll({ scope }: Draft): boolean {
  return scope !== 'own_level' && scope !== 'narrower';
}

/** What the share is of, as its words say, else the whole the figure is a part of. */
function baseOf(key: string, said: string, earlier: readonly Draft[]): string | null {
  const modern = key.startsWith('applications.results');
  if (/答复|办结|办理/.test(said)) return modern ? totals('results.total') : totals('answered');
  if (/收到|受理|收件|新收|申请/.test(said)) return totals('received');
  if (key.startsWith('proactive.channels'))
    return OF_TOTAL.test(said) || said === '' ? 'proactive.total' : null;
  return wholeStated(key, earlier) ?? wholeOf(key);
}

/** Of the wholes a figure is a part of, the nearest that the passage states. */
function wholeStated(key: string, earlier: readonly Draft[]): string | null {
  const whole = wholeOf(key);
  if (whole === null || earlier.some((each) => each.key === whole)) return whole;
  return wholeStated(whole, earlier);
}

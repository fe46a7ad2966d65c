import type { Draft, ReadToken } from '../draft.ts';

const GREW = /(增长|增加|上升|提高|提升|增幅|减少|下降|降低|降幅)(?:了|幅度?|率)?(?:为|达到?|约)?$/;
const COMPARED = /同比|环比|[比较与同](?:去年|上一?年|20\d\d年)|去年|上一?年/;
const EARLIER = /(?:去年|上一?年|20\d\d年)[^，。；]{0,12}$/;
const FELL = /^(?:减少|下降|降低|降幅)/;

/** How the figures of a sentence grew from the year before (968件，比上年增加60件，增长6.6%). */
export function readGrowth(text: string, tokens: readonly ReadToken[]): Draft[] {
  const grown: Draft[] = [];
  let figure: Draft | null = null;
  let against: number | null = null;
  for (const { token, draft } of tokens) {
    const before = figure ? text.slice(figure.end, token.start) : '';
    const verb = GREW.exec(text.slice(Math.max(0, token.start - 12), token.start))?.[1];
    if (draft) {
      // After 其中 the words may speak of the whole as well.
      figure = draft.claim === 'exact' && !isPart(text, draft) ? draft : null;
      against = null;
    } else if (figure && verb !== undefined && COMPARED.test(before) && fits(token, figure)) {
      grown.push(growthOf(token, figure, FELL.test(verb), against));
    } else if (figure && token.unit !== '%' && EARLIER.test(before) && fits(token, figure)) {
      // What follows in a clause of its own is said of that year.
      if (before.includes('；')) figure = null;
      else against = token.value;
    } else if (token.unit !== '%') {
      figure = null;
    }
  }
  return grown;
}

function isPart(text: string, { start, sentence }: Draft): boolean {
  return text.slice(sentence.from, start).includes('其中');
}

function fits({ unit, claim }: ReadToken['token'], figure: Draft): boolean {
  return claim === 'exact' && (unit === '%' || figure.raw.endsWith(unit));
}

function growthOf(token: ReadToken['token'], figure: Draft, fell: boolean, against: number | null): Draft {
  const { start, end, raw, value } = token;
  return {
    ...figure,
    value: fell && value !== 0 ? -value : value,
    plain: !fell,
    raw,
    claim: 'growth',
    figure: figure.value,
    against,
    start,
    end,
  };
}

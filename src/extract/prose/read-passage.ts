import { wholeOf } from '../../forms/wholes.ts';
import type { FormId } from '../../model/form.ts';
import type { Mention } from '../../model/result.ts';
import { namesAccount, scopeIn } from './about/scope.ts';
import { subjectIn, subjectOfHeading } from './about/subject.ts';
import { carriedYear, type When, whenOf } from './about/time.ts';
import type { Draft, ReadToken } from './draft.ts';
import { readGrowth } from './relations/growth.ts';
import { settle } from './relations/settle.ts';
import { readShares } from './relations/shares.ts';
import type { Passage } from './text/passages.ts';
import { type Sentence, sentencesOf } from './text/sentences.ts';
import { readTokens, type Token } from './text/tokens.ts';
import { readDenials } from './wordings/denials.ts';
import { type Match, matchToken } from './wordings/match.ts';
import type { Matter, Subject } from './wordings/pattern.ts';

/** What a report's prose is read with. */
export interface ProseContext {
  readonly form: FormId;
  readonly year: number | null;
  readonly entity: string | null;
}

/** `scopeEnd`: where the words end that may tell whom the figure covers. */
interface PlacedMatch extends Match {
  readonly scopeEnd: number;
}

/** What reports state for all years together, and the words before what is only some of it. */
const CUMULATED = 'proactive.total';
const PART_OF_CUMULATED = /其中|网站|平台|微博|微信|公报|专栏|栏目|公众号/;
const NUMBER_OR_DENIAL = /\d|[一二两三四五六七八九十][件次起宗例期场份条篇人名]|未|没有|无|不收/;
const DENIED_MATTER: Matter = {
  words: /(?:)/,
  headings: /申请|复议|诉讼|投诉|举报|收费/,
  paragraph: /^(?:remedies|applications)/,
};

/** The figures a passage states for indicators of the form, in reading order. */
export function readPassage(passage: Passage, context: ProseContext): Draft[] {
  if (!NUMBER_OR_DENIAL.test(passage.text)) return [];
  const drafts: Draft[] = [];
  let year: When = 'year';
  for (const sentence of sentencesOf(passage.text)) {
    const reader = new SentenceReader(passage, sentence, context, year, drafts);
    drafts.push(...reader.read());
    year = carriedYear(reader.text, context.year, year);
  }
  return drafts;
}

/** Reads one sentence; `before` are the drafts of the passage's sentences before it. */
class SentenceReader {
  readonly text: string;
  readonly #passage: Passage;
  readonly #sentence: Sentence;
  readonly #context: ProseContext;
  readonly #year: When;
  readonly #before: readonly Draft[];

  constructor(
    passage: Passage,
    sentence: Sentence,
    context: ProseContext,
    year: When,
    before: readonly Draft[],
  ) {
    this.#passage = passage;
    this.#sentence = sentence;
    this.#context = context;
    this.#year = year;
    this.#before = before.filter(({ claim }) => claim !== 'cumulative');
    this.text = passage.text.slice(sentence.from, sentence.to);
  }

  read(): Draft[] {
    const { text } = this.#passage;
    const { from, to } = this.#sentence;
    if (!NUMBER_OR_DENIAL.test(this.text)) return [];
    const tokens = readTokens(text, from, to);
    if (tokens.length === 0) return this.#denials(from, to);
    const read: ReadToken[] = [];
    const counts: { draft: Draft; match: Match }[] = [];
    const cumulative: Draft[] = [];
    tokens.forEach((token, index) => {
      const match = token.unit === '%' ? null : this.#match(token, tokens[index - 1]);
      const draft = match && this.#draftOf(token, match);
      if (draft?.claim === 'cumulative') cumulative.push(draft);
      else if (match && draft) counts.push({ draft, match });
      read.push({ token, draft });
    });
    const { entity } = this.#context;
    const settled = settle(counts, { text, sentence: this.#sentence, before: this.#before, entity });
    const kept = read.map(({ token, draft }) => ({ token, draft: draft && (settled.get(draft) ?? null) }));
    const stated = [...settled.values()];
    const denied = this.#denials(from, to);
    const earlier = [...this.#before, ...stated];
    const rest = [...readShares(text, kept, earlier), ...readGrowth(text, kept), ...denied];
    return [...stated, ...cumulative, ...rest];
  }

  #match(token: Token, previous: Token | undefined): PlacedMatch | null {
    const { text } = this.#passage;
    const start = this.#phraseStart(token, previous);
    const surroundings = {
      phrase: text.slice(start, token.start),
      rest: text.slice(token.end, token.end + 30),
      subject: () => this.#subject(token.start),
      about: (matter: Matter) => this.#about(token.start, matter),
      sentence: () => text.slice(this.#sentence.from, token.start),
    };
    const match = matchToken(token, surroundings, this.#context.form);
    return (
      match && {
        ...match,
        scopeEnd: match.labelAt === null ? token.start : this.#mainEnd(start + match.labelAt),
      }
    );
  }

  /** Back to a mark, an opening parenthesis that stays open, or the number before. */
  #phraseStart(token: Token, previous: Token | undefined): number {
    const { text } = this.#passage;
    const least = Math.max(this.#sentence.from, previous?.end ?? 0);
    let depth = 0;
    for (let at = token.start - 1; at >= least; at -= 1) {
      const mark = text.charAt(at);
      if ('，；：！？。'.includes(mark) && depth === 0) return at + 1;
      if (mark === '）') depth += 1;
      if (mark === '（') {
        if (depth === 0) return at + 1;
        depth -= 1;
      }
    }
    return text.charAt(least) === '、' ? least + 1 : least;
  }

  /** Where the main clause ends: at 其中, else at an offset. */
  #mainEnd(offset: number): number {
    const parts = this.#passage.text.indexOf('其中', this.#sentence.from);
    return parts >= 0 && parts < offset ? parts : offset;
  }

  #subject(to: number): Subject | undefined {
    const { text, heading, chapter } = this.#passage;
    return (
      subjectIn(text.slice(this.#sentence.from, to)) ??
      subjectIn(text.slice(0, this.#sentence.from)) ??
      subjectOfHeading(heading) ??
      subjectOfHeading(chapter)
    );
  }

  /** The words before an offset that tell what is spoken of, headings of that matter among them. */
  #about(to: number, { headings, paragraph }: Matter): string {
    const { text, heading, chapter } = this.#passage;
    const above = [chapter, heading].filter((each) => headings.test(each));
    const last = this.#before.at(-1)?.key ?? '';
    const whole = paragraph === 'all' || paragraph.test(last);
    return [...above, text.slice(whole ? 0 : this.#sentence.from, to)].join('。');
  }

  #draftOf(token: Token, { key, scopeEnd }: PlacedMatch): Draft | null {
    const { start, end, value, plain, raw, claim } = token;
    const { text } = this.#passage;
    const clause = Math.max(this.#lastMark('，', start), this.#lastMark('；', start), this.#sentence.from);
    const when = whenOf(
      text.slice(this.#sentence.from, clause),
      text.slice(clause, start),
      this.#context.year,
      this.#year,
    );
    if (when === 'other' || (when === 'all_years' && !this.#isCumulative(token, key))) return null;
    const scope = this.#scope(scopeEnd, when === 'year' ? key : null);
    const stated = { base: null, figure: null, against: null, split: null };
    const claimed = when === 'all_years' ? ('cumulative' as const) : claim;
    return { key, value, plain, raw, claim: claimed, scope, ...stated, start, end, sentence: this.#sentence };
  }

  /** Whether a figure of all years is one that reports go on counting: the whole, to the last digit. */
  #isCumulative({ start, claim }: Token, key: string): boolean {
    const lead = this.#passage.text.slice(this.#sentence.from, start);
    return key === CUMULATED && claim === 'exact' && !PART_OF_CUMULATED.test(lead);
  }

  /** The offset after the last such mark of the sentence before an offset; 0 where there is none. */
  #lastMark(mark: string, before: number): number {
    return this.#passage.text.lastIndexOf(mark, before - 1) + 1;
  }

  /** Whom the figure after an offset covers; `key` where it may be a part of what was stated before. */
  #scope(start: number, key: string | null): Mention['scope'] {
    const { text } = this.#passage;
    const { from } = this.#sentence;
    const segment = Math.max(from, this.#lastMark('；', start));
    const { entity } = this.#context;
    if (namesAccount(text.slice(Math.max(segment, this.#lastMark('，', start)), start))) return 'narrower';
    const own = scopeIn(text.slice(segment, start), entity);
    const main = scopeIn(text.slice(from, this.#mainEnd(segment)), entity);
    const scope = own ?? main ?? (key === null ? null : this.#inherited(key));
    return scope ?? null;
  }

  /** Parts named in a sentence of their own cover whom their whole covers. */
  #inherited(key: string): Mention['scope'] | undefined {
    const last = this.#before.at(-1);
    const depth = wholeOf(key) === null ? 2 : 1;
    const stem = (each: string): string => each.split('.').slice(0, depth).join('.');
    const isPart = /^(?:其中|上述)/.test(this.text) || (last && stem(last.key) === stem(key));
    return isPart ? last?.scope : undefined;
  }

  #denials(from: number, to: number): Draft[] {
    const about = (): string => this.#about(to, DENIED_MATTER);
    const denied = readDenials(this.text, from, this.#context.form, about);
    return denied.flatMap(({ key, start, end }) => this.#denial(key, start, end));
  }

  #denial(key: string, start: number, end: number): Draft[] {
    const { text } = this.#passage;
    const { from } = this.#sentence;
    const when = whenOf('', text.slice(from, end), this.#context.year, this.#year);
    if (when !== 'year') return [];
    const raw = text.slice(start, end);
    const scope = this.#scope(start, key);
    const stated = { base: null, figure: null, against: null, split: null };
    return [
      {
        key,
        value: 0,
        plain: false,
        raw,
        claim: 'denial',
        scope,
        ...stated,
        start,
        end,
        sentence: this.#sentence,
      },
    ];
  }
}

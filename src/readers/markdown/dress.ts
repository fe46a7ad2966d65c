import { scriptDigits, struckDigits } from '../shared/marked-digits.ts';

/** Where what is raised, lowered or struck out begins or ends. */
const MARK = /<(\/?)(sup|sub|del|s|strike)(?:\s[^<>]*)?>|~~/gi;
/** What prints none of its digits. */
const UNPRINTED = /(<[^<>]*>|&#?\w{1,8};)/;

/**
 * A text in which digits that marks raise, lower or strike out look so, the marks left in place: a note's number joins no figure, nor
 * does one that was crossed out. What a tag begins and nothing ends goes up to the end.
 */
export function dressDigits(text: string): string {
  const marks = [...text.matchAll(MARK)];
  if (marks.length === 0) return text;
  const tildes = marks.filter(([mark]) => mark === '~~').length;
  const open = { raised: 0, lowered: 0, struck: 0 };
  let [dressed, at, strokes] = ['', 0, 0];
  for (const { 0: mark, 1: closes, 2: tag = '', index } of marks) {
    dressed += dress(text.slice(at, index), open) + mark;
    at = index + mark.length;
    const manner = MANNERS[tag.toLowerCase()] ?? 'struck';
    if (mark !== '~~') open[manner] = Math.max(0, open[manner] + (closes === '/' ? -1 : 1));
    else if (strokes < tildes - (tildes % 2)) {
      open.struck += strokes % 2 === 0 ? 1 : -1;
      strokes += 1;
    }
  }
  return dressed + dress(text.slice(at), open);
}

type Manner = 'raised' | 'lowered' | 'struck';

const MANNERS: Readonly<Partial<Record<string, Manner>>> = { sup: 'raised', sub: 'lowered' };

function dress(text: string, open: Readonly<Record<Manner, number>>): string {
  const parts = text.split(UNPRINTED);
  return parts.map((part, index) => (index % 2 === 1 ? part : dressPart(part, open))).join('');
}

function dressPart(text: string, { raised, lowered, struck }: Readonly<Record<Manner, number>>): string {
  if (struck > 0) return struckDigits(text);
  if (raised > 0) return scriptDigits(text, 'sup');
  return lowered > 0 ? scriptDigits(text, 'sub') : text;
}

import type { Format } from '../../model/document.ts';
import { separatorOf } from '../csv/sniff-csv.ts';
import { withoutLineNumbers } from '../shared/lines/line-numbers.ts';

/** Characters of a text that are looked at: its beginning and, in a long one, a stretch of its middle and end. */
const SAMPLE = 200_000;

/** Characters of a line, and of the file's beginning, that are matched against patterns: bounds their cost. */
const LINE = 1000;
const START = 20_000;

/** The tags a page, and nothing but a page, begins with. */
const PAGE_TAG = /^<(?:!doctype\s+html|(?:html|head|body|meta|title|frameset|base|link|script|style)[\s/>])/i;

const ANY_TAG = /<\/?[a-z][a-z0-9]*(?::[a-z]+)?(?:\s[^<>]*)?\/?>/i;
const FLOW_TAG = /<\/?(?:p|div|br|h[1-6]|li|ul|ol|section|article|center|span|font|a)(?:\s[^<>]*)?\/?>/gi;
const TABLE_TAG = /<(?:table|tr|t[dh])(?:\s[^<>]*)?>/gi;

const ATX = /^ {0,3}#{1,6}[ \t]+[^\s#]/;
const SEPARATOR = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/;
const SINGLE_SEPARATOR = /^\s*\|\s*:?-{3,}:?\s*\|\s*$/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const BOLD = /(?:^|[^*])\*\*[^*\s](?:[^*\n]*[^*\s])?\*\*(?!\*)/;
const IMAGE = /!\[[^[\]]{0,200}\]\([^()\s]{1,500}/;
const LINK = /(?:^|[^!\\])\[[^[\]]{1,200}\]\((?:https?:|\/|\.|#|mailto:)/;

/** A bounded sample: all of a short text; beginning, middle and end of a long one. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const third = Math.floor(SAMPLE / 3);
  const middle = Math.floor((text.length - third) / 2);
  return `${text.slice(0, third)}\n${text.slice(middle, middle + third)}\n${text.slice(-third)}`;
}

/** Whether line `i` is the separator row of a pipe table: dashes under a line with as many cells. */
function isSeparator(lines: readonly string[], i: number): boolean {
  const line = lines[i] ?? '';
  if (!line.includes('|') || !line.includes('-')) return false;
  if (!SEPARATOR.test(line) && !SINGLE_SEPARATOR.test(line)) return false;
  const above = lines[i - 1] ?? '';
  if (!above.includes('|') || SEPARATOR.test(above)) return false;
  return i < 2 || line.includes('--') || !(lines[i - 2] ?? '').includes('|');
}

/** How much one line speaks for Markdown; 2 in all decide. */
function weighLine(lines: readonly string[], i: number): number {
  const line = lines[i] ?? '';
  if (isSeparator(lines, i) || IMAGE.test(line)) return 2;
  if (ATX.test(line) || FENCE.test(line)) return 1;
  if (BOLD.test(line) || LINK.test(line)) return 0.5;
  return 0;
}

/** What no line that speaks for Markdown goes without. */
const MARKUP = /[|#]|\*\*|\]\(|```|~~~|^> /m;
/** The mark of a quotation before a line. */
const QUOTE = /^(?:>[ \t]?)+/;

/** The evidence for Markdown in a text, up to what decides. */
function markdownEvidence(sample: string): number {
  if (!MARKUP.test(sample)) return 0;
  const printed = sample.split(/\r\n?|\n/).map((line) => line.slice(0, LINE));
  const quoted = printed.filter((line) => QUOTE.test(line)).length;
  if (quoted * 2 > printed.length) return 2;
  const lines = quoted === 0 ? printed : printed.map((line) => line.replace(QUOTE, ''));
  let evidence = 0;
  const first = lines.find((line) => line.trim() !== '') ?? '';
  if (ATX.test(first)) evidence += 1;
  for (let i = 0; i < lines.length && evidence < 2; i++) evidence += weighLine(lines, i);
  return evidence;
}

/** Lines of running text that carry no tag and do not stand within a table or between tags of one element. */
function bareLines(sample: string): number {
  const outside = sample.replace(/<table[\s>][\s\S]*?(?:<\/table\s*>|$)/gi, '\n');
  return outside.split('\n').filter((line) => line.trim() !== '' && !/[<>]/.test(line)).length;
}

/** Whether a text with tags, which does not begin as a page, is a piece of a page rather than text with HTML in it. */
function isFragmentOfPage(sample: string): boolean {
  const flow = sample.match(FLOW_TAG)?.length ?? 0;
  const table = sample.match(TABLE_TAG)?.length ?? 0;
  if (flow + table < 3) return false;
  return /^\s*<[a-z!]/i.test(sample) ? flow + table > bareLines(sample) : flow > 2 * bareLines(sample);
}

/** Whether a text begins as a page does, after declarations and comments. */
function startsAsPage(text: string): boolean {
  let rest = text.slice(0, START).trimStart();
  for (;;) {
    const end = rest.startsWith('<!--')
      ? rest.indexOf('-->') + 3
      : /^<(?:\?xml|!\[)[^>]*>/.exec(rest)?.[0].length;
    if (end === undefined || end <= 2) return PAGE_TAG.test(rest);
    rest = rest.slice(end).trimStart();
  }
}

/** Tells page, Markdown, separated values and plain text apart. In doubt it is text. */
export function formatOfText(text: string): Format {
  const unnumbered = withoutLineNumbers(text);
  return unnumbered && formatOf(unnumbered.text) === 'markdown' ? 'markdown' : formatOf(text);
}

function formatOf(text: string): Format {
  const sample = sampleOf(text);
  if (startsAsPage(sample)) return 'html';
  const tagged = ANY_TAG.test(sample);
  const evidence = markdownEvidence(sample);
  if (tagged && isFragmentOfPage(sample) && evidence < 2) return 'html';
  if (evidence >= 2) return 'markdown';
  if (tagged && /<t[dh][\s>]/i.test(sample)) return 'markdown';
  return separatorOf(text.slice(0, SAMPLE), text.length <= SAMPLE) === null ? 'text' : 'csv';
}

import { forms } from '../../../forms/index.ts';
import { halfWidth } from '../../../model/characters.ts';
import type { Span } from '../../../model/document.ts';
import type { ColumnNode, RowNode } from '../../../model/form.ts';
import { compact } from '../../labels/normalize.ts';
import type { Simplify } from '../../labels/simplify.ts';
import { subSpan } from '../text/sub-span.ts';

/** A stretch of a running line: a form's label with what explains it, or what stands between two labels. */
export interface Piece extends Span {
  readonly kind: 'label' | 'between';
}

/** By the codes of characters. */
interface TrieNode {
  readonly next: Map<number, TrieNode>;
  /** The digits the forms number the label with that ends here, '' for none; null where none ends. */
  numerals: string | null;
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly numerals: string;
}

const LEAST_LENGTH = 60;
const LEAST_LABELS = 6;
const LEAST_FIGURE_RUNS = 4;
/** How far behind a label its figures are sought. */
const LOOK_AHEAD = 160;
/** Share of stretches between labels that must look like values; below it the line is prose that quotes figures. */
const LEAST_VALUE_SHARE = 0.7;
/** One character in brackets before a label is its numeral, mistyped or not. */
const LEADING_NUMERAL =
  /(?:其中[:：]?)?(?:[一二三四五六七八九十]{1,3}[、.．]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2}|\D)[）)]|\d[.．、]|[①-⑳])?(?:其中[:：]?)?\s*$/;
const EXPLANATION =
  /^\s*[（(](?!(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)])(?:[^（）()]{2,120}|[元条件次个人份期篇])[）)]/;
/** A digit of a numeral that other digits stand right before. */
const GLUED_NUMERAL = /\d(\d)[.．、](?:其中[:：]?)?\s*$/;
/** Digits before a label, the mark of its numeral gone from behind them or set apart. */
const BARE_DIGITS = /(\d+)(?:\s+[.．、]\s*)?$/;
/** A unit between a label and its figures. */
const LEADING_UNIT = /^\s*(?:万元|人次|条|件|次|个|人|期|份|篇|项|元)(?=[\s\d]|$)/;
/** Figures that end at white space or at the numeral of a chapter. A run of digits is read in one way only, or many would take for ever. */
const LEADING_FIGURES =
  /^(?:\s*(?:[+-]?\d[\d,，]*(?:\.\d+)?(?!\d)|-(?!\d)|[—/]))+(?=\s*$|\s*[一二三四五六七八九十]{1,3}、)/;
/** What may stand between two labels of a table: units, figures, dashes. */
const VALUE_RUN = /^(?:条|件|次|个|人|期|份|篇|项|元|万元|人次)?[\s\d.,，+\-—/]*$/;
const SKIPPED = /[\s\u00A0\u2000-\u200F\u3000\uFEFF"'“”‘’]/;
const TABLE_LIKE =
  /^(?:\s*$|\s*[-—/\d０-９]|\s*(?:人次|万元|条|件|次|个|人|期|份|篇|项)\s*[-—/\d０-９\s]|\s*[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\s*(?:其中|[①-⑳]|\d[.．、]|[一二三四五六七八九十]{1,3}、))/;

let trie: TrieNode | null = null;

function formLabels(): string[] {
  const labels: string[] = [];
  const column = (node: ColumnNode): void => {
    labels.push(node.label.zh, ...node.aliases);
    node.children.forEach(column);
  };
  const row = (node: RowNode): void => {
    labels.push(node.label.zh, ...node.aliases);
    node.children.forEach(row);
  };
  for (const part of forms.flatMap((form) => form.tables.flatMap((table) => table.parts))) {
    if (part.caption) labels.push(part.caption.zh);
    if (part.corner) labels.push(part.corner.zh);
    part.columns.forEach(column);
    part.rows.forEach(row);
  }
  return labels;
}

function bareLabel(label: string): string {
  return compact(label)
    .replace(/^其中:?/, '')
    .replace(/^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d\.)/, '')
    .replace(/\([^()]{8,}\)$/, '');
}

function labelTrie(): TrieNode {
  if (trie) return trie;
  trie = { next: new Map(), numerals: null };
  for (const printed of formLabels()) {
    const label = bareLabel(printed);
    if (label.length < 2) continue;
    let node = trie;
    for (let i = 0; i < label.length; i += 1) {
      const code = label.charCodeAt(i);
      const child: TrieNode = node.next.get(code) ?? { next: new Map(), numerals: null };
      node.next.set(code, child);
      node = child;
    }
    node.numerals = (node.numerals ?? '') + (/^(?:其中:?)?(\d)\./.exec(compact(printed))?.[1] ?? '');
  }
  return trie;
}

/** Label hits in a text, the longest at each position, blanks and width forms evened out. */
function labelHits(text: string): Hit[] {
  const root = labelTrie();
  const hits: Hit[] = [];
  for (let start = 0; start < text.length; ) {
    const hit = root.next.has(text.charCodeAt(start)) ? longestHit(root, text, start) : null;
    if (hit) hits.push(hit);
    start = Math.max(hit?.end ?? 0, start + 1);
  }
  return hits;
}

function longestHit(root: TrieNode, text: string, start: number): Hit | null {
  let node: TrieNode | undefined = root;
  let hit: Hit | null = null;
  for (let i = start; i < text.length && node; i += 1) {
    const code = evenCode(text, i);
    if (code !== null) node = node.next.get(code);
    else if (i === start) return null;
    if (node && node.numerals !== null) hit = { start, end: i + 1, numerals: node.numerals };
  }
  return hit;
}

/** The code of a character in its half width; null for one that is passed over. */
function evenCode(text: string, index: number): number | null {
  const code = text.charCodeAt(index);
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return code < 0x3400 && SKIPPED.test(text.charAt(index)) ? null : code;
}

function isTableLike(text: string, hit: Hit, before: Hit | undefined, next: Hit | undefined): boolean {
  if (!beginsHere(text, hit, before)) return false;
  const explained = text.slice(hit.end).replace(EXPLANATION, '');
  const gap = next ? text.slice(hit.end, next.start).replace(EXPLANATION, '') : null;
  if (gap !== null && compact(gap.replace(LEADING_NUMERAL, '')) === '') return true;
  return TABLE_LIKE.test(explained.slice(0, 12));
}

/** A label inside a longer word is not one: what stands before it must be a figure, a mark, a blank or another label. */
function beginsHere(text: string, hit: Hit, before: Hit | undefined): boolean {
  const lead = text.slice(before?.end ?? 0, hit.start).replace(LEADING_NUMERAL, '');
  return !/[\u4e00-\u9fff]$/.test(lead) || /\d(?:条|件|次|个|人|期|份|篇|项)$/.test(lead);
}

/**
 * Cuts a line that holds a table's labels and figures in one run, without cells (forms.md §10, "no separators
 * at all"), at the labels of the forms. Null when the line is not such a run: fewer than six labels that are
 * followed by figures or by one another. `simplify` rewrites traditional script for comparison.
 */
export function splitRunningLine(span: Span, simplify: Simplify = (text) => text): Piece[] | null {
  if (span.text.length < LEAST_LENGTH || !hasFigureRuns(span.text)) return null;
  const simplified = simplify(span.text);
  const text = simplified.length === span.text.length ? simplified : span.text;
  const hits = labelHits(text);
  if (hits.length < LEAST_LABELS) return null;
  const kept = hits.filter((hit, index) => isTableLike(text, hit, hits[index - 1], hits[index + 1]));
  if (kept.length < LEAST_LABELS) return null;
  const pieces = cutAt(span, text, kept);
  return isTabular(pieces) ? pieces : null;
}

/** The labels of the forms that stand right behind one another in a text, down to its figures: a header and its row without separators. */
export function gluedLabels(text: string): string[] {
  if (text.length < LEAST_LENGTH) return [];
  const hits = labelHits(text);
  const isApart = (hit: Hit, index: number): boolean =>
    compact(text.slice(hits[index - 1]?.end ?? 0, hit.start)) !== '';
  const run = hits.slice(Math.max(0, hits.findLastIndex(isApart)));
  const glued = run.length >= LEAST_LABELS && /^\s*\d/.test(text.slice(run.at(-1)?.end));
  return glued ? run.map(({ start, end }) => text.slice(start, end)) : [];
}

/** Behind a label: its figures, with no word right after them as in prose, and what explains it and its unit before. */
const FIGURED =
  /^\s*(?:[（(][^（）()]{2,120}[）)])?\s*(?:万元|人次|条|件|次|个|人|期|份|篇|项|元)?\s*[\d-](?:[\d\s.,-]*[\d-])?(?=\s|$)/;

/** The labels of the forms in a line that have figures of their own behind them, as in a table that has run into one line. */
export function figuredLabels(text: string): string[] {
  if (text.length < LEAST_LENGTH || !hasFigureRuns(text)) return [];
  return labelHits(text).flatMap(({ start, end }) =>
    FIGURED.test(text.slice(end, end + LOOK_AHEAD)) ? [text.slice(start, end).trim()] : [],
  );
}

/** Whether a text holds as many separate numbers as the shortest table has; a cheap test before any search. */
function hasFigureRuns(text: string): boolean {
  let runs = 0;
  let inside = false;
  for (let i = 0; i < text.length && runs < LEAST_FIGURE_RUNS; i += 1) {
    const code = text.charCodeAt(i);
    const digit = (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
    if (digit && !inside) runs += 1;
    inside = digit;
  }
  return runs >= LEAST_FIGURE_RUNS;
}

function isTabular(pieces: readonly Piece[]): boolean {
  const first = pieces.findIndex((piece) => piece.kind === 'label');
  const last = pieces.findLastIndex((piece) => piece.kind === 'label');
  const between = pieces.slice(first, last + 2).filter((piece) => piece.kind === 'between');
  const labels = pieces.filter((piece) => piece.kind === 'label').length;
  const values = between.filter((piece) => VALUE_RUN.test(halfWidth(piece.text))).length;
  return values > 0 && between.length - values <= labels * (1 - LEAST_VALUE_SHARE);
}

/** How much of what stands before a label is its numeral: a digit that others stand right before, only where the forms number it so. */
function numeralBefore(text: string, { numerals }: Hit): number {
  const glued = GLUED_NUMERAL.exec(text)?.[1];
  if (glued !== undefined && !numerals.includes(glued)) return 0;
  const [bare = '', digits = ''] = BARE_DIGITS.exec(text) ?? [];
  // The last of them may be the label's numeral, or all the figure before: then neither is read.
  if (digits && numerals.includes(digits.slice(-1))) return bare.length;
  return LEADING_NUMERAL.exec(text)?.[0].length ?? 0;
}

/** Cuts a span at the hits found in its text, as it is printed or character for character in simplified script. */
function cutAt(span: Span, text: string, hits: readonly Hit[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], start: number, end: number): void => {
    const sub = subSpan(span, start, end);
    if (sub.text !== '') pieces.push({ kind, ...sub });
  };
  const addBetween = (start: number, end: number): void => {
    const unit = LEADING_UNIT.exec(text.slice(start, end))?.[0].length ?? 0;
    const figures = LEADING_FIGURES.exec(text.slice(start + unit, end))?.[0].length ?? 0;
    add('between', start, start + unit);
    add('between', start + unit, start + unit + figures);
    add('between', start + unit + figures, end);
  };
  let position = 0;
  for (const hit of hits) {
    const numeral = numeralBefore(text.slice(position, hit.start), hit);
    addBetween(position, hit.start - numeral);
    const explanation = EXPLANATION.exec(text.slice(hit.end, hit.end + 130))?.[0].length ?? 0;
    position = hit.end + explanation;
    add('label', hit.start - numeral, position);
  }
  addBetween(position, text.length);
  return pieces;
}

import { report } from '../../findings/define.ts';
import { unreadTable } from '../../findings/reading.ts';
import type { Emit } from '../../model/finding.ts';
import { isHeaderKey, opensAsLabel } from '../../recognize/labels/axis.ts';
import { isFormLabel } from '../../recognize/labels/label-index.ts';
import { labelKey } from '../../recognize/labels/normalize.ts';
import type { ReadRow, Recognition, RecognizedTable } from '../../recognize/recognition.ts';
import { isPrinted, type LabelRow } from '../../recognize/rows/label-row.ts';
import { figuredLabels, gluedLabels } from '../../recognize/rows/running/running-line.ts';
import { cellKind } from '../../recognize/rows/text/cell-kind.ts';

const LEAST_LABELS = 3;
const LEAST_FIGURES = 3;
/** A sentence may list the figures of fewer. */
const LEAST_IN_LINE = 6;
/** What sets the cells of a line apart, blanks aside. */
const MARKS = ',，;；:：|｜│、/／&^~→·';
const ONLY_FIGURES = new RegExp(`^[\\d０-９\\s.${MARKS}+-]*$`);
/** What may part the labels of a line, or of a cell that has those above it too. */
const BETWEEN_LABELS = new RegExp(`[\\n.>${MARKS}]`);
/** A command of LaTeX, or the end of a row of its tables. */
const MACRO = /\\(?:[a-z]+\*?(?:\[[^\]]*\])?(?:\{[^{}]*\})*|\\)/g;
/** A figure before its label: `3349 条 主动公开政府信息数`. */
const FIGURE_FIRST =
  /^\s*(\d[\d,.]*)\s*(?:条|件|次|个|人|期|份|篇|项|人次|万元|元)?\s+([\u4e00-\u9fff（(].*)$/;
/** No label with its figures is longer. */
const LONGEST_LINE = 240;
/** No label of a row with that of its column is longer. */
const LONGEST_PAIR = 32;
/** Digits of more are those of several figures. */
const LONGEST_FIGURE = 9;
/** What parts a label from figures that were not cut off it. */
const BEFORE_FIGURES = new RegExp(
  `(?:[\\s${MARKS}]+(?:条|件|次|个|人|期|份|篇|项|人次|万元|元))?[\\s${MARKS}]*(?=[-+]?[\\d０-９][\\d０-９\\s.${MARKS}+-]*$)`,
);

/** Names tables, and stretches of running lines, that bear labels of the forms and figures, and of which not one row was taken. */
export function reportUnread({ rows, tables, unknown }: Recognition, emit: Emit): void {
  const read = tables.filter(isRead);
  const blocksOf = (some: readonly RecognizedTable[]): Set<number> =>
    new Set(some.flatMap(({ start, end }) => rows.slice(start, end).map(({ block }) => block)));
  const [taken, placed] = [blocksOf(read), blocksOf(tables)];
  const kept = new Set(unknown.map(({ place }) => place));
  const told = new Set<number>();
  const tell = (own: readonly LabelRow[], least: number): void => {
    const labels = [...new Set(own.flatMap(labelsIn))];
    if (labels.length < LEAST_LABELS || own.flatMap(figuresIn).length < least) return;
    if (own.some(({ block }) => told.has(block))) return;
    for (const { block } of own) told.add(block);
    const others = own.filter(({ places }) => places.some((place) => kept.has(place)));
    if (others.some((row) => labelsIn(row).length === 0)) return;
    report(emit, unreadTable, { labels: labels.slice(0, LEAST_LABELS) }, own[0]?.places.slice(0, 1) ?? []);
  };
  for (const own of tablesOf(rows)) {
    const block = own[0]?.block ?? -1;
    if (!taken.has(block)) tell(own, placed.has(block) ? 1 : LEAST_FIGURES);
  }
  for (const own of stretchesOf(rows, read)) tell(own.filter(isLine), LEAST_FIGURES);
  for (const { label, prose, places } of rows) {
    const labels = prose ? figuredLabels(label) : [];
    if (labels.length < LEAST_IN_LINE) continue;
    report(emit, unreadTable, { labels: labels.slice(0, LEAST_LABELS) }, places.slice(0, 1));
  }
}

/** The stretches of lines, some of them rows, that no table was read from, up to the next prose or heading. */
function stretchesOf(rows: readonly LabelRow[], read: readonly RecognizedTable[]): LabelRow[][] {
  const taken = new Set(read.flatMap(({ start, end }) => rows.slice(start, end).map(({ index }) => index)));
  const stretches: LabelRow[][] = [[]];
  for (const row of rows) {
    const apart = row.layout === 'exact' || row.heading || taken.has(row.index);
    if (apart || (row.prose && !listsLabels(row) && !isKnown(printedLabel(row)))) stretches.push([]);
    else stretches.at(-1)?.push(row);
  }
  return stretches.filter(({ length }) => length > 0);
}

/** A label of the forms with its figures, or figures without a label. */
function isLine(row: LabelRow): boolean {
  return ONLY_FIGURES.test(row.label) || labelsIn(row).length > 0;
}

/** Whether rows of a table were read; of one within the prose, of which those that were not are told nowhere else, most. */
function isRead({ rows, role, placements }: RecognizedTable): boolean {
  const taken = rows.filter(isTaken).length;
  return taken > 0 && (role === 'statement' || taken * 2 >= placements.length);
}

/** Whether something printed was taken for a row's: empty cells beside figures that no row has are none. */
function isTaken({ cells, runs, refused }: ReadRow): boolean {
  return runs.length + refused.length > 0 || cells.some(({ cell }) => cell !== null && isPrinted(cell));
}

/** Whether what reads as prose is several labels of the forms, and no sentence. */
function listsLabels(row: LabelRow): boolean {
  if (row.label.length > LONGEST_LINE || row.label.includes('。')) return false;
  return severalIn(row).length >= LEAST_LABELS;
}

/** The labels of the forms that a printed one is; or several, a line each. */
function labelsIn(row: LabelRow): string[] {
  if (row.label.length > LONGEST_LINE) return [];
  const printed = printedLabel(row);
  return isKnown(printed) ? [printed.trim()] : severalIn(row);
}

function severalIn(row: LabelRow): string[] {
  const printed = printedLabel(row);
  if (!BETWEEN_LABELS.test(printed)) return row.layout === 'stream' ? gluedLabels(row.label) : [];
  const lines = printed.split(BETWEEN_LABELS).map((line) => line.trim());
  return lines.filter(isKnown);
}

function printedLabel({ label, layout }: LabelRow): string {
  return layout === 'stream' ? labelOf(bareLine(label)) : label;
}

/** A line without the commands of LaTeX, and with a figure before its label behind it. */
function bareLine(line: string): string {
  const bare = line.includes('\\') ? line.replace(MACRO, ' ').trim() : line;
  return line.length > LONGEST_LINE ? bare : bare.replace(FIGURE_FIRST, '$2 $1');
}

/** A line up to the figures at its end. */
function labelOf(line: string): string {
  if (ONLY_FIGURES.test(line)) return '';
  if (!ONLY_FIGURES.test(line.slice(-1))) return line;
  const at = line.length > LONGEST_LINE ? -1 : line.search(BEFORE_FIGURES);
  return at > 0 ? line.slice(0, at) : line;
}

/** Whether a text is a label of the forms, or of a row and a column at once (行政许可本年处理决定数量). */
function isKnown(text: string): boolean {
  const key = labelKey(text);
  if (!opensAsLabel(key)) return false;
  if (isLabel(key)) return true;
  if (key.length > LONGEST_PAIR) return false;
  return [...key].some(
    (_, cut) => opensAsLabel(key.slice(cut)) && isLabel(key.slice(0, cut)) && isLabel(key.slice(cut)),
  );
}

function isLabel(key: string): boolean {
  return key.length > 1 && (isFormLabel(key) || isHeaderKey(key));
}

/**
 * The figures of a row, those that stand in one cell line by line, or behind its label in one line, among them. Of digits run
 * together each may be one.
 */
function figuresIn({ label, layout, values }: LabelRow): string[] {
  const line = bareLine(label);
  const behind =
    layout === 'stream' ? line.slice(labelOf(line).length).split(/[^\d０-９.]+/) : label.split('\n');
  const lines = [...behind, ...values.flatMap(({ text }) => text.split('\n'))];
  return lines
    .filter((line) => cellKind(line) === 'value' && /\d/.test(line))
    .flatMap((line) => (line.length > LONGEST_FIGURE ? [...line] : [line]));
}

/** The rows of each table the source marks as one, with what was cut out of its cells. */
function tablesOf(rows: readonly LabelRow[]): Iterable<readonly LabelRow[]> {
  const blocks = new Map<number, LabelRow[]>();
  for (const { layout, block } of rows) if (layout !== 'stream') blocks.set(block, []);
  for (const row of rows) blocks.get(row.block)?.push(row);
  return blocks.values();
}

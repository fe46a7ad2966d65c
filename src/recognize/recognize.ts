import { report } from '../findings/define.ts';
import { labelVariant, splitRow, uncertainLabel } from '../findings/reading.ts';
import type { Document } from '../model/document.ts';
import type { Emit } from '../model/finding.ts';
import type { Scope } from '../model/result.ts';
import { align, type Placement, type Region } from './alignment/align.ts';
import { printedCosts } from './alignment/gaps.ts';
import { resemblances } from './alignment/resemblance.ts';
import { withoutCopies } from './doubt/copied-rows.ts';
import { surePlacements, type Trust } from './doubt/placements/trust.ts';
import { axes } from './labels/axis.ts';
import { labelKey } from './labels/normalize.ts';
import type { Simplify } from './labels/simplify.ts';
import type { ReadRow, Recognition, RecognizedTable, UnknownRow } from './recognition.ts';
import { assignRoles, captionAbove } from './roles.ts';
import { isFigure, type LabelRow, type Layout } from './rows/label-row.ts';
import { labelRows } from './rows/rows.ts';
import { scopeAbove, scopeOf } from './scope.ts';
import { readApplications } from './tables/applications/applications.ts';
import { readDisclosure } from './tables/disclosure/disclosure.ts';
import { readRemedies } from './tables/remedies/remedies.ts';
import { readStatistics } from './tables/statistics/statistics.ts';
import { rowsOfOwnTables, rowsOutsideForm } from './unknown.ts';

const TITLE = /统计表$|统计附表$|^附[表件]\d?$|^表\d/;
const LEAST_DENSITY = 0.5;
const LEAST_FIGURES = { statistics: 3, applications: 3, disclosure: 1, remedies: 1 };

/**
 * Finds the forms' tables in a document and tells which printed cell is which data point. What is not certain is
 * left out with a finding; rows no form knows are kept apart. `simplify` rewrites traditional labels for comparison.
 */
export function recognize(document: Document, simplify: Simplify, emit: Emit): Recognition {
  const rows = withoutCopies(labelRows(document, simplify), emit);
  const { tables: regions, noisy } = regionTables(rows, { simplify, emit });
  const drafts = [...regions, ...remediesTables(rows, noisy)];
  drafts.sort((a, b) => a.start - b.start);
  const tables = assignRoles(withScopes(rows, drafts), rows);
  const taken = (row: LabelRow): boolean =>
    tables.some((table) => table.start <= row.index + 8 && row.index < table.end);
  return { rows, tables, unknown: rowsOfOwnTables(rows, taken) };
}

/** A title, or the line that tells whom the next table covers. */
function isTitle(row: LabelRow): boolean {
  return TITLE.test(row.key) || (row.values.length === 0 && scopeOf(row.label) !== null);
}

/** The tables that have row labels; and whether those of some show that the text is a bad copy. */
function regionTables(
  rows: readonly LabelRow[],
  reporting: Reporting,
): { readonly tables: readonly RecognizedTable[]; readonly noisy: boolean } {
  const resembling = resemblances(rows, reporting.simplify);
  const costs = printedCosts(rows, isTitle);
  const regions = axes
    .flatMap((axis) => align(rows, axis, costs, resembling))
    .filter((region) => isForm(rows, region));
  const kept = withoutOverlap(regions);
  const trusted = kept.map((region) => ({ region, trust: surePlacements(rows, region) }));
  const tables = trusted.flatMap(({ region, trust }) => {
    const next = kept.map(({ start }) => start).filter((start) => start >= region.end);
    return readRegion(rows, region, trust, Math.min(rows.length, ...next), reporting);
  });
  return { tables, noisy: trusted.some(({ trust }) => trust.noisy) };
}

/** Tables of different forms share labels; a printed row belongs to the region that fits better as a whole. */
function withoutOverlap(regions: readonly Region[]): Region[] {
  const kept: Region[] = [];
  for (const region of [...regions].sort((a, b) => b.score - a.score)) {
    if (kept.every((better) => region.end <= better.start || better.end <= region.start)) kept.push(region);
  }
  return kept;
}

/** Whether a region is a table of the form: it has most rows of the stretch it covers, and takes most rows printed there. */
function isForm(rows: readonly LabelRow[], region: Region): boolean {
  const placed = region.placements.filter((placement) => placement.row.kind === 'figure');
  const [first, last] = [placed[0]?.row.index ?? 0, placed.at(-1)?.row.index ?? -1];
  const asked = region.axis.rows
    .slice(first, last + 1)
    .filter((row) => row.kind === 'figure' && !row.optional);
  const covered = placed.filter((placement) => !placement.row.optional).length;
  const printed = rows.slice(region.start, region.end).filter((row) => row.values.some(isFigure));
  const used = new Set(region.placements.flatMap((placement) => placement.printed));
  const taken = printed.filter((row) => used.has(row.index)).length;
  if (placed.length < LEAST_FIGURES[region.axis.table]) return false;
  return covered >= asked.length * LEAST_DENSITY && taken >= printed.length * LEAST_DENSITY;
}

/** `next`: where the next region begins; what stands from there on is not this one's. */
function readRegion(
  rows: readonly LabelRow[],
  region: Region,
  { sure, noisy }: Trust,
  next: number,
  reporting: Reporting,
): RecognizedTable[] {
  for (const placement of region.placements) reportPlacement(rows, placement, sure.has(placement), reporting);
  const certain = {
    ...region,
    placements: region.placements.filter((placement) => sure.has(placement) || !hasFigures(placement)),
  };
  const tables = readTables(rows, certain, noisy, reporting.simplify);
  return tables.map((table) => ({
    ...table,
    rows: noisy && table.layout === 'stream' ? table.rows.filter(isFilled) : table.rows,
    placements: region.placements,
    other: [...otherRows(rows.slice(0, next), certain, table), ...(table.aside ?? [])],
  }));
}

/** In a bad copy in running lines, an empty cell may as well be a figure that another label took. */
function isFilled({ cells, runs, refused }: ReadRow): boolean {
  return runs.length + refused.length > 0 || cells.some(({ cell }) => cell !== null && cell.kind !== 'blank');
}

/** Captions and headings carry no figures; where they stand still tells the rows below them. */
function hasFigures({ row }: Placement): boolean {
  return row.kind === 'figure' || row.kind === 'subtotal';
}

interface Reporting {
  readonly simplify: Simplify;
  readonly emit: Emit;
}

type Draft = Omit<RecognizedTable, 'other'> & {
  readonly parts?: Parameters<typeof rowsOutsideForm>[3];
  readonly aside?: readonly UnknownRow[];
};

function readTables(rows: readonly LabelRow[], region: Region, noisy: boolean, simplify: Simplify): Draft[] {
  const { start, end, placements } = region;
  const base = {
    table: region.axis.table,
    start,
    end,
    placements,
    role: 'statement',
    caption: null,
    scope: null,
    year: null,
    layout: layoutOf(rows, region),
  } as const;
  switch (region.axis.table) {
    case 'statistics':
      return readStatistics(rows, region, noisy).map((reading) => ({
        ...base,
        ...reading,
        edition: '2014',
      }));
    case 'applications':
      return readApplications(rows, region, noisy).map((reading) => ({ ...base, ...reading }));
    default:
      return [{ ...base, ...readDisclosure(rows, region, noisy, simplify) }];
  }
}

function otherRows(rows: readonly LabelRow[], region: Region, table: Draft): RecognizedTable['other'] {
  const placed = new Set(region.placements.flatMap(({ printed }) => printed));
  const stretch = { start: region.start, end: region.end, placed };
  return rowsOutsideForm(rows, stretch, region.axis.table, table.parts ?? []);
}

function reportPlacement(
  rows: readonly LabelRow[],
  placement: Placement,
  sure: boolean,
  context: Reporting,
): void {
  const parts = placement.printed.map((index) => rows[index]).filter((row) => row !== undefined);
  const printed = parts.map((row) => row.label.trim()).join(' | ');
  const places = parts.flatMap((row) => row.places);
  const { label, kind, official } = placement.row;
  const key = labelKey(context.simplify(parts.map((row) => row.label).join('')));
  if (!sure && hasFigures(placement)) report(context.emit, uncertainLabel, { printed, label }, places);
  else if (kind !== 'figure') return;
  else if (parts.every((row) => !official.includes(row.key)) && parts.length > 1)
    report(context.emit, splitRow, { printed, label }, places);
  else if (!official.includes(key)) report(context.emit, labelVariant, { printed, label }, places);
}

function remediesTables(rows: readonly LabelRow[], noisy: boolean): RecognizedTable[] {
  return readRemedies(rows, noisy).map(({ start, end, year, rows: read, other }) => ({
    table: 'remedies',
    scope: null,
    year,
    role: 'statement',
    caption: null,
    layout: layoutOf(rows, { start, end }),
    edition: null,
    start,
    end,
    rows: read,
    other,
    placements: [],
  }));
}

/** The layout of a stretch's first row of figures. */
function layoutOf(rows: readonly LabelRow[], { start, end }: Pick<Region, 'start' | 'end'>): Layout {
  const own = rows.slice(start, end);
  return (own.find(({ values }) => values.length > 0) ?? own[0])?.layout ?? 'stream';
}

function withScopes(rows: readonly LabelRow[], tables: readonly RecognizedTable[]): RecognizedTable[] {
  const scoped: RecognizedTable[] = [];
  for (const table of tables) {
    const previous = scoped.findLast((other) => other.start !== table.start);
    const scope =
      table.scope ?? scopeAbove(rows, table.start, previous?.end ?? null) ?? inherited(scoped, table);
    scoped.push({ ...table, scope, caption: captionAbove(rows, table.start) });
  }
  return scoped;
}

/**
 * A scope printed once above several tables holds until a table of the same kind begins anew. Where the tables of
 * another scope before have none of this kind, scopes take turns chapter by chapter, and this one's is not printed.
 */
function inherited(before: readonly RecognizedTable[], table: RecognizedTable): Scope {
  const scope = before.at(-1)?.scope ?? null;
  const others = new Set(before.map((other) => other.scope).filter((other) => other !== scope));
  for (const other of others)
    if (!before.some((each) => each.scope === other && each.table === table.table)) return null;
  const same = before.filter((other) => other.scope === scope && other.table === table.table);
  const first = table.placements[0]?.row.index ?? 0;
  const goesOn = same.every((other) => (other.placements.at(-1)?.row.index ?? first) < first);
  return goesOn ? scope : null;
}

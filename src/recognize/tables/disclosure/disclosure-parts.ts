import type { FormId } from '../../../model/form.ts';
import type { Region } from '../../alignment/align.ts';
import type { GatheredRow } from '../../doubt/figures/gathered-row.ts';
import { type ColumnLeaf, columnLeaves, isColumnKey } from '../../labels/axis.ts';
import { labelKey } from '../../labels/normalize.ts';
import { similarity } from '../../labels/similarity.ts';
import type { Simplify } from '../../labels/simplify.ts';
import { isFigure, type LabelRow } from '../../rows/label-row.ts';
import { gatherRows } from '../shared/cell-rows.ts';
import { fitHeader } from '../shared/header.ts';
import { cutFit, reorderedFit, share } from './disclosure-fit.ts';

/** One item of article 20 as printed: which edition's columns it has, and its rows. */
export interface DisclosurePart {
  readonly part: string;
  readonly edition: FormId | null;
  readonly header: readonly LabelRow[];
  readonly leaves: readonly ColumnLeaf[];
  /** The grid columns of remarks. */
  readonly remarks: readonly number[];
  readonly rows: readonly GatheredRow[];
  readonly caption: string | null;
  readonly start: number;
  readonly end: number;
}

const UNIT_NOTE = /^(?:万元|单位)/;
const REMARKS = /^(?:备注|说明|注)$/;
/** What other tables print where the form has 信息内容. */
const OTHER_CORNER = /^(?:项目|事项|内容|类别|类型|名称|指标)(?:名称|内容)?$/;
const LEAST_FIT = 0.7;
const LEAST_LEAD = 0.15;
const UNANIMOUS_PARTS = 2;

/**
 * The parts of the table, and the edition most of them follow. Editions print the same rows under other columns, so a part has
 * an edition only where its header tells it; or, its header damaged, where at least two other parts agree on one whose columns
 * are as many as the cells.
 */
export function disclosureParts(
  printed: readonly LabelRow[],
  region: Region,
  noisy: boolean,
  simplify: Simplify,
): { readonly parts: readonly DisclosurePart[]; readonly edition: FormId | null } {
  const decided = findParts(printed, region).map((part) => decidePart(part, noisy, simplify));
  const agreed = unanimous(decided.map((part) => part.edition));
  const parts = decided.map((part) => (part.edition === null ? inferPart(part, agreed) : part));
  return { parts, edition: majority(decided.map((part) => part.edition)) };
}

type Found = Omit<DisclosurePart, 'edition' | 'leaves' | 'remarks'>;

function findParts(printed: readonly LabelRow[], region: Region): Found[] {
  const gathered = gatherRows(printed, region);
  const parts: (Found & { rows: GatheredRow[] })[] = [];
  let start = leadIn(printed, region);
  for (const row of gathered) {
    const { part, kind } = row.placement.row;
    const first = row.placement.printed[0] ?? 0;
    let open = parts.at(-1);
    if (open?.part !== part) {
      const header: LabelRow[] = [];
      open = { part, header, rows: [], caption: null, start: first, end: first };
      parts.push(open);
      if (kind === 'caption') start = first + 1;
    }
    if (kind === 'caption') Object.assign(open, { caption: row.label });
    else {
      if (open.rows.length === 0) Object.assign(open, { header: headerBetween(printed, start, first) });
      open.rows.push(row);
    }
    start = (row.placement.printed.at(-1) ?? first) + 1;
    Object.assign(open, { end: start });
  }
  return parts;
}

/** Where the header of the first part may begin: a few labels before the region, in case its caption is lost. */
function leadIn(printed: readonly LabelRow[], region: Region): number {
  let start = region.start;
  while (start > 0 && region.start - start < 5 && printed[start - 1]?.prose === false) start -= 1;
  return start;
}

/** The labels between a caption and its first row; a column's label counts even where figures of a lost row follow it. */
function headerBetween(printed: readonly LabelRow[], start: number, end: number): LabelRow[] {
  return printed
    .slice(start, end)
    .filter((row) => row.key !== '' && (isColumnKey(row.key) || !row.values.some(isFigure)));
}

function decidePart(found: Found, noisy: boolean, simplify: Simplify): DisclosurePart {
  const editions = found.rows[0]?.placement.row.editions ?? [];
  const corner = editions[0]?.part.corner?.zh ?? '';
  const from = found.header.findLastIndex((row) => isCorner(row, corner)) + 1;
  const labels = found.header.slice(from).filter((row) => !UNIT_NOTE.test(row.key));
  const remarks = labels.filter(({ layout, key }) => layout === 'exact' && REMARKS.test(key));
  const header = labels.filter((row) => !remarks.includes(row));
  const fits = editions.map(({ form, part }) => {
    const leaves = columnLeaves(part.columns);
    const fit = fitHeader(header, leaves, noisy, simplify);
    return { form, leaves, fit, share: share(fit, leaves) };
  });
  fits.sort((a, b) => b.share - a.share);
  const [best, second] = fits;
  const clear =
    best &&
    best.share >= LEAST_FIT &&
    best.share - (second?.share ?? 0) >= LEAST_LEAD &&
    best.fit.extra === 0;
  const decided = clear ? best : (reorderedFit(header, fits) ?? cutFit(found.header, corner, fits));
  return {
    ...found,
    edition: decided?.form ?? null,
    leaves: decided?.leaves ?? [],
    remarks: remarks.flatMap(({ column }) => column ?? []),
    header,
  };
}

function isCorner(row: LabelRow, corner: string): boolean {
  return OTHER_CORNER.test(row.key) || similarity(row.key, labelKey(corner)) >= 0.75;
}

function majority(editions: readonly (FormId | null)[]): FormId | null {
  const counts = new Map<FormId, number>();
  for (const edition of editions) if (edition) counts.set(edition, (counts.get(edition) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function unanimous(editions: readonly (FormId | null)[]): FormId | null {
  const told = editions.filter((edition) => edition !== null);
  return told.length >= UNANIMOUS_PARTS && new Set(told).size === 1 ? (told[0] ?? null) : null;
}

function inferPart(part: DisclosurePart, agreed: FormId | null): DisclosurePart {
  const edition = part.rows[0]?.placement.row.editions.find(({ form }) => form === agreed);
  if (!edition) return part;
  const leaves = columnLeaves(edition.part.columns);
  const fits = part.rows.every((row) => row.cells.length === leaves.length && row.cells.some(isFigure));
  return fits && part.header.length === 0 ? { ...part, edition: edition.form, leaves } : part;
}

import type { Block, Document, Format } from '../../../src/model/document.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Place } from '../../../src/model/place.ts';
import { loadReader } from '../../../src/readers/index.ts';
import { defaultLimits } from '../../../src/readers/limits.ts';
import type { Limits } from '../../../src/readers/reader.ts';

/** A workbook read, with what was found on the way; the document is null when it could not be read. */
export interface ReadWorkbook {
  readonly document: Document | null;
  readonly findings: readonly Finding[];
  readonly rules: readonly string[];
}

/** Reads bytes as a format's reader does. */
export async function readAs(
  format: Format,
  bytes: Uint8Array,
  limits: Limits = defaultLimits,
): Promise<ReadWorkbook> {
  const findings: Finding[] = [];
  const reader = await loadReader(format);
  const document = await reader.read({ bytes, decoded: null }, limits, (finding) => findings.push(finding));
  return { document, findings, rules: findings.map(({ rule }) => rule) };
}

/** `B7`, or a place as it is where it is none of a sheet. */
export function ranges(places: readonly Place[]): string {
  return places.map((place) => (place.kind === 'sheet' ? place.range : JSON.stringify(place))).join(' ');
}

/** A block in the short form in which the tests write it: a line's text, or a table's rows of cells. */
export function brief(block: Block): string | readonly (readonly string[])[] {
  if (block.kind !== 'table') return block.kind === 'heading' ? `# ${block.text}` : block.text;
  return Array.from({ length: block.rows }, (_, row) =>
    block.cells
      .filter((cell) => cell.row === row)
      .map(({ text, rowSpan, columnSpan }) =>
        rowSpan * columnSpan > 1 ? `${text}|${rowSpan}x${columnSpan}` : text,
      ),
  );
}

/** The blocks of a workbook in short form. */
export function briefs({ document }: ReadWorkbook): readonly ReturnType<typeof brief>[] {
  return (document?.blocks ?? []).map(brief);
}

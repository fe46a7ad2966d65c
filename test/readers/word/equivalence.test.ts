import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.ts';
import { parseBytes } from '../../../src/pipeline.ts';
import { reader as docReader } from '../../../src/readers/doc/index.ts';
import { defaultLimits } from '../../../src/readers/limits.ts';
import { reader as rtfReader } from '../../../src/readers/rtf/index.ts';
import { deviations } from '../../support/deviations.ts';
import { bodyParagraph, docTable, writeDoc } from '../../support/doc.ts';
import { numberings } from '../../support/model.ts';
import { writeDocReport } from '../../support/packages/doc.ts';
import { expectedOf } from '../../support/packages/layout.ts';
import { Random } from '../../support/random.ts';
import { makeReport } from '../../support/report.ts';
import { rtfTable, wrapRtf } from '../../support/rtf.ts';
import { cases, fillIn } from '../../support/study.ts';
import type { WrittenCell } from '../../support/word-rows.ts';

/** As many values as a table may have cells. */
const MANY = { minLength: 56, maxLength: 56 };

/** A table without gaps whose cells are merged at random: each cell takes what room is left to it. */
const tables = fc
  .record({
    rows: fc.integer({ min: 2, max: 7 }),
    columns: fc.integer({ min: 2, max: 8 }),
    spans: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), MANY),
    figures: fc.array(fc.integer({ min: 0, max: 99999 }), MANY),
  })
  .map(({ rows, columns, spans, figures }) => {
    const free = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(true));
    const cells: WrittenCell[] = [];
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        if (!free[row]?.[column]) continue;
        const [height = 1, width = 1] = spans[cells.length] ?? [];
        let columnSpan = 1;
        while (columnSpan < width && free[row]?.[column + columnSpan]) columnSpan++;
        const rowSpan = Math.min(height, rows - row);
        for (let r = row; r < row + rowSpan; r++) free[r]?.fill(false, column, column + columnSpan);
        const figure = figures[cells.length] ?? 0;
        const text = figure % 7 === 0 ? '' : figure % 5 === 0 ? `甲${figure}\n乙` : String(figure);
        cells.push({ text, row, column, rowSpan, columnSpan });
      }
    }
    return { rows, columns, cells };
  });

/** The rows and columns at which some cell begins: others cannot be told from the file. */
function shown(document: Document | null): object[] {
  return (document?.blocks ?? []).map((block) => {
    if (block.kind !== 'table') return { text: block.text };
    return { grid: block.grid, cells: block.cells.map(({ places: _, ...cell }) => cell) };
  });
}

/** What is read of a table: columns at whose edges no cell ends are one with their neighbours. */
function expected(cells: readonly WrittenCell[]): object[] {
  const edges = [...new Set(cells.flatMap(({ column, columnSpan }) => [column, column + columnSpan]))];
  const sorted = edges.sort((a, b) => a - b);
  const at = (edge: number): number => sorted.indexOf(edge);
  const told = cells.map(({ text, row, column, rowSpan, columnSpan }) => {
    const first = at(column);
    return { text, row, column: first, rowSpan, columnSpan: at(column + columnSpan) - first };
  });
  return [{ grid: 'exact', cells: told }, { text: '表后' }];
}

/** Whether a reader could take a table for an arrangement of the page. */
function isData({ cells }: { readonly cells: readonly WrittenCell[] }): boolean {
  return cells.length > 1;
}

const RUNS = { numRuns: 60, seed: 7 };

describe('a table with random merges', () => {
  it('is read back from a .doc as it was written', async () => {
    const property = fc.asyncProperty(tables.filter(isData), async ({ cells, rows, columns }) => {
      const bytes = writeDoc([...docTable(cells, rows, columns), bodyParagraph('表后')]);
      const document = await docReader.read({ bytes, decoded: null }, defaultLimits, fail);
      expect(shown(document)).toEqual(expected(cells));
    });
    await fc.assert(property, RUNS);
  });

  it('is read back from an .rtf as it was written', async () => {
    const property = fc.asyncProperty(tables.filter(isData), async ({ cells, rows, columns }) => {
      const rtf = wrapRtf(`${rtfTable(cells, rows, columns)}\n\\pard \\u-30616?\\u21518?\\par`);
      const bytes = Buffer.from(rtf, 'latin1');
      const document = await rtfReader.read({ bytes, decoded: null }, defaultLimits, fail);
      expect(shown(document)).toEqual(expected(cells));
    });
    await fc.assert(property, RUNS);
  });
});

function fail(finding: object): never {
  throw new Error(JSON.stringify(finding));
}

describe('a form filled in with random figures', () => {
  const kinds = cases.map((each) => [each.form, each.variant, each] as const);
  it.each(kinds)('form %s, %s, as .doc: gives the same facts', async (_form, _variant, each) => {
    const how = fc.record({ seed: fc.nat({ max: 1_000_000 }), numbering: fc.constantFrom(...numberings) });
    const property = fc.asyncProperty(how, async ({ seed, numbering }) => {
      const random = new Random(seed);
      const statements = fillIn(each, random, 0.05);
      const model = makeReport({ form: each.form, variant: each.variant, numbering, statements }, random);
      const result = await parseBytes(writeDocReport(model), 'report.doc');
      expect(deviations(expectedOf(model, 'report.doc'), result, each.form, { blanks: true })).toEqual([]);
    });
    await fc.assert(property, { numRuns: 3, seed: 11 });
  });
});

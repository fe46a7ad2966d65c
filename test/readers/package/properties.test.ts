import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document, Table } from '../../../src/model/document.ts';
import { readAs } from '../read.ts';

const count = fc.integer({ min: 1, max: 4 });
const merge = fc.constantFrom('', '<w:vMerge/>', '<w:vMerge w:val="restart"/>', '<w:hMerge/>');

/** A cell of WordprocessingML with whatever merges; its text is its own. */
const wordCell = fc.tuple(count, merge, fc.boolean()).map(([span, merged, deleted]) => {
  const properties = `<w:gridSpan w:val="${span}"/>${merged}${deleted ? '' : '<w:cellIns/>'}`;
  return `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>`;
});

const wordRow = fc
  .tuple(fc.nat({ max: 3 }), fc.array(wordCell, { maxLength: 6 }))
  .map(
    ([before, cells]) => `<w:tr><w:trPr><w:gridBefore w:val="${before}"/></w:trPr>${cells.join('')}</w:tr>`,
  );

const odfCell = fc
  .tuple(fc.boolean(), count, count, count)
  .map(([covered, rows, columns, repeated]) =>
    covered
      ? `<table:covered-table-cell table:number-columns-repeated="${repeated}"/>`
      : `<table:table-cell table:number-rows-spanned="${rows}" table:number-columns-spanned="${columns}" table:number-columns-repeated="${repeated}"><text:p>甲</text:p></table:table-cell>`,
  );

const odfRow = fc
  .tuple(count, fc.array(odfCell, { maxLength: 6 }))
  .map(
    ([repeated, cells]) =>
      `<table:table-row table:number-rows-repeated="${repeated}">${cells.join('')}</table:table-row>`,
  );

function overlaps({ rows, columns, cells }: Table): string[] {
  const taken = new Set<string>();
  const wrong: string[] = [];
  for (const { row, column, rowSpan, columnSpan } of cells) {
    if (rowSpan < 1 || columnSpan < 1 || row + rowSpan > rows || column + columnSpan > columns)
      wrong.push(`${row},${column} ${rowSpan}x${columnSpan} in ${rows}x${columns}`);
    for (let r = row; r < row + rowSpan; r++) {
      for (let c = column; c < column + columnSpan; c++) {
        if (taken.has(`${r},${c}`)) wrong.push(`${r},${c} taken twice`);
        taken.add(`${r},${c}`);
      }
    }
  }
  return wrong;
}

function tablesOf(document: Document | null): Table[] {
  return (document?.blocks ?? []).filter((block) => block.kind === 'table');
}

describe('cells of a table never overlap and never leave it', () => {
  it('in WordprocessingML, however rows merge', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wordRow, { maxLength: 8 }), async (rows) => {
        const xml = `<pkg:package><pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document><w:body><w:tbl>${rows.join('')}</w:tbl></w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`;
        const { document } = await readAs('docx', Buffer.from(xml));
        expect(tablesOf(document).flatMap(overlaps)).toEqual([]);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('in OpenDocument, however cells span', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(odfRow, { maxLength: 8 }), async (rows) => {
        const xml = `<office:document><office:body><office:text><table:table>${rows.join('')}</table:table></office:text></office:body></office:document>`;
        const { document } = await readAs('odt', Buffer.from(xml));
        expect(tablesOf(document).flatMap(overlaps)).toEqual([]);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

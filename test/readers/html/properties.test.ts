import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/model/document.ts';
import { placeCells } from '../../../src/readers/html/grid.ts';
import { parsePage } from '../../../src/readers/html/parse/parser.ts';
import type { ChildNode, RootNode } from '../../../src/readers/html/parse/tree.ts';
import { defaultLimits } from '../../../src/readers/limits.ts';
import { readHtml } from './support.ts';

const seed = 20260731;

/** A table with spans that fit: the cells of a grid of ones, some of them merged. */
interface MadeTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly {
    row: number;
    column: number;
    rowSpan: number;
    columnSpan: number;
    text: string;
  }[];
}

const merges = fc.array(
  fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
  {
    maxLength: 8,
  },
);

/** Merges rectangles that do not touch one another; column 0 of row 0 on stays single so that all columns begin. */
const tables: fc.Arbitrary<MadeTable> = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 7 }), merges)
  .map(([rows, columns, wanted]) => {
    const owner = new Map<string, string>();
    const cells: MadeTable['cells'][number][] = [];
    const claim = (row: number, column: number, rowSpan: number, columnSpan: number): void => {
      const squares: string[] = [];
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) squares.push(`${r},${c}`);
      if (row + rowSpan > rows || column + columnSpan > columns || squares.some((s) => owner.has(s))) return;
      const text = `${row}行${column}列`;
      for (const square of squares) owner.set(square, text);
      cells.push({ row, column, rowSpan, columnSpan, text });
    };
    for (let c = 0; c < columns; c++) claim(0, c, 1, 1);
    for (const [row, column, rowSpan, columnSpan] of wanted) claim(row, column, rowSpan, columnSpan);
    for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) claim(r, c, 1, 1);
    cells.sort((a, b) => a.row - b.row || a.column - b.column);
    return { rows, columns, cells };
  });

const breaks = fc.constantFrom('', '\n', '\r\n', '  ', '\n\t');

function render(table: MadeTable, gap: string, closed: boolean): string {
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells = table.cells
      .filter((cell) => cell.row === row)
      .map(
        ({ rowSpan, columnSpan, text }) =>
          `<td rowspan="${rowSpan}" colspan=${columnSpan}>${gap}${text}${gap}${closed ? '</td>' : ''}${gap}`,
      );
    return `${gap}<tr>${cells.join('')}${closed ? '</tr>' : ''}`;
  });
  return `<p>前</p>${gap}<table>${rows.join('')}</table>`;
}

describe('tables rendered to HTML', () => {
  it('come back cell by cell, in reading order, with their texts and places', async () => {
    await fc.assert(
      fc.asyncProperty(tables, breaks, fc.boolean(), async (made, gap, closed) => {
        const markup = render(made, gap, closed);
        const { document } = await readHtml(markup);
        const table = document.blocks.find((block): block is Table => block.kind === 'table');
        expect(table?.cells.map(({ places: _, ...cell }) => cell)).toEqual(made.cells);
        expect([table?.rows, table?.columns]).toEqual([made.rows, made.columns]);
        const lines = markup.split(/\r\n|\n/);
        for (const { text, places } of table?.cells ?? []) {
          const [place] = places;
          if (place?.kind !== 'text') throw new Error('no place');
          expect(lines[place.line - 1]?.slice(place.column - 1, place.endColumn - 1)).toBe(text);
        }
      }),
      { seed, numRuns: 300 },
    );
  });
});

const claims = fc.record({
  rowSpan: fc.integer({ min: 0, max: 70000 }).map((n) => (n > 6 ? n : n % 4)),
  columnSpan: fc.constantFrom(0, 1, 1, 1, 2, 3, 30, 100000),
});

describe('the grid', () => {
  it('never lets cells overlap or leave the table, whatever spans they claim', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.array(claims, { maxLength: 5 }), { maxLength: 5 }), { maxLength: 3 }),
        (groups) => {
          const grid = placeCells(groups, 40);
          const taken = new Set<string>();
          let last = -1;
          for (const { row, column, rowSpan, columnSpan } of grid.cells) {
            expect(row * 1e6 + column).toBeGreaterThan(last);
            last = row * 1e6 + column;
            expect(rowSpan).toBeGreaterThan(0);
            expect(columnSpan).toBeGreaterThan(0);
            expect(row + rowSpan).toBeLessThanOrEqual(grid.rows);
            expect(column + columnSpan).toBeLessThanOrEqual(grid.columns);
            for (let r = row; r < row + rowSpan; r++) {
              for (let c = column; c < column + columnSpan; c++) {
                if (taken.has(`${r},${c}`)) throw new Error(`two cells at ${r},${c}`);
                taken.add(`${r},${c}`);
              }
            }
          }
          expect(grid.cells.length).toBe(groups.flat(2).length);
        },
      ),
      { seed, numRuns: 300 },
    );
  });
});

const pieces = fc.constantFrom(
  ...'<p>|</p>|<div class="a>b">|</div>|<table>|</table>|<tr>|<td>|</td>|<b>|</b>|<a href=x>|</a>|<br>|<form>|</form>'.split(
    '|',
  ),
  ...'一、总体|42|&nbsp;|&amp;|&#31532;|a < b| |\n|\r\n|𠀀|<span style="x">|</span>|<h2>|</h2>|<select><option>|</p'.split(
    '|',
  ),
);

interface Found {
  readonly name: string;
  readonly start: number;
}

function firstTexts(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Found[] {
  return nodes.flatMap((node): Found[] => {
    if ('value' in node) {
      const lead = node.value.length - node.value.replace(/^[ \t\n\f\r]+/, '').length;
      return lead > 0 || node.value === ''
        ? []
        : [{ name: node.value, start: node.sourceCodeLocation?.startOffset ?? -1 }];
    }
    return 'childNodes' in node ? firstTexts(node.childNodes) : [];
  });
}

function ourTexts(nodes: RootNode | ChildNode): Found[] {
  if (nodes.kind === 'text') {
    return /^[ \t\n\f\r]|^$/.test(nodes.value) ? [] : [{ name: nodes.value, start: nodes.start }];
  }
  return nodes.kind === 'void' ? [] : nodes.children.flatMap(ourTexts);
}

type Tree =
  | string
  | readonly [name: string, attributes: Readonly<Record<string, string>>, within: readonly Tree[]];

type Attributes = readonly { readonly name: string; readonly value: string }[];

function treeOf(name: string, attributes: Attributes, within: readonly Tree[]): Tree {
  return [name, Object.fromEntries(attributes.map((each) => [each.name, each.value])), within];
}

/** Comments, which we do not keep, part their texts, not ours. */
function theirTree(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Tree[] {
  const trees: Tree[] = [];
  for (const node of nodes) {
    const last = trees.at(-1);
    if ('tagName' in node) trees.push(treeOf(node.tagName, node.attrs, theirTree(node.childNodes)));
    else if ('value' in node && typeof last === 'string') trees[trees.length - 1] = last + node.value;
    else if ('value' in node) trees.push(node.value);
  }
  return trees;
}

function ourTree(nodes: readonly ChildNode[]): Tree[] {
  return nodes.flatMap((node): readonly Tree[] => {
    if (node.kind === 'text') return [node.value];
    return node.kind === 'element' ? [treeOf(node.name, node.attributes, ourTree(node.children))] : [];
  });
}

const characters = fc.string({
  unit: fc.constantFrom(...'一（1a <>&;="\'/-!\n\r\0\u00a0', '𠀀', '&amp;', '&#65'),
  maxLength: 12,
});
const tags = fc
  .tuple(fc.constantFrom('p', 'td', 'table', 'script', 'style', 'textarea', 'title'), characters, characters)
  .map(([name, value, text]) => `<${name} style="${value}" class='${value}' id=${value}>${text}</${name}>`);

describe('our parser', () => {
  it('builds the tree parse5 builds, whatever characters stand in texts and values, whole or in chunks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, tags, characters), { maxLength: 20 }),
        fc.integer({ min: 1, max: 60 }),
        (parts, chunk) => {
          const markup = `<!doctype html><body>${parts.join('')}${'</table>'.repeat(99)}`;
          const theirs = theirTree(parse(markup).childNodes);
          expect(ourTree(parsePage(markup, defaultLimits).root.children)).toEqual(theirs);
          expect(ourTree(parsePage(markup, defaultLimits, chunk).root.children)).toEqual(theirs);
        },
      ),
      { seed, numRuns: 2000 },
    );
  });

  it('finds the texts parse5 finds, where parse5 finds them, whole or in chunks', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.integer({ min: 1, max: 60 }), (parts, chunk) => {
        // A page that breaks off within a table is marked so, which parse5 does not.
        const markup = `<!doctype html><body>${parts.join('')}${'</table>'.repeat(parts.length + 1)}`;
        const theirs = firstTexts(parse(markup, { sourceCodeLocationInfo: true }).childNodes);
        expect(ourTexts(parsePage(markup, defaultLimits).root)).toEqual(theirs);
        expect(ourTexts(parsePage(markup, defaultLimits, chunk).root)).toEqual(theirs);
      }),
      { seed, numRuns: 2000 },
    );
  });
});

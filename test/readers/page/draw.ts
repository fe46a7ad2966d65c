import type { Block, Table } from '../../../src/model/document.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { defaultLimits } from '../../../src/readers/limits.ts';
import type { PageContent, Run, Segment, Turn } from '../../../src/readers/shared/page/content.ts';
import { rebuildBlocks } from '../../../src/readers/shared/page/rebuild.ts';

/** A run of full-width characters, half-width where they are ASCII, ten points high. */
export function run(text: string, x: number, y: number, size = 10, turn: Turn = 0): Run {
  const width = [...text].reduce((sum, character) => sum + (character < '\u0080' ? 0.5 : 1) * size, 0);
  return { text, box: [x, y, x + width, y + size], size, turn, hidden: false };
}

/** The lines of a grid. */
export function grid(xs: readonly number[], ys: readonly number[]): readonly Segment[] {
  const [x0 = 0, x1 = 0] = [xs[0], xs.at(-1)];
  const [y0 = 0, y1 = 0] = [ys[0], ys.at(-1)];
  return [...ys.map((y) => ({ x0, y0: y, x1, y1: y })), ...xs.map((x) => ({ x0: x, y0, x1: x, y1 }))];
}

/** A page of A4 with runs and lines on it. */
export function page(number: number, runs: readonly Run[], segments: readonly Segment[] = []): PageContent {
  return { page: number, width: 595, height: 842, runs, segments, pictures: [], shades: [] };
}

/** The blocks of pages, and what was found on the way. */
export function rebuild(...pages: readonly PageContent[]): {
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const blocks = rebuildBlocks(pages, defaultLimits, (finding) => {
    findings.push(finding);
  });
  return { blocks, findings };
}

/** A table as rows of cell texts, with spans of more than one row and column. */
export function written(table: Table): readonly (readonly string[])[] {
  return Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map(({ text, rowSpan, columnSpan }) =>
        rowSpan * columnSpan > 1 ? `${text} (${rowSpan}x${columnSpan})` : text,
      ),
  );
}

/** Blocks as texts and written tables. */
export function shown(blocks: readonly Block[]): readonly (string | readonly (readonly string[])[])[] {
  return blocks.map((block) => (block.kind === 'table' ? written(block) : block.text));
}

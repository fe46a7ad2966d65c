import { report } from '../../../findings/define.ts';
import { limitReached } from '../../../findings/readers.ts';
import type { Emit } from '../../../model/finding.ts';
import type { Place } from '../../../model/place.ts';
import { findAligned } from './aligned/aligned.ts';
import { boxAround } from './boxes.ts';
import type { Box, PageContent, Run, Segment } from './content.ts';
import { textOfLine } from './lines/line-text.ts';
import { linesOf, type TextLine } from './lines/lines.ts';
import { partOverlays } from './lines/overlays.ts';
import type { BodyLine, Margins } from './lines/paragraphs.ts';
import { boxOfGrid, findGrids, type Grid } from './tables/grids.ts';
import { fillGrid, type PageTable, standsIn } from './tables/page-table.ts';
import { mergeRules } from './tables/rules.ts';
import { markStruck } from './tables/strikes.ts';
import { makeUpright } from './turn.ts';

/** What stands on a page, from 0: a table, a line outside all tables, or one that is written across others. */
export type Item =
  | { readonly kind: 'table'; readonly page: number; readonly table: PageTable }
  | { readonly kind: 'line' | 'overlay'; readonly page: number; readonly line: BodyLine };

/** Finds the tables that are drawn on a page and the lines outside them, from top to bottom. */
export function itemsOf(printedPage: PageContent, index: number, emit: Emit): readonly Item[] {
  const { content, printed } = makeUpright(printedPage);
  const { page, width, height, pictures } = content;
  const placeOf = (box: Box): Place => ({ kind: 'page', page, box: roundBox(printed(box)) });
  const rules = mergeRules(content.segments);
  const found = findGrids(rules);
  if (!found) report(emit, limitReached, { limit: 'lines', value: page }, [placeOf([0, 0, width, height])]);
  const grids = found ?? [];
  const { body, overlays } = partOverlays(content.runs);
  const { inside, outside } = sortRuns(found ? markStruck(body, rules.level) : body, grids);
  const tables = grids.map((grid): Item => {
    const table = fillGrid(grid, inside.get(grid) ?? [], pictures, placeOf);
    return { kind: 'table', page: index, table };
  });
  const parting = [...rules.level, ...mergeRules(sidesOf(content.shades)).level];
  const aligned = findAligned(outside, parting, placeOf);
  const textLines = linesOf(aligned.rest);
  const margins = marginsOf([...grids.map(boxOfGrid), ...textLines.map(({ box }) => box)]);
  const itemOf = (kind: 'line' | 'overlay', line: TextLine): Item => {
    const text = textOfLine(line, 'flow');
    const flow = { text, placeOf };
    const told: BodyLine = { page: index, pageHeight: height, line, text: text.text, flow, margins };
    return { kind, page: index, line: told };
  };
  const lines = [
    ...textLines.map((line) => itemOf('line', line)),
    ...linesOf(overlays).map((line) => itemOf('overlay', line)),
  ];
  const unruled = aligned.tables.map((table): Item => ({ kind: 'table', page: index, table }));
  return [...tables, ...unruled, ...lines].sort(
    (a, b) => topOf(a)[1] - topOf(b)[1] || topOf(a)[0] - topOf(b)[0],
  );
}

function marginsOf(boxes: readonly Box[]): Margins {
  const [left, , right] = boxAround(boxes) ?? [0, 0, 0, 0];
  return { left, right };
}

function topOf(item: Item): Box {
  return item.kind === 'table' ? item.table.box : item.line.line.box;
}

/** The upper and lower sides of boxes. */
function sidesOf(boxes: readonly Box[]): readonly Segment[] {
  return boxes.flatMap(([x0, y0, x1, y1]) => [
    { x0, y0, x1, y1: y0 },
    { x0, y0: y1, x1, y1 },
  ]);
}

/** A tenth of a point is finer than any page is printed. */
function roundBox([x0, y0, x1, y1]: Box): Box {
  const round = (value: number): number => Math.round(value * 10) / 10;
  return [round(x0), round(y0), round(x1), round(y1)];
}

interface SortedRuns {
  readonly inside: ReadonlyMap<Grid, readonly Run[]>;
  readonly outside: readonly Run[];
}

/** Sorts runs by the grid they stand in, the smallest where one lies within another. */
function sortRuns(runs: readonly Run[], grids: readonly Grid[]): SortedRuns {
  const bySize = [...grids].sort((a, b) => areaOf(a) - areaOf(b));
  const inside = new Map<Grid, Run[]>(grids.map((grid) => [grid, []]));
  const outside: Run[] = [];
  for (const run of runs) {
    const grid = bySize.find((each) => standsIn(each, run));
    if (grid) inside.get(grid)?.push(run);
    else outside.push(run);
  }
  return { inside, outside };
}

function areaOf(grid: Grid): number {
  const [x0, y0, x1, y1] = boxOfGrid(grid);
  return (x1 - x0) * (y1 - y0);
}

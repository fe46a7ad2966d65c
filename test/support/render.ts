import type { Format } from '../../src/model/document.ts';
import type { FormId } from '../../src/model/form.ts';
import type { Scope } from '../../src/model/result.ts';
import { convertedLayouts } from './layouts/converted.ts';
import { htmlLayouts } from './layouts/html.ts';
import type { Layout } from './layouts/layout.ts';
import { markdownLayouts } from './layouts/markdown.ts';
import { rtfLayouts } from './layouts/rtf.ts';
import { separatedLayouts } from './layouts/separated.ts';
import { cellLayouts } from './layouts/text-cells.ts';
import { rowLayouts } from './layouts/text-rows.ts';
import type { Figures, Numbering, ReportModel, StatementModel, Variant } from './model.ts';
import { Page, slotId } from './page.ts';
import { Random } from './random.ts';
import { makeReport } from './report.ts';

export type { Layout } from './layouts/layout.ts';

/** Every layout there is a renderer for. */
export const layouts: readonly Layout[] = [
  ...htmlLayouts,
  ...cellLayouts,
  ...rowLayouts,
  ...markdownLayouts,
  ...rtfLayouts,
  ...convertedLayouts,
  ...separatedLayouts,
];

/** What a report is rendered from. */
export interface RenderInput {
  readonly form: FormId;
  readonly variant: Variant;
  readonly layout: Layout;
  readonly numbering: Numbering;
  readonly seed: number;
  /** One statement without scope, or one for each scope. */
  readonly statements: readonly StatementModel[];
}

/** What a statement of a rendered report holds. */
export interface ExpectedStatement {
  readonly scope: Scope;
  readonly figures: Figures;
  /** The line each figure stands on, by key. */
  readonly lines: ReadonlyMap<string, number>;
}

/** A rendered report, and what it says. */
export interface Rendered {
  readonly text: string;
  readonly path: string;
  readonly entity: string;
  readonly year: number;
  readonly statements: readonly ExpectedStatement[];
}

const EXTENSIONS: Partial<Readonly<Record<Format, string>>> = {
  html: 'html',
  text: 'txt',
  markdown: 'md',
  csv: 'csv',
};

/** Lays a report out. */
export function renderModel(model: ReportModel, layout: Layout, random: Random): Rendered {
  const page = new Page();
  layout.render(model, page, random);
  const statements = model.statements.map(({ scope, figures }, statement) => {
    const lines = [...figures.keys()].flatMap((key): readonly (readonly [string, number])[] => {
      const line = page.places.get(slotId({ statement, key }));
      return line === undefined ? [] : [[key, line]];
    });
    return { scope, figures, lines: new Map(lines) };
  });
  const path = `report.${EXTENSIONS[layout.format]}`;
  return { text: page.text(), path, entity: model.entity, year: model.year, statements };
}

/** Writes a report and lays it out; the same input gives the same text. */
export function renderReport(input: RenderInput): Rendered {
  const random = new Random(input.seed);
  return renderModel(makeReport(input, random), input.layout, random);
}

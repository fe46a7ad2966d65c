import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type { FormId } from '../src/model/form.ts';
import type { Scope } from '../src/model/result.ts';
import { parseFile } from '../src/pipeline.ts';
import { deviations } from '../test/support/deviations.ts';
import { blankFigures } from '../test/support/figures.ts';
import type { Figures, StatementModel, Variant } from '../test/support/model.ts';
import { Random } from '../test/support/random.ts';
import { layouts, renderModel } from '../test/support/render.ts';
import { makeReport } from '../test/support/report.ts';

/**
 * Lays the figures a person read in real reports out in their forms, has LibreOffice save the page as .docx, and that
 * as .doc and .rtf, and reads them back: every figure must come back exactly. Needs the shared reports beside the
 * checkout and `soffice`: `npx vitest run --config bench/vitest.config.ts word`.
 */
const shared = resolve(import.meta.dirname, '../../shared/golden');

interface GoldenRow {
  readonly id: string;
  readonly value?: number | null;
  readonly cells?: Readonly<Record<string, number>>;
}

interface Golden {
  readonly tables: readonly { table: string; scope?: Scope; rows: readonly GoldenRow[] }[];
}

function keysOf(
  { id, value = null, cells }: GoldenRow,
  form: FormId,
): readonly (readonly [string, number | null])[] {
  if (cells) return Object.entries(cells).map(([applicant, each]) => [`${id}/${applicant}`, each] as const);
  return [[form === '2014' && id.startsWith('applications.') ? `${id}/total` : id, value]];
}

/** The figures of each scope: those the form asks for, blank where the report has none. */
function statementsOf({ tables }: Golden, form: FormId, variant: Variant): StatementModel[] {
  const main = tables.filter(({ table }) => !table.startsWith('excerpt'));
  return [...new Set(main.map(({ scope = null }) => scope))].map((scope) => {
    const figures = new Map<string, number | null>(blankFigures(form, variant));
    const rows = main.filter((each) => (each.scope ?? null) === scope).flatMap((each) => each.rows);
    for (const [key, value] of rows.flatMap((row) => keysOf(row, form))) {
      if (figures.has(key)) figures.set(key, value);
    }
    const told: Figures = figures;
    return { scope, figures: told };
  });
}

function convert(folder: string, file: string, filter: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const input = file.endsWith('.html') ? ['--infilter=HTML (StarWriter)'] : [];
  const args = [
    profile,
    '--headless',
    ...input,
    '--convert-to',
    filter,
    '--outdir',
    folder,
    join(folder, file),
  ];
  execFileSync('soffice', args, { stdio: 'ignore' });
}

it.skipIf(!existsSync(shared)).each([
  ['liaocheng-2017', '2014', 'prefecture'],
  ['zaozhuang-2017', '2014', 'prefecture'],
  ['zhucheng-2017', '2014', 'county'],
  ['liaocheng-2020', '2019', 'national'],
] as const)('%s, through LibreOffice', async (slug, form, variant) => {
  const golden: Golden = JSON.parse(readFileSync(join(shared, `${slug}.json`), 'utf8'));
  const statements = statementsOf(golden, form, variant);
  const random = new Random(1);
  const model = makeReport({ form, variant, numbering: 'official', statements }, random);
  const [layout] = layouts;
  if (layout === undefined) throw new Error('no layout');
  const rendered = renderModel(model, layout, random);
  const told = {
    ...rendered,
    statements: rendered.statements.map((each) => ({ ...each, lines: new Map() })),
  };
  const folder = mkdtempSync(join(tmpdir(), 'gov-report-'));
  try {
    writeFileSync(join(folder, 'report.html'), rendered.text);
    convert(folder, 'report.html', 'docx:MS Word 2007 XML');
    convert(folder, 'report.docx', 'doc:MS Word 97');
    convert(folder, 'report.docx', 'rtf:Rich Text Format');
    for (const name of ['report.doc', 'report.rtf']) {
      const result = await parseFile(join(folder, name));
      const figures = statements.reduce((sum, each) => sum + each.figures.size, 0);
      const wrong = deviations(told, result, form, { blanks: true });
      process.stdout.write(`${slug} ${name}: ${figures} figures, ${wrong.length} read otherwise\n`);
      expect(wrong).toEqual([]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

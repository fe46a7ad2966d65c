import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';
import type { FormId } from '../../../src/model/form.ts';
import type { Result } from '../../../src/model/result.ts';
import { parseBytes } from '../../../src/pipeline.ts';
import { beside, reportsBeside } from '../../support/beside.ts';
import { compare } from '../../support/compare.ts';
import { askedPoints } from '../../support/figures.ts';
import type { Figures, StatementModel, Variant } from '../../support/model.ts';
import { type Layout, layouts, type Rendered, renderReport } from '../../support/render.ts';

/**
 * The tables of real reports, with the values a person read in them, set as pages and turned to PDF by the programs
 * people turn them with. Skipped, and said so, where the values or a program are absent.
 */

const { PATH: programsPath } = env;

function isInstalled(program: string): boolean {
  return (programsPath ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

interface GoldenRow {
  readonly id: string;
  readonly value?: number | null;
  readonly cells?: Readonly<Record<string, number>>;
}

interface GoldenReport {
  readonly form: FormId;
  readonly tables: readonly {
    readonly table: string;
    readonly scope?: StatementModel['scope'];
    readonly rows: readonly GoldenRow[];
  }[];
}

const reports: readonly (readonly [slug: string, variant: Variant])[] = [
  ['liaocheng-2017', 'prefecture'],
  ['zaozhuang-2017', 'prefecture'],
  ['zhucheng-2017', 'county'],
  ['liaocheng-2020', 'national'],
];

/** The figures of a golden table in the order of the form; blank where it states none. */
function figuresOf(form: FormId, variant: Variant, rows: readonly GoldenRow[]): Figures {
  const values = new Map<string, number | null>();
  for (const { id, value, cells } of rows) {
    if (cells)
      for (const [applicant, figure] of Object.entries(cells)) values.set(`${id}/${applicant}`, figure);
    else values.set(form === '2014' && id.startsWith('applications.') ? `${id}/total` : id, value ?? null);
  }
  return new Map(askedPoints(form, variant).map(({ key }) => [key, values.get(key) ?? null]));
}

function rendered(
  slug: string,
  variant: Variant,
  layout: Layout,
): { readonly page: Rendered; readonly form: FormId } {
  const { form, tables }: GoldenReport = JSON.parse(readFileSync(beside(`golden/${slug}.json`), 'utf8'));
  const main = tables.filter(({ table }) => !table.startsWith('excerpt'));
  const statements = [...new Set(main.map(({ scope }) => scope ?? null))].map((scope) => {
    const rows = main.filter((table) => (table.scope ?? null) === scope).flatMap((table) => table.rows);
    return { scope, figures: figuresOf(form, variant, rows) };
  });
  const page = renderReport({ form, variant, layout, numbering: 'official', seed: 1, statements });
  return { page, form };
}

const STYLES: Readonly<Record<string, string>> = {
  'A4 portrait': '@page{size:A4;margin:20mm} td{border:1px solid black;padding:2px;text-align:center}',
  'A4 landscape': '@page{size:A4 landscape;margin:15mm} td{border:0.5pt solid black;padding:4pt}',
};

const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Convert = (html: string, pdf: string) => void;

const programs: Readonly<Record<string, Convert>> = {
  chromium: (html, pdf) => {
    const options = ['--headless', '--no-sandbox', '--disable-gpu', `--print-to-pdf=${pdf}`, html];
    execFileSync('chromium', options, { stdio: 'ignore', timeout: 60_000 });
  },
  soffice: (html) => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const options = [
      profile,
      '--headless',
      '--infilter=HTML (StarWriter)',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      html,
    ];
    execFileSync('soffice', options, { stdio: 'ignore', timeout: 120_000 });
  },
};

async function convert(page: Rendered, style: string, program: Convert, name: string): Promise<Result> {
  const [html, pdf] = [join(folder, `${name}.html`), join(folder, `${name}.pdf`)];
  const sheet = `<style>body{font-family:"Noto Serif CJK SC";font-size:10.5pt} table{border-collapse:collapse;width:100%} ${style}</style>`;
  const bordered = page.text.replaceAll('<table>', '<table border="1" cellspacing="0" width="100%">');
  writeFileSync(html, bordered.replace('<script>', `${sheet}<script>`));
  program(html, pdf);
  return parseBytes(new Uint8Array(readFileSync(pdf)), `${name}.pdf`);
}

for (const [name, program] of Object.entries(programs)) {
  const present = reportsBeside && isInstalled(name);
  describe.skipIf(!present)(
    `tables of real reports turned to PDF by ${name}${present ? '' : ' (skipped: absent)'}`,
    () => {
      const runs = reports.flatMap(([slug, variant]) =>
        Object.entries(STYLES).map(([style, sheet]) => [slug, style, variant, sheet] as const),
      );
      it.each(runs)(
        '%s, %s: every value is read, none wrongly',
        async (slug, style, variant, sheet) => {
          const layout = layouts.find(({ id }) => id === 'html');
          if (!layout) throw new Error('no HTML layout');
          const { page } = rendered(slug, variant, layout);
          const result = await convert(page, sheet, program, `${name}-${slug}-${style.replace(' ', '-')}`);
          const { printed, found, wrong } = compare(page, result);
          expect(wrong).toEqual([]);
          expect(found).toBe(printed);
          expect(printed).toBeGreaterThan(70);
        },
        180_000,
      );
    },
  );
}

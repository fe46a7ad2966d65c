import type { FormId } from '../../src/model/form.ts';
import { compare, type Wrong } from './compare.ts';
import { consistentReport } from './consistent.ts';
import { blankFigures, randomFigures } from './figures.ts';
import { harmLines } from './harm-lines.ts';
import { numberings, type ReportModel, type StatementModel, type Variant } from './model.ts';
import { addNoise } from './noise.ts';
import type { NoiseLevel } from './noise-levels.ts';
import { Random } from './random.ts';
import { read } from './read.ts';
import { type Layout, type Rendered, renderModel } from './render.ts';
import { makeReport } from './report.ts';

/** A form with the rows one kind of body prints. */
export interface Case {
  readonly form: FormId;
  readonly variant: Variant;
  readonly scopes: 'none' | 'both';
}

/** The forms as they are filled in. */
export const cases: readonly Case[] = [
  { form: '2014', variant: 'national', scopes: 'none' },
  { form: '2014', variant: 'prefecture', scopes: 'none' },
  { form: '2014', variant: 'county', scopes: 'both' },
  { form: '2019', variant: 'national', scopes: 'none' },
  { form: '2021', variant: 'national', scopes: 'none' },
  { form: '2021', variant: 'hybrid', scopes: 'none' },
];

/** Whether a layout was seen with a form. */
export function suits(layout: Layout, form: FormId): boolean {
  return layout.forms?.includes(form) ?? true;
}

/** A harmed report that was read. */
export interface Trial {
  readonly seed: number;
  readonly rendered: Rendered;
  readonly printed: number;
  readonly found: number;
  readonly wrong: readonly Wrong[];
}

/** Fills in a form at random: one statement, or one for each scope. */
export function fillIn(each: Case, random: Random, blanks = 0): readonly StatementModel[] {
  const scopes = each.scopes === 'none' ? [null] : (['own_level', 'region'] as const);
  return scopes.map((scope) => ({ scope, figures: randomFigures(each.form, each.variant, random, blanks) }));
}

/** Leaves a form blank: one statement, or one for each scope. */
export function leftBlank({ form, variant, scopes }: Case): readonly StatementModel[] {
  const figures = blankFigures(form, variant);
  return (scopes === 'none' ? [null] : (['own_level', 'region'] as const)).map((scope) => ({
    scope,
    figures,
  }));
}

/** The name of a case and a layout, as printed in tables. */
export function nameOf({ form, variant }: Case, layout: Layout): string {
  return `${form}-${variant} ${layout.id}`;
}

/** Each case, layout and level draws its own reports for a seed. */
function randomFor(name: string, seed: number): Random {
  return new Random([...name].reduce((sum, character) => Math.imul(sum, 31) + character.charCodeAt(0), seed));
}

/** Figures whose sums hold, as an author's mostly do; some of them blank. */
function addUp(each: Case, random: Random, blanks: number): readonly StatementModel[] {
  const { statements } = consistentReport(each, random);
  return statements.map((facts, index) => ({
    scope: each.scopes === 'none' ? null : index === 0 ? 'own_level' : 'region',
    figures: new Map(
      Object.entries(facts).map(([key, figure]) => [key, random.chance(blanks) ? null : figure]),
    ),
  }));
}

/** Writes, harms, lays out and reads one report. */
export async function runTrial(each: Case, layout: Layout, level: NoiseLevel, seed: number): Promise<Trial> {
  const random = randomFor(`${nameOf(each, layout)} ${level.name}`, seed);
  const blanks = random.chance(0.3) ? 0.05 : 0;
  const statements = random.chance(0.5) ? addUp(each, random, blanks) : fillIn(each, random, blanks);
  const numbering = random.pick(numberings);
  const clean = makeReport({ form: each.form, variant: each.variant, numbering, statements }, random);
  const laidOut = renderModel(addNoise(clean, levelFor(layout, level), random), layout, random);
  const rendered = hasLines(layout) ? harmLines(laidOut, level, random, sparedBy(clean)) : laidOut;
  return { seed, rendered, ...compare(rendered, await read(rendered.text, rendered.path)) };
}

/** Layouts whose rows may have a cell more than the table; others write as many as there are columns. */
const MAY_SHIFT = /^(?:html|md-(?:pipe|tab|fragments|headed|html)$|text-(?!tab-repeated|grid|box))/;
/** Layouts whose rows may have a cell less; others fill them up, and then it is but blank. */
const MAY_LACK = /^(?:html|md-html$|text-(?!tab-repeated|grid|box))/;

/**
 * The harm that comes to tables before they are laid out. Where lines are doubled after, rows are not before: which
 * copy of a figure were lost could not be told.
 */
export function levelFor(layout: Layout, level: NoiseLevel): NoiseLevel {
  return {
    ...level,
    rowsDoubled: hasLines(layout) ? 0 : level.rowsDoubled,
    rowsShifted: MAY_SHIFT.test(layout.id) ? level.rowsShifted : 0,
    labelsShifted: MAY_SHIFT.test(layout.id) ? level.labelsShifted : 0,
    rowsLacking: MAY_LACK.test(layout.id) ? level.rowsLacking : 0,
  };
}

/** Whether the lines of a layout are those a reader sees. */
function hasLines({ id, format }: Layout): boolean {
  return format === 'text' || (format === 'markdown' && id !== 'md-html');
}

/** Lines without which no one could tell whose figures stand below them. */
function sparedBy({ blocks }: ReportModel): (line: string) => boolean {
  const spared = blocks.flatMap((block) =>
    block.kind === 'line' && /title|prose|scope/.test(block.role) ? [block.text] : [],
  );
  return (line) => spared.includes(line.replace(/^[#* ]+|\*+$/g, ''));
}

/** Tells the wrong values of a trial, the first of each kind with the lines around it, so that they can be mended. */
export function describeWrong(trial: Trial, told: RegExp = /./): readonly string[] {
  const kinds = [...new Set(trial.wrong.map(({ kind }) => kind))];
  return kinds
    .filter((kind) => told.test(kind))
    .flatMap((kind) => {
      const all = trial.wrong.filter((wrong) => wrong.kind === kind);
      const heads = all.slice(0, 4).map((wrong) => headOf(trial, wrong));
      const more = all.length > heads.length ? [`  and ${all.length - heads.length} more`] : [];
      return [`${kind}, seed ${trial.seed}:`, ...heads, ...more, ...around(trial, all[0]?.line ?? 1)];
    });
}

function headOf(trial: Trial, wrong: Wrong): string {
  const { scope, key, expected, got, state } = wrong;
  const known = expected === undefined ? 'not printed' : String(expected);
  return `  ${scope === '-' ? '' : `${scope} `}${key}: expected ${known}, got ${got} (${state}${ownerOf(trial, wrong)})`;
}

function around(trial: Trial, at: number): readonly string[] {
  const first = Math.max(0, at - 7);
  return trial.rendered.text
    .split('\n')
    .slice(first, at + 6)
    .map((line, index) => `   ${first + index + 1 === at ? '>' : ' '}${first + index + 1} ${shorten(line)}`);
}

function shorten(line: string): string {
  return line.replace(/ (?:style|valign|class|align|lang)="[^"]*"|<o:p><.o:p>/g, '').slice(0, 160);
}

/** Whose figure a wrong value is, where only one data point has it. */
function ownerOf(trial: Trial, { got }: Wrong): string {
  if (got === null) return '';
  const owners = trial.rendered.statements.flatMap(({ scope, figures }) =>
    [...figures].filter(([, figure]) => figure === got).map(([key]) => `${scope ?? ''}${key}`),
  );
  return owners.length > 0 && owners.length < 4 ? `; printed for ${owners.join(', ')}` : '';
}

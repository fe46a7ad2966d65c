import { stringify } from 'csv-stringify/sync';
import { forms } from '../../forms/index.ts';
import { labelOf } from '../../forms/labels.ts';
import { points } from '../../forms/points.ts';
import type { DataPoint, FormDefinition, TableDefinition, Term } from '../../model/form.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Language } from '../../model/serialize.ts';
import type { Say } from '../terminal/language.ts';
import { displayWidth, padDisplay, wrapDisplay } from '../terminal/width.ts';

/** How wide the lists for people are. */
const width = 80;

/** The ids of the forms known, oldest first. */
export const formIds: readonly string[] = forms.map(({ id }) => id);

/** All forms, or one form's indicators: a table for people, or the data points as JSON or CSV. */
export function listForms(form: string | undefined, format: string, language: Language, say: Say): string {
  const chosen = forms.filter(({ id }) => form === undefined || id === form);
  if (format === 'json') return `${JSON.stringify(chosen.flatMap(points).map(describePoint), null, 2)}\n`;
  if (format === 'csv') return listAsCsv(chosen.flatMap(points), language);
  const blocks =
    form === undefined
      ? chosen.map((each) => overview(each, language, say))
      : chosen.map((each) => details(each, language, say));
  return `${blocks.join('\n\n')}\n`;
}

function describePoint(point: DataPoint): object {
  const { key, indicator, applicant = null, form, table, unit, type, issuer = null, asked } = point;
  const label: Term = { zh: labelOf(point, 'zh'), en: labelOf(point, 'en') };
  return { key, indicator, applicant, form, table, label, unit, type, issuer, asked };
}

function listAsCsv(list: readonly DataPoint[], language: Language): string {
  const columns = [
    'key',
    'indicator',
    'applicant',
    'form',
    'table',
    'label',
    'unit',
    'type',
    'issuer',
    'asked',
  ];
  const rows = list.map((point) => ({
    ...point,
    label: labelOf(point, language),
    asked: String(point.asked),
  }));
  return stringify(rows, { header: true, columns, record_delimiter: '\n' });
}

function overview(form: FormDefinition, language: Language, say: Say): string {
  return [
    ...heading(form, language, say),
    ...form.tables.flatMap((table) => tableLines(form, table, language, say)),
  ].join('\n');
}

/** Id, counts and title of a table, the title wrapped in its own column. */
function tableLines(form: FormDefinition, table: TableDefinition, language: Language, say: Say): string[] {
  const data = { indicators: byIndicator(form, table).length, points: pointsOf(form, table).length };
  const lead = `  ${padDisplay(table.id, 14)}${padDisplay(say('formCounts', data), 28)}`;
  const [first = '', ...more] = wrapDisplay(table.title[language], width - displayWidth(lead));
  return [lead + first, ...more.map((line) => ' '.repeat(displayWidth(lead)) + line)];
}

function heading(form: FormDefinition, language: Language, say: Say): string[] {
  const { from, to } = form.periods;
  const years = to === undefined ? say('formYearsOpen', { from }) : say('formYears', { from, to });
  return [
    ...wrapDisplay(`${form.id}  ${form.title[language]}`, width),
    `  ${form.authority.number} · ${years}`,
  ];
}

function details(form: FormDefinition, language: Language, say: Say): string {
  const tables = form.tables.map((table) => {
    const indicators = byIndicator(form, table).flatMap((group) => indicatorLines(group, language, say));
    return ['', ...wrapDisplay(`${table.id}  ${table.title[language]}`, width), ...indicators].join('\n');
  });
  return [...heading(form, language, say), ...tables].join('\n');
}

/** Two lines: the label; below it id, unit, and how many applicants it is asked for. */
function indicatorLines(group: readonly DataPoint[], language: Language, say: Say): string[] {
  const [first] = group;
  if (!first) return [];
  const path = group.length > 1 ? first.rowPath : [...first.rowPath, ...first.columnPath];
  const label = path.map((term) => term[language]).join(' › ');
  const notes = [first.indicator, first.unit];
  if (group.length > 1) notes.push(say('formApplicants', { count: group.length }));
  if (first.issuer) notes.push(first.issuer);
  if (!first.asked) notes.push(say('formNotAsked'));
  return [...indent(label, 2), ...indent(notes.join(' · '), 6)];
}

function indent(text: string, by: number): string[] {
  return wrapDisplay(text, width - by).map((line) => ' '.repeat(by) + line);
}

function pointsOf(form: FormDefinition, table: TableDefinition): readonly DataPoint[] {
  return points(form).filter((point) => point.table === table.id);
}

function byIndicator(form: FormDefinition, table: TableDefinition): readonly (readonly DataPoint[])[] {
  return [...groupBy(pointsOf(form, table), ({ indicator }) => indicator).values()];
}

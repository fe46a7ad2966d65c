import { formatPlace } from '../../model/place.ts';
import type { Result } from '../../model/result.ts';
import type { Trace, TraceRow, TraceSection } from '../../model/trace.ts';
import { findingLines } from '../finding-lines.ts';
import type { MessageKey } from '../messages.ts';
import type { Session } from '../session.ts';
import { displayWidth, padDisplay, showOneLine, truncateDisplay } from '../terminal/width.ts';

/**
 * What became of a row, at a glance; `=` and `~` both mean placed: on the same label, on a similar one. A row
 * left over without a figure is `bare`: most are labels of columns.
 */
const marks = { same: '=', similar: '~', refused: '?', other: '+', left_over: '-', bare: '·' } as const;

const titles: Readonly<Record<TraceSection['taken'], MessageKey>> = {
  statement: 'explainStatement',
  excerpt: 'explainExcerpt',
  unknown_table: 'explainUnknownTable',
  nothing: 'explainNothing',
};

/** How a file was recognised, for a person who looks for a missing figure. */
export function explanation(result: Result, trace: Trace | null, session: Session): string {
  const width = Math.max(60, process.stdout.columns || 100);
  const sections = trace?.sections.map((section) => sectionLines(section, width, session).join('\n')) ?? [];
  const findings = findingLines(result, session, (_severity, text) => text, Number.POSITIVE_INFINITY);
  const legend = sections.length > 0 ? session.say('explainLegend') : '';
  const blocks = [headLines(result, session).join('\n'), ...sections, findings.join('\n'), legend];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function headLines({ source, status, title, entity, year }: Result, { say }: Session): string[] {
  const kind =
    [source.format, source.encoding, source.script].filter((each) => each !== null).join(' · ') || null;
  const rows: [MessageKey, string | number | null][] = [
    ['explainFileRow', source.path],
    ['explainKindRow', kind],
    ['explainStatusRow', status],
    ['explainTitleRow', title],
    ['explainEntityRow', entity],
    ['explainYearRow', year],
  ];
  const labels = Math.max(...rows.map(([key]) => displayWidth(say(key))));
  return rows.map(([key, value]) =>
    `${padDisplay(say(key), labels)}  ${showOneLine(String(value ?? '—'))}`.trimEnd(),
  );
}

function sectionLines(section: TraceSection, width: number, session: Session): string[] {
  const { say } = session;
  const places = [section.start, section.end].filter((place) => place !== null).map(formatPlace);
  const where = [...new Set(places)].join(' – ');
  const what = say(titles[section.taken], { count: section.count });
  const told = [what, section.table, section.form, section.scope, section.caption];
  const head = [where, ...told.filter((each) => each !== null)].filter((each) => each !== '').join(' · ');
  return [truncateDisplay(showOneLine(head), width), ...section.rows.flatMap((row) => rowLines(row, width))];
}

/** The printed label with its score and cells; below it the form's label where it reads otherwise. */
function rowLines(row: TraceRow, width: number): string[] {
  const place = row.place ? formatPlace(row.place) : '';
  const score = `${decimal(row.similarity)} ${decimal(row.margin)}`;
  const labelWidth = Math.max(20, Math.floor(width * 0.4));
  const printed = padDisplay(truncateDisplay(showOneLine(row.printed), labelWidth), labelWidth);
  const values = showOneLine(row.values.map((value) => (value.trim() === '' ? '␣' : value)).join(' | '));
  const line = `  ${place.padEnd(10)} ${markOf(row)} ${printed} ${score}  ${values}`;
  const lines = [truncateDisplay(line.trimEnd(), width)];
  if (row.formLabel !== null && row.formLabel !== row.printed) {
    lines.push(truncateDisplay(`${' '.repeat(13)}→ ${showOneLine(row.formLabel)}`, width));
  }
  return lines;
}

function markOf(row: TraceRow): string {
  if (row.outcome === 'left_over' && row.values.length === 0) return marks.bare;
  if (row.outcome !== 'placed') return marks[row.outcome];
  return row.formLabel === row.printed ? marks.same : marks.similar;
}

function decimal(number: number | null): string {
  return number === null ? '    ' : number.toFixed(2);
}

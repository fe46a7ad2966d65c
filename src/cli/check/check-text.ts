import type { CheckedFinding, CheckedReport, CheckSummary, Counts } from '../../model/checked.ts';
import type { Severity } from '../../model/finding.ts';
import { formatPlace } from '../../model/place.ts';
import type { Language } from '../../model/serialize.ts';
import type { FindingsWriter } from '../../writers/findings/writer.ts';
import type { MessageKey } from '../messages.ts';
import type { Say } from '../terminal/language.ts';
import type { Paint } from '../terminal/paint.ts';
import { showOneLine, wrapDisplay } from '../terminal/width.ts';

/** How findings are shown to people. */
export interface TextOptions {
  readonly language: Language;
  readonly say: Say;
  readonly paint: Paint;
  /** Of the lines, in terminal columns. */
  readonly width: number;
  /** Show only reports with errors or warnings, and no summary. */
  readonly quiet: boolean;
}

const severityNames: Readonly<Record<Severity, MessageKey>> = {
  error: 'severityError',
  warning: 'severityWarning',
  note: 'severityNote',
};

/** Findings for people: by report, in it by rule, each with the table's own labels, its place and a hint. */
export function textWriter(options: TextOptions): FindingsWriter {
  return {
    header: () => '',
    write(report) {
      if (options.quiet && !report.findings.some(isGrave)) return '';
      return `${reportLines(report, options).join('\n')}\n\n`;
    },
    footer: (summary) => (options.quiet ? '' : `${summaryLines(summary, options.say).join('\n')}\n`),
  };
}

function isGrave({ outcome, severity }: CheckedFinding): boolean {
  return outcome === 'fail' && severity !== 'note';
}

function reportLines(report: CheckedReport, options: TextOptions): string[] {
  const { findings, counts, kind } = report;
  const { say, paint } = options;
  const ofReading = findings.filter(({ origin }) => origin === 'reading' || origin === 'file');
  const shown = ofReading.filter((finding) => isGrave(finding) || finding.outcome === 'waived');
  const others = findings.filter(({ origin }) => origin !== 'reading' && origin !== 'file');
  const lines = headLines(report, options);
  if (shown.length > 0 && others.length > 0) lines.push(paint('faint', `  ${say('readingHeading')}`));
  lines.push(...groupsOf(shown).flatMap((group) => groupLines(group, options)));
  if (shown.length > 0 && others.length > 0) lines.push(paint('faint', `  ${say('rulesHeading')}`));
  lines.push(...groupsOf(others).flatMap((group) => groupLines(group, options)));
  const notes = ofReading.length - shown.length;
  const more = notes > 0 ? say('readingNotes', { count: notes }) : '';
  if (kind === 'report') lines.push(...indent(countsLine(counts, say) + more, 2, options.width));
  return lines;
}

function headLines({ kind, path, entity, year }: CheckedReport, options: TextOptions): string[] {
  const { say, paint, width } = options;
  const about = [entity, year, kind === 'series' ? say('seriesHeading') : null];
  const told = about.filter((each) => each !== null).map((each) => showOneLine(String(each)));
  const name = showOneLine(path);
  const [first = '', ...more] = wrapDisplay([name, ...told].join(' · '), width);
  // A path is never broken, so that it can be copied.
  if (more.length === 0) return [paint('heading', first)];
  return [paint('heading', name), ...(told.length > 0 ? indent(told.join(' · '), 2, width) : [])];
}

/** Findings of one rule and outcome, which are shown together. */
type Group = readonly [CheckedFinding, ...CheckedFinding[]];

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** By rule, outcome and severity: failures by severity, then what is open, then what is waived. */
function groupsOf(findings: readonly CheckedFinding[]): readonly Group[] {
  const groups = new Map<string, [CheckedFinding, ...CheckedFinding[]]>();
  for (const finding of findings) {
    const key = [finding.rule, finding.outcome, finding.severity, finding.waiver?.reason].join('|');
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].sort(([left], [right]) => rank(left) - rank(right));
}

function rank({ outcome, severity }: CheckedFinding): number {
  if (outcome === 'fail') return order[severity];
  return outcome === 'open' ? 3 : 4;
}

function groupLines(group: Group, options: TextOptions): string[] {
  const [first] = group;
  const { language, say, width } = options;
  const lines = titleLines(first, options);
  if (first.outcome === 'open') {
    const more = group.length > 1 ? say('moreOpen', { count: group.length - 1 }) : '';
    return [...lines, ...indent(first.message[language] + more, 4, width)];
  }
  lines.push(...group.flatMap((finding) => findingLines(finding, options)));
  if (first.waiver) {
    const { reason, until } = first.waiver;
    const because = until === null ? say('waivedBecause', { reason }) : say('waivedUntil', { reason, until });
    return [...lines, ...indent(because, 4, width)];
  }
  return first.help ? [...lines, ...indent(say('hint', { help: first.help[language] }), 4, width)] : lines;
}

/** Severity or outcome, what the rule is called, and its id. */
function titleLines({ outcome, severity, title, rule }: CheckedFinding, options: TextOptions): string[] {
  const { language, say, paint, width } = options;
  const failed = outcome === 'fail';
  const word = failed
    ? say(severityNames[severity])
    : say(outcome === 'open' ? 'outcomeOpen' : 'outcomeWaived');
  const name = title ? `${title[language]} [${rule}]` : `[${rule}]`;
  const [head = '', ...more] = indent(`${word}  ${name}`, 2, width);
  const painted = head.replace(word, () => paint(failed ? severity : 'faint', word));
  return [painted, ...more];
}

/** The place and the table's own labels, then the sentence. */
function findingLines({ places, subject, message }: CheckedFinding, options: TextOptions): string[] {
  const { language, width } = options;
  const [place] = places;
  const where = place ? [formatPlace(place)] : [];
  if (!subject) return indent([...where, message[language]].join(': '), 4, width);
  const about = [...where, subject[language]].join('  ');
  return [...indent(about, 4, width), ...indent(message[language], 6, width)];
}

function indent(text: string, by: number, width: number): string[] {
  return wrapDisplay(showOneLine(text), width - by).map((line) => ' '.repeat(by) + line);
}

/** `39 checks: 37 pass, 1 fails, 1 open`. */
export function countsLine({ pass, fail, open, waived }: Counts, say: Say): string {
  const count = pass + fail + open + waived;
  if (count === 0) return say('checksNone');
  const parts = [say('checksPass', { count: pass })];
  if (fail > 0) parts.push(say(fail === 1 ? 'checksFailOne' : 'checksFail', { count: fail }));
  if (open > 0) parts.push(say('checksOpen', { count: open }));
  if (waived > 0) parts.push(say('checksWaived', { count: waived }));
  return say(count === 1 ? 'checksCountOne' : 'checksCount', { count }) + parts.join(say('listSeparator'));
}

/** What all reports came to. */
export function summaryLines({ reports, status, counts, findings }: CheckSummary, say: Say): string[] {
  const { parsed, no_table: noTable, unreadable } = status;
  const { error: errors, warning: warnings, note: notes } = findings;
  return [
    say('checkedReports', { reports, parsed, noTable, unreadable }),
    countsLine(counts, say),
    say('summaryFindings', { errors, warnings, notes }),
  ];
}

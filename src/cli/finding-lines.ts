import type { Finding, Severity } from '../model/finding.ts';
import type { Result } from '../model/result.ts';
import type { MessageKey } from './messages.ts';
import type { Session } from './session.ts';
import type { Paint } from './terminal/paint.ts';
import { showOneLine } from './terminal/width.ts';

const severityNames: Readonly<Record<Severity, MessageKey>> = {
  error: 'severityError',
  warning: 'severityWarning',
  note: 'severityNote',
};

/** The lines for a result's errors and warnings, and for what holds of the whole file, errors first, `most` of them: `reports/a.html:12: error: … [rule]`. */
export function findingLines(result: Result, session: Session, paint: Paint, most: number): string[] {
  const path = showOneLine(result.source.path);
  const weighty = ['error', 'warning', 'note'].flatMap((severity) =>
    result.findings.filter((finding) => finding.severity === severity && isToldAtOnce(finding)),
  );
  const lines = weighty.slice(0, most).map((finding) => findingLine(path, finding, session, paint));
  const count = weighty.length - lines.length;
  return count > 0 ? [...lines, session.say('moreFindings', { path, count })] : lines;
}

/** Notes are for the JSON, save what is to be said of the file as a whole. */
function isToldAtOnce({ severity, rule }: Finding): boolean {
  return severity !== 'note' || rule.startsWith('file/');
}

function findingLine(path: string, finding: Finding, { language, say }: Session, paint: Paint): string {
  const severity = paint(finding.severity, say(severityNames[finding.severity]));
  return `${path}${lineOf(finding)}: ${severity}: ${showOneLine(finding.message[language])} [${finding.rule}]`;
}

/** The line of the first place, in the form editors understand. */
function lineOf({ places }: Finding): string {
  const [place] = places;
  return place?.kind === 'text' ? `:${place.line}` : '';
}

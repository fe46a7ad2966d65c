import type { CheckedFinding } from '../../model/checked.ts';
import type { Severity } from '../../model/finding.ts';
import { formatPlace } from '../../model/place.ts';
import type { Language } from '../../model/serialize.ts';
import { type FindingsWriterDefinition, plainPath } from './writer.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/** Workflow commands of GitHub Actions, which show failures as annotations: `::error file=…,line=…,title=…::…`. */
export const github: FindingsWriterDefinition = {
  id: 'github',
  create: ({ language }) => ({
    header: () => '',
    write: ({ path, findings }) =>
      findings
        .filter(isWorthAnnotating)
        .map((finding) => annotation(path, finding, language))
        .join(''),
    footer: () => '',
  }),
};

/** Failures, but no notes on how a file was read: GitHub shows ten annotations of a kind. */
function isWorthAnnotating({ outcome, origin, severity }: CheckedFinding): boolean {
  return outcome === 'fail' && !(origin === 'reading' && severity === 'note');
}

function annotation(path: string, finding: CheckedFinding, language: Language): string {
  const { rule, title, severity, places, subject, message } = finding;
  const [place] = places;
  const properties: [string, string | number][] = [['file', plainPath(path)]];
  if (place?.kind === 'text') {
    properties.push(['line', place.line], ['endLine', place.endLine]);
    // GitHub heeds columns on one line only.
    if (place.line === place.endLine) properties.push(['col', place.column], ['endColumn', place.endColumn]);
  }
  properties.push(['title', title ? `${title[language]} (${rule})` : rule]);
  const shown = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  const where = place && place.kind !== 'text' ? formatPlace(place) : null;
  const parts = [where, subject?.[language], message[language]].filter((part) => part);
  return `::${commands[severity]} ${shown}::${escapeData(parts.join(' · '))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

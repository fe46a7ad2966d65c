import { stringify } from 'csv-stringify/sync';
import type { CheckedFinding, CheckedReport } from '../../model/checked.ts';
import { formatPlace } from '../../model/place.ts';
import type { Language } from '../../model/serialize.ts';
import { escapeFormula } from '../csv.ts';
import type { FindingsWriterDefinition } from './writer.ts';

const columns = [
  'path',
  'entity',
  'year',
  'scope',
  'rule',
  'origin',
  'outcome',
  'severity',
  'subject',
  'message',
  'points',
  'place',
  'waiver',
  'fingerprint',
] as const;

type Row = Readonly<Record<(typeof columns)[number], string | number | null>>;

/** CSV as `parse` writes it: one row for each finding; what passes has none. Texts are escaped against spreadsheets. */
export const csv: FindingsWriterDefinition = {
  id: 'csv',
  create: ({ bom, language }) => ({
    header: () => `${bom ? '\uFEFF' : ''}${columns.join(',')}\n`,
    write: (report) =>
      stringify(
        report.findings.map((finding) => rowOf(report, finding, language)),
        { columns: [...columns], record_delimiter: '\n', quoted_match: /[\r\n]/ },
      ),
    footer: () => '',
  }),
};

function rowOf({ path, entity, year }: CheckedReport, finding: CheckedFinding, language: Language): Row {
  const { scope = null, points = null } = finding.data;
  const [place] = finding.places;
  return {
    path: escapeFormula(path),
    entity: entity === null ? null : escapeFormula(entity),
    year,
    scope: typeof scope === 'string' ? scope : null,
    rule: finding.rule,
    origin: finding.origin,
    outcome: finding.outcome,
    severity: finding.severity,
    subject: escapeFormula(finding.subject?.[language] ?? ''),
    message: escapeFormula(finding.message[language]),
    points: Array.isArray(points) ? points.join(' ') : null,
    place: place ? escapeFormula(formatPlace(place)) : null,
    waiver: finding.waiver && escapeFormula(finding.waiver.reason),
    fingerprint: finding.fingerprint,
  };
}

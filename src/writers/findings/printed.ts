import type { CheckedFinding, CheckedReport } from '../../model/checked.ts';
import type { Language } from '../../model/serialize.ts';

/** The printed shape of a checked report: fixed order of keys, texts in one language. */
export function printedReport(report: CheckedReport, language: Language): object {
  const { kind, path, format, entity, year, status, counts, rules, findings } = report;
  return {
    kind,
    path,
    format,
    entity,
    year,
    status,
    counts,
    rules: rules.map((each) => ({ rule: each.rule, counts: each.counts })),
    findings: findings.map((finding) => printedFinding(finding, language)),
  };
}

function printedFinding(finding: CheckedFinding, language: Language): object {
  const { rule, origin, outcome, severity, message, title, help, subject, data } = finding;
  const { places, fingerprint, waiver } = finding;
  return {
    rule,
    origin,
    outcome,
    severity,
    title: title?.[language] ?? null,
    subject: subject?.[language] ?? null,
    message: message[language],
    help: help?.[language] ?? null,
    data,
    places,
    fingerprint,
    waiver,
  };
}

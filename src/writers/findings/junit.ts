import type { CheckedFinding, CheckedReport, RuleOutcome } from '../../model/checked.ts';
import { formatPlace } from '../../model/place.ts';
import type { Language } from '../../model/serialize.ts';
import { isFailure } from '../../model/severity.ts';
import { type FindingsWriterDefinition, type FindingsWriterOptions, plainPath } from './writer.ts';

/**
 * JUnit XML as CI servers read it: a suite for each report, a case for each rule and for each kind of finding of the
 * reading. A failure at or above `failOn` is a `failure`, a milder one stands in the case's output; an unreadable file
 * is an `error`; a rule that is only open or waived is `skipped`.
 */
export const junit: FindingsWriterDefinition = {
  id: 'junit',
  create: (options) => ({
    header: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gov-report">\n',
    write: (report) => suite(report, options),
    footer: () => '</testsuites>\n',
  }),
};

/** One case: what it is called, and what stands inside. */
interface Case {
  readonly name: string;
  readonly findings: readonly CheckedFinding[];
}

function suite(report: CheckedReport, options: FindingsWriterOptions): string {
  const cases = casesOf(report, options.language).map((each) => renderCase(each, report, options));
  const count = (tag: Inner['tag']): number => cases.filter((each) => each.tag === tag).length;
  const attributes = attributesOf({
    name: plainPath(report.path),
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: 0,
  });
  return `  <testsuite${attributes}>\n${cases.map(({ xml }) => xml).join('')}  </testsuite>\n`;
}

/** Whether the file could be read; then what was found while reading; then each rule. */
function casesOf({ kind, rules, findings }: CheckedReport, language: Language): Case[] {
  const ofFile = findings.filter(({ origin }) => origin === 'file');
  const ruled = new Set(rules.map(({ rule }) => rule));
  const others = findings.filter(({ origin, rule }) => origin !== 'file' && !ruled.has(rule));
  const kinds = [...new Set(others.map(({ rule }) => rule))];
  const of = (rule: string): CheckedFinding[] => findings.filter((finding) => finding.rule === rule);
  return [
    ...(kind === 'report' ? [{ name: 'file/readable', findings: ofFile }] : []),
    ...kinds.map((rule) => ({ name: rule, findings: of(rule) })),
    ...rules.map((outcome) => ({ name: nameOf(outcome, language), findings: of(outcome.rule) })),
  ];
}

function nameOf({ rule, title }: RuleOutcome, language: Language): string {
  return `${rule} ${title[language]}`;
}

/** What stands inside a case: its verdict, or nothing where all passed. */
interface Inner {
  readonly tag: 'failure' | 'error' | 'skipped' | 'system-out' | null;
  readonly xml: string;
}

function renderCase(
  { name, findings }: Case,
  { path }: CheckedReport,
  options: FindingsWriterOptions,
): Inner {
  const { failOn, language } = options;
  const failures = findings.filter(
    ({ outcome, origin, severity }) =>
      outcome === 'fail' && (origin === 'file' || isFailure(severity, failOn)),
  );
  const place = (failures[0] ?? findings[0])?.places[0];
  const attributes = attributesOf({
    name,
    classname: plainPath(path),
    file: plainPath(path),
    ...(place?.kind === 'text' && { line: place.line }),
    time: 0,
  });
  const { tag, xml } = innerOf(findings, failures, language);
  const whole =
    tag === null ? `<testcase${attributes}/>` : `<testcase${attributes}>\n      ${xml}\n    </testcase>`;
  return { tag, xml: `    ${whole}\n` };
}

function innerOf(
  findings: readonly CheckedFinding[],
  failures: readonly CheckedFinding[],
  language: Language,
): Inner {
  const [first] = failures;
  if (first) {
    const tag = first.origin === 'file' ? 'error' : 'failure';
    const attributes = attributesOf({ message: sentence(first, language), type: first.severity });
    return { tag, xml: `<${tag}${attributes}>${paragraphs(failures, language)}</${tag}>` };
  }
  const mild = findings.filter(({ outcome }) => outcome === 'fail');
  if (mild.length > 0) {
    return { tag: 'system-out', xml: `<system-out>${paragraphs(mild, language)}</system-out>` };
  }
  const [skipped] = findings;
  if (!skipped) return { tag: null, xml: '' };
  const reason = skipped.waiver ? skipped.waiver.reason : sentence(skipped, language);
  return { tag: 'skipped', xml: `<skipped${attributesOf({ message: reason })}/>` };
}

function paragraphs(findings: readonly CheckedFinding[], language: Language): string {
  return escapeXml(findings.map((finding) => paragraph(finding, language)).join('\n'));
}

function sentence({ subject, message }: CheckedFinding, language: Language): string {
  return [subject?.[language], message[language]].filter((part) => part).join(' · ');
}

/** The sentence behind severity and place, and below it what to do. */
function paragraph(finding: CheckedFinding, language: Language): string {
  const [place] = finding.places;
  const where = place ? `${formatPlace(place)}: ` : '';
  const help = finding.help ? `\n  ${finding.help[language]}` : '';
  return `${finding.severity}: ${where}${sentence(finding, language)}${help}`;
}

function attributesOf(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
}

/** Characters XML 1.0 cannot hold at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

function escapeXml(text: string): string {
  return text
    .replace(unwritable, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

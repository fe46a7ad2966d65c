import type { CheckedFinding, CheckedReport } from '../../model/checked.ts';
import { formatPlace, type Place } from '../../model/place.ts';
import type { Language } from '../../model/serialize.ts';
import {
  type FindingsWriterDefinition,
  type FindingsWriterOptions,
  plainPath,
  type RuleAbout,
} from './writer.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * SARIF 2.1.0 (OASIS), one run; its results are written one by one. A check that stays open is of kind `open`; what is
 * waived is a suppressed result; what passes is left out. Our columns are SARIF's: UTF-16 units from 1, the end exclusive.
 */
export const sarif: FindingsWriterDefinition = {
  id: 'sarif',
  create(options) {
    let count = 0;
    return {
      header: () => head(options),
      write: (report) =>
        report.findings
          .map((finding) => {
            count += 1;
            const result = JSON.stringify(resultOf(report, finding, options.language));
            return `${count === 1 ? '' : ','}\n${result}`;
          })
          .join(''),
      footer: () => '\n],"invocations":[{"executionSuccessful":true}]}]}\n',
    };
  },
};

function head({ language, rules, version }: FindingsWriterOptions): string {
  const driver = {
    name: 'gov-report',
    semanticVersion: version,
    rules: rules.map((rule) => descriptorOf(rule, language)),
  };
  const spoken = language === 'zh' ? 'zh-CN' : 'en-US';
  const run = { tool: { driver }, language: spoken, columnKind: 'utf16CodeUnits' };
  return `{"$schema":${JSON.stringify(schema)},"version":"2.1.0","runs":[${JSON.stringify(run).slice(0, -1)},"results":[`;
}

function descriptorOf({ id, severity, title, source, help }: RuleAbout, language: Language): object {
  return {
    id,
    ...(title && { shortDescription: { text: title[language] } }),
    ...(help && { help: { text: help[language] } }),
    defaultConfiguration: { level: severity },
    properties: { category: id.split('/')[0], ...(source && { source: source[language] }) },
  };
}

function resultOf(report: CheckedReport, finding: CheckedFinding, language: Language): object {
  const { rule, outcome, severity, message, subject, fingerprint, waiver, data } = finding;
  const [first = null, ...more] = distinct(finding.places);
  const { scope = null, points = [] } = data;
  return {
    ruleId: rule,
    ...(outcome === 'open' ? { kind: 'open', level: 'none' } : { level: severity }),
    message: { text: message[language] },
    locations: [locationOf(report.path, first, subject?.[language] ?? null)],
    ...(more.length > 0 && { relatedLocations: more.map((place) => locationOf(report.path, place, null)) }),
    partialFingerprints: { 'govReport/v1': fingerprint },
    ...(waiver && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: waiver.reason }],
    }),
    properties: { origin: finding.origin, entity: report.entity, year: report.year, scope, points },
  };
}

/** A list of locations holds each once. */
function distinct(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

const logicalKinds: Readonly<Record<Place['kind'], string>> = {
  text: 'cell',
  page: 'page',
  sheet: 'cell',
  part: 'element',
};

/** A region for a place in a text; any other place is named, since SARIF has no region for it. */
function locationOf(path: string, place: Place | null, subject: string | null): object {
  const region = place?.kind === 'text' ? { region: regionOf(place) } : {};
  const named = place && place.kind !== 'text' ? formatPlace(place) : null;
  const name = [named, subject].filter((part) => part !== null).join(' · ');
  const logical = place && name !== '' ? [{ fullyQualifiedName: name, kind: logicalKinds[place.kind] }] : [];
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(path) }, ...region },
    ...(logical.length > 0 && { logicalLocations: logical }),
  };
}

function regionOf({ line, column, endLine, endColumn }: Extract<Place, { kind: 'text' }>): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path as a URI reference: relative as it is, absolute under `file:`; standard input by its name. */
function uriOf(path: string): string {
  if (path === '-') return 'stdin';
  const plain = plainPath(path);
  const encoded = plain.split('/').map(encodeSegment).join('/');
  if (/^[A-Za-z]:\//.test(plain)) return `file:///${plain.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`;
  return plain.startsWith('/') ? `file://${encoded}` : encoded;
}

/** Half a surrogate pair, which a file name of broken bytes may hold, has no encoding. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

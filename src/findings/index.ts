import * as configuration from './configuration.ts';
import type { FindingKind } from './define.ts';
import * as diagnosis from './diagnosis.ts';
import * as files from './files.ts';
import * as packages from './packages.ts';
import * as pages from './pages.ts';
import * as readers from './readers.ts';
import * as reading from './reading.ts';
import * as results from './results.ts';
import * as scans from './scans.ts';
import * as sheets from './sheets.ts';

const modules = [files, packages, pages, scans, readers, reading, results, sheets, configuration, diagnosis];

/** Kinds of `reading.ts` whose sentence depends on the case, by one of their cases; other modules list theirs. */
const byCase: readonly FindingKind[] = [
  reading.provenDigits({ zh: '', en: '' }),
  reading.uncertainYear(null),
  reading.uncertainBody,
];

/** Every kind of finding but those of the rules, each rule id once, with its own severity, in the order of their ids. */
export const findingKinds: readonly FindingKind[] = [
  ...new Map(
    modules
      .flatMap((module): unknown[] => Object.values(module).flat())
      .filter(isKind)
      .concat(byCase)
      .map((kind) => [kind.rule, kind]),
  ).values(),
].sort((left, right) => (left.rule < right.rule ? -1 : 1));

function isKind(value: unknown): value is FindingKind {
  return typeof value === 'object' && value !== null && 'rule' in value && 'severity' in value;
}

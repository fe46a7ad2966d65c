import * as configuration from './configuration.ts';
import type { FindingKind } from './define.ts';
import * as files from './files.ts';
import * as readers from './readers.ts';
import * as reading from './reading.ts';
import * as results from './results.ts';

const any = { zh: '', en: '' };

/** Kinds whose sentence depends on the case, by one of their cases. */
const byCase: readonly FindingKind[] = [
  files.noReader(any),
  reading.provenDigits(any),
  reading.uncertainYear(null),
];

/** Every kind of finding but those of the rules, each rule id once, with its own severity, in the order of their ids. */
export const findingKinds: readonly FindingKind[] = [
  ...new Map(
    [files, readers, reading, results, configuration]
      .flatMap((module): unknown[] => Object.values(module))
      .filter(isKind)
      .concat(byCase)
      .map((kind) => [kind.rule, kind]),
  ).values(),
].sort((left, right) => (left.rule < right.rule ? -1 : 1));

function isKind(value: unknown): value is FindingKind {
  return typeof value === 'object' && value !== null && 'rule' in value && 'severity' in value;
}

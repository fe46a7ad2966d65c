import type { Document } from '../model/document.ts';
import type { Emit } from '../model/finding.ts';
import type { OtherRow, Result, Statement } from '../model/result.ts';
import type { Simplify } from '../recognize/labels/simplify.ts';
import type { Recognition } from '../recognize/recognition.ts';
import { withConfidence } from './confidence.ts';
import { readMentions } from './prose/mentions.ts';
import { reportCorrections } from './report/corrections.ts';
import { identify } from './report/identity.ts';
import { readLines } from './report/lines.ts';
import { readOutline } from './report/outline.ts';
import { findPeriod, findPublished } from './report/period.ts';
import { readPageTitle } from './report/title.ts';
import { editionOfProse } from './statements/editions.ts';
import { readOthers } from './statements/other-rows.ts';
import { readStatements } from './statements/statements.ts';
import { readExcerpts } from './tables/excerpts.ts';
import { ownTables } from './tables/own-tables.ts';
import { reportUnread } from './tables/unread-tables.ts';
import { quotedNumbers } from './values/runs.ts';

/** What a report says, apart from its source and findings. */
export type Extract = Pick<
  Result,
  'title' | 'entity' | 'year' | 'period' | 'published' | 'statements' | 'mentions' | 'outline'
>;

/** Reads the figures of the recognised cells, and entity, year, period and publication date from the document. */
export function extract(
  recognition: Recognition,
  document: Document,
  simplify: Simplify,
  emit: Emit,
): Extract {
  const lines = readLines(document);
  const stated = findPeriod(lines);
  const identity = identify(lines, readPageTitle(document.title), stated, emit);
  const { year } = identity;
  const quoted = quotedIn(lines.map(({ text }) => text));
  const own = ownTables(recognition, identity, emit);
  reportUnread(recognition, emit);
  const whole = own.filter((table) => table.role === 'statement');
  const statements = withUnknown(
    readStatements(whole, year, quoted, emit),
    readOthers(recognition.unknown, quoted, emit),
  );
  if (statements.length > 0) reportCorrections(document, emit);
  const published = findPublished(lines, year);
  const form = editionOfProse(statements, year);
  const told = { form, year, entity: identity.entity };
  const prose = readMentions(document, recognition, simplify, told, emit);
  const excerpts = own.filter((table) => table.role === 'excerpt');
  const mentions = [...readExcerpts(excerpts, year, quoted, prose), ...prose];
  const outline = readOutline(document, recognition, identity.entity);
  return withConfidence(
    { ...identity, period: stated?.period ?? null, published, statements, mentions, outline },
    document,
    emit,
  );
}

function quotedIn(lines: readonly string[]): (label: string) => ReadonlySet<number> {
  const known = new Map<string, ReadonlySet<number>>();
  return (label) => {
    const numbers = known.get(label) ?? quotedNumbers(lines, label);
    known.set(label, numbers);
    return numbers;
  };
}

/** Rows of a province's own table stand in the first statement, or in one of their own. */
function withUnknown(statements: readonly Statement[], rows: readonly OtherRow[]): readonly Statement[] {
  if (rows.length === 0) return statements;
  const [first = { scope: null, tables: {}, facts: {}, other: [] }, ...rest] = statements;
  return [{ ...first, other: [...first.other, ...rows] }, ...rest];
}

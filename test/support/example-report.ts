import { nothing } from '../../src/compose.ts';
import { formById } from '../../src/forms/index.ts';
import { allPoints } from '../../src/forms/points.ts';
import type { Fact, Mention, Result, Scope, Statement, ValueState } from '../../src/model/result.ts';
import type { Example, ExampleValue } from '../../src/model/rule.ts';

const place = { kind: 'text', line: 1, column: 1, endLine: 1, endColumn: 2 } as const;
const states: Readonly<Record<Extract<ExampleValue, string>, readonly [ValueState, string]>> = {
  blank: ['blank', ''],
  dash: ['not_stated', '——'],
  unparsed: ['unparsed', '1O'],
};

/** The report an example stands for: what it leaves out is absent. */
export function reportOf(example: Example): Result {
  const form = formById(example.form);
  const scoped: readonly (readonly [Scope, Example['facts']])[] = [
    [null, example.facts],
    ['own_level', example.ownLevel],
    ['region', example.region],
  ];
  const statements = scoped.flatMap(([scope, facts]) => (facts ? [statementOf(example, scope, facts)] : []));
  return {
    source: {
      path: 'example.html',
      format: 'html',
      encoding: 'utf-8',
      encodingEvidence: 'valid-utf8',
      script: 'simplified',
      bytes: 1,
      sha256: '0'.repeat(64),
    },
    status: statements.length > 0 ? 'parsed' : 'no_table',
    title: example.title ?? null,
    entity: example.entity ?? null,
    year: example.year ?? form.periods.to ?? form.periods.from,
    period: example.period ?? null,
    published: null,
    statements,
    mentions: (example.mentions ?? []).map(mentionOf),
    outline: { ...nothing.outline, ...example.outline },
    findings: [],
  };
}

function statementOf(
  example: Example,
  scope: Scope,
  facts: Readonly<Record<string, ExampleValue>>,
): Statement {
  const read = Object.entries(facts).map(([key, value]) => [key, factOf(key, value, example)] as const);
  return {
    scope,
    tables: Object.fromEntries(read.map(([, fact]) => [fact.table, example.form])),
    facts: Object.fromEntries(read),
    other: [],
  };
}

function factOf(key: string, value: ExampleValue, example: Example): Fact {
  const points = allPoints().get(key) ?? [];
  const point = points.find(({ form }) => form === example.form) ?? points[0];
  if (!point) throw new Error(`an example names ${key}, which no form has`);
  const label = [...point.rowPath, ...point.columnPath].map(({ zh }) => zh).join(' › ');
  const about = { unit: point.unit, table: point.table, form: point.form, label, place };
  if (typeof value === 'number') return { value, state: 'number', raw: String(value), ...about };
  const [state, raw] = typeof value === 'string' ? states[value] : (['unparsed', value.unread] as const);
  return { value: null, state, raw, ...about };
}

function mentionOf(mention: Partial<Mention>): Mention {
  return {
    key: 'proactive.total',
    value: 0,
    state: 'number',
    raw: String(mention.value ?? 0),
    unit: '条',
    label: '',
    kind: 'prose',
    claim: 'exact',
    scope: null,
    base: null,
    figure: null,
    against: null,
    split: null,
    context: null,
    place,
    ...mention,
  };
}

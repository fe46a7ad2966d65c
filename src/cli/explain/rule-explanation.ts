import { allRules } from '../../check/configuration/known-rules.ts';
import { findingKinds } from '../../findings/index.ts';
import { pathLabel } from '../../forms/subject.ts';
import type { FormId } from '../../model/form.ts';
import type { Equation, Example, ExampleValue, Operand, Rule } from '../../model/rule.ts';
import type { SeriesExample } from '../../model/series.ts';
import type { Session } from '../session.ts';
import { type Entry, entryLines } from './entries.ts';

/** How many figures of an example are shown. */
const figuresShown = 8;

/** What a rule, or a kind of finding of the reading, means; null when there is none of that id. */
export function ruleExplanation(id: string, session: Session): string | null {
  const rule = allRules.find((each) => each.id === id);
  const entries = rule ? ruleEntries(rule, session) : kindEntries(id, session);
  return entries && `${entryLines(entries).join('\n')}\n`;
}

function kindEntries(id: string, { say, language }: Session): Entry[] | null {
  const kind = findingKinds.find(({ rule }) => rule === id);
  if (!kind) return null;
  return [
    [say('explainRuleRow'), [id]],
    [say('explainSeverityRow'), [say(severityKeys[kind.severity])]],
    [say('explainMessageRow'), [kind.message[language]]],
  ];
}

const severityKeys = {
  error: 'severityError',
  warning: 'severityWarning',
  note: 'severityNote',
} as const;

function ruleEntries(rule: (typeof allRules)[number], session: Session): Entry[] {
  const { say, language } = session;
  const { tolerance } = rule;
  return [
    [say('explainRuleRow'), [rule.id, rule.title[language]]],
    [say('explainSeverityRow'), [say(severityKeys[rule.severity])]],
    [say('explainFormsRow'), [rule.forms.join(say('listSeparator'))]],
    [say('explainSourceRow'), [rule.source[language]]],
    [say('explainToleranceRow'), tolerance ? [`${tolerance.value} · ${tolerance.meaning[language]}`] : []],
    ...('check' in rule ? formulaEntries(rule, session) : []),
    [say('explainLooksAtRow'), 'explanation' in rule && rule.explanation ? [rule.explanation[language]] : []],
    [say('explainMessageRow'), [rule.message[language]]],
    [say('explainHelpRow'), [rule.help[language]]],
    ...exampleEntries(rule.examples, session),
  ];
}

/** The first of a rule's formulas by its labels, and how many there are. */
function formulaEntries({ check, forms }: Rule, { say, language }: Session): Entry[] {
  if (check.kind !== 'linear') return [];
  const [first] = check.equations;
  if (!first) return [];
  const form = forms.at(-1) ?? null;
  const label = (key: string): string => pathLabel(key, form)?.[language] ?? key;
  const more =
    check.equations.length > 1 ? [say('explainFormulaMore', { count: check.equations.length })] : [];
  return [[say('explainFormulaRow'), [...formulaLines(first, label), ...more]]];
}

/** One operand to a line, each behind its sign. */
function formulaLines({ left, relation, right }: Equation, label: (key: string) => string): string[] {
  const side = (operands: readonly Operand[], sign: string): string[] => {
    const keys = operands.flatMap((operand) => (typeof operand === 'string' ? operand : operand.either));
    const labels = keys.length > 0 ? keys.map(label) : ['0'];
    return labels.map((each, index) => `${index === 0 ? sign : '+ '}${each}`);
  };
  return [...side(left, ''), ...side(right, `${relation} `)];
}

/** Examples of a rule of one report, or of one across reports. */
type AnyExamples = Readonly<
  Partial<Record<'holds' | 'fails' | 'open', readonly (Example | SeriesExample)[]>>
>;

function exampleEntries(examples: AnyExamples, session: Session): Entry[] {
  const { say } = session;
  return [
    [say('explainHoldsRow'), exampleLines(examples.holds?.[0], session)],
    [say('explainFailsRow'), exampleLines(examples.fails?.[0], session)],
    [say('explainOpenRow'), exampleLines(examples.open?.[0], session)],
  ];
}

function exampleLines(example: Example | SeriesExample | undefined, session: Session): string[] {
  if (!example) return [];
  if ('reports' in example) return example.reports.flatMap((report) => reportLines(report, session));
  const scoped = [
    ['', example.facts],
    [`${session.say('exampleOwnLevel')} · `, example.ownLevel],
    [`${session.say('exampleRegion')} · `, example.region],
  ] as const;
  const figures = scoped.flatMap(([scope, facts]) =>
    Object.entries(facts ?? {}).map(([key, value]) => scope + figureLine(key, value, example.form, session)),
  );
  const sentences = (example.mentions ?? []).flatMap(({ context }) => (context ? [context] : []));
  const lines = [...figures, ...sentences];
  return lines.length > figuresShown ? [...lines.slice(0, figuresShown), '…'] : lines;
}

/** One of several reports: whose and of which year, then its figures. */
function reportLines(report: Example, session: Session): string[] {
  const about = [report.entity, report.year].filter((each) => each !== undefined);
  return [`${about.join(' ')}:`, ...exampleLines(report, session).map((line) => `  ${line}`)];
}

function figureLine(key: string, value: ExampleValue, form: FormId, { say, language }: Session): string {
  const printed = { blank: say('exampleBlank'), dash: '——', unparsed: '1O' } as const;
  const shown = typeof value === 'string' ? printed[value] : typeof value === 'number' ? value : value.unread;
  return `${pathLabel(key, form)?.[language] ?? key}: ${shown}`;
}

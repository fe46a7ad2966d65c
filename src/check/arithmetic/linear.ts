import { cellLabel } from '../../forms/labels.ts';
import type { Result, Statement } from '../../model/result.ts';
import type { Assessment, LinearCheck, Rule } from '../../model/rule.ts';
import { allTerms, type Comparison, comparisonsOf, holds, sumOf, type Term } from './comparison.ts';
import { figuresOf } from './figures.ts';
import { unknownPart } from './unknown-part.ts';

/** Applies a rule of sums to the statements whose tables follow a form it holds for. */
export function assessLinear(rule: Rule, check: LinearCheck, report: Result): Assessment[] {
  return report.statements.flatMap((statement) =>
    comparisonsOf(rule, check, statement).map((comparison) =>
      assessComparison(comparison, statement, report),
    ),
  );
}

/** What one equation of a rule comes to on a statement. */
function assessComparison(comparison: Comparison, statement: Statement, report: Result): Assessment {
  const terms = allTerms(comparison);
  const printed = terms.filter(({ counted }) => counted.fact !== null);
  const common = {
    scope: statement.scope,
    points: printed.map(({ key }) => key),
    places: printed.flatMap(({ counted: { fact } }) => fact?.place ?? []),
  };
  const gaps = gapsIn(comparison, statement, report);
  if (gaps.length > 0) return { ...common, outcome: 'open', data: { gaps } };
  if (isMet(comparison)) return { ...common, outcome: 'pass', data: {} };
  const isMilder = comparison.rule.severity === 'error' && terms.some(isBlank);
  return {
    ...common,
    outcome: 'fail',
    data: figuresOf(comparison),
    ...(isMilder && { severity: 'warning' }),
  };
}

/** The labels of what is blank, unread, absent or unknown so that the comparison tells nothing; none where it does. */
export function gapsIn(comparison: Comparison, statement: Statement, report: Result): readonly string[] {
  const terms = allTerms(comparison);
  const gaps = terms.filter(({ counted }) => counted.kind === 'gap');
  if (gaps.length > 0) return labelsOf(gaps, comparison);
  if (isMet(comparison)) return [];
  const absent = terms.filter(({ counted }) => counted.fact === null);
  if (absent.length > 0 && hasUnreadRows(report)) return labelsOf(absent, comparison);
  const unknown = unknownPart(comparison, statement);
  return unknown === null ? [] : [unknown];
}

function isMet({ left, relation, right }: Comparison): boolean {
  return holds(sumOf(left), relation, sumOf(right));
}

function isBlank({ counted }: Term): boolean {
  return counted.kind === 'assumed' && counted.fact !== null;
}

function labelsOf(terms: readonly Term[], { form }: Comparison): string[] {
  return terms.map(({ key }) => cellLabel(key, form));
}

/** Rows of the file that look like the form's, but could not be read: an absent row may be one of them. */
function hasUnreadRows({ findings }: Result): boolean {
  return findings.some(
    ({ rule }) => rule === 'reading/uncertain-label' || rule === 'reading/uncertain-columns',
  );
}

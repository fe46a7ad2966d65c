import type { Equation, Example, ExampleValue, LinearCheck, Rule } from '../model/rule.ts';

/** A rule as written in its file. Only checks its shape, at compile time. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** A check that compares sums. */
export function linear(...equations: readonly Equation[]): LinearCheck {
  return { kind: 'linear', equations };
}

/** An example with some figures changed. */
export function changed(example: Example, facts: Readonly<Record<string, ExampleValue>>): Example {
  return { ...example, facts: { ...example.facts, ...facts } };
}

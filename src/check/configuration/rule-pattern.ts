/** Whether a rule id is meant by a pattern: the id itself, or all of a category, `applications/*`. */
export function matchesRule(pattern: string, rule: string): boolean {
  return pattern.endsWith('/*') ? rule.startsWith(pattern.slice(0, -1)) : pattern === rule;
}

/** Rule ids, and after them the patterns for their categories. */
export function rulePatterns(rules: readonly string[]): readonly string[] {
  const categories = rules.map((rule) => `${rule.split('/')[0]}/*`);
  return [...rules, ...new Set(categories)];
}

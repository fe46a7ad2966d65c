import type { Level } from '../../model/configuration.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { matchesRule } from './rule-pattern.ts';

/** Which findings are wanted, and how they are weighed. */
export interface LevelOptions {
  /** Ids or categories of which alone findings are wanted; empty: of all. */
  readonly only: readonly string[];
  /** Ids or categories of which none is wanted. */
  readonly ignored: readonly string[];
  /** By id, or by category; the id goes before the category. */
  readonly configured: Readonly<Record<string, Level>>;
  /** The rules applied, with their own severities. */
  readonly own: ReadonlyMap<string, { readonly severity: Severity }>;
}

const weights: Readonly<Record<Level, number>> = { off: 0, note: 1, warning: 2, error: 3 };

/** Decides which rules apply and what severity their findings get. */
export class Levels {
  readonly #options: LevelOptions;

  constructor(options: LevelOptions) {
    this.#options = options;
  }

  /** Whether findings of that id are wanted at all. */
  applies(rule: string): boolean {
    const { only, ignored } = this.#options;
    if (only.length > 0 && !only.some((pattern) => matchesRule(pattern, rule))) return false;
    return !ignored.some((pattern) => matchesRule(pattern, rule)) && this.#configured(rule) !== 'off';
  }

  /** Whether anything a pattern means applies. Of findings that come of no rule, only the pattern itself is known. */
  anyApplies(pattern: string): boolean {
    const meant = [...this.#options.own.keys()].filter((id) => matchesRule(pattern, id));
    return meant.length === 0 ? this.applies(pattern) : meant.some((id) => this.applies(id));
  }

  /** The configured severity of a finding, but none above that of a failure milder than its rule: a blank was assumed to be 0. */
  levelOf({ rule, outcome, severity }: Finding): Level {
    if (!this.applies(rule)) return 'off';
    const configured = this.#configured(rule);
    if (configured === null || outcome === 'open') return severity;
    const own = this.#options.own.get(rule)?.severity;
    const isMilder = own !== undefined && weights[severity] < weights[own];
    return isMilder && weights[configured] > weights[severity] ? severity : configured;
  }

  #configured(rule: string): Level | null {
    const { configured } = this.#options;
    return configured[rule] ?? configured[`${rule.split('/')[0]}/*`] ?? null;
  }
}

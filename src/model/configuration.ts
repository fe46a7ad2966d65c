import type { Severity } from './finding.ts';
import type { Scope } from './result.ts';
import type { Regions } from './series.ts';

/** What a configuration makes of a rule. */
export type Level = Severity | 'off';

/** Accepts failures, for a reason. What it leaves out it does not ask for. */
export interface Waiver {
  /** The id of a rule, or all of a category: `applications/*`. */
  readonly rule: string;
  /** The reporting body, exactly as its report names it. */
  readonly entity?: string;
  readonly year?: number;
  /** A glob over the report's path from the configuration's folder. */
  readonly file?: string;
  readonly scope?: Scope;
  /** A data-point key the finding rests on, or an indicator for every applicant: `applications.received/*`. */
  readonly point?: string;
  readonly reason: string;
  /** The last day it holds, as an ISO date. */
  readonly until?: string;
}

/** What a configuration file may say (schemas/config.schema.json). */
export interface Configuration {
  readonly $schema?: string;
  /** By rule id, or for all of a category (`prose/*`); the id goes before the category. */
  readonly rules?: Readonly<Record<string, Level>>;
  /** By the id of a rule that has a tolerance. */
  readonly tolerances?: Readonly<Record<string, number>>;
  /** Which bodies a region consists of: `{"青山市": ["青山市", "白石县"]}`; its own name stands for its own level. */
  readonly regions?: Regions;
  readonly waivers?: readonly Waiver[];
}

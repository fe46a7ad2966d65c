import type { FailOn } from '../model/severity.ts';

/** The flags of `parse`, as commander hands them over. */
export interface ParseFlags {
  readonly format: string;
  readonly output?: string;
  readonly bom?: boolean;
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly allowUnreadable?: boolean;
  /** Undefined when neither `--progress` nor `--no-progress` was given. */
  readonly progress?: boolean;
}

/** The flags of `forms`. */
export interface FormsFlags {
  readonly format: string;
}

/** The flags of `check`, as commander hands them over; formats and outputs come as words, in their order. */
export interface CheckFlags {
  readonly failOn: FailOn;
  readonly maxWarnings?: string;
  readonly rule?: readonly string[];
  readonly ignore?: readonly string[];
  /** False for `--no-config`, undefined where neither was given. */
  readonly config?: string | boolean;
  readonly today?: string;
  readonly bom?: boolean;
  readonly quiet?: boolean;
  readonly allowUnreadable?: boolean;
  readonly color: boolean;
  /** Undefined when neither `--progress` nor `--no-progress` was given. */
  readonly progress?: boolean;
}

/** A `-f` or an `-o` with its value. */
export interface OutputWord {
  readonly kind: 'format' | 'output';
  readonly value: string;
}

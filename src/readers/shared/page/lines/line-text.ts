import { scriptDigits } from '../../marked-digits.ts';
import type { Run } from '../content.ts';
import type { TextLine } from './lines.ts';

/** A run in the text of its line: where it begins and ends there. */
export interface PlacedRun {
  readonly run: Run;
  readonly from: number;
  readonly to: number;
}

/** The text of a line, and which of it is which run. */
export interface LineText {
  readonly text: string;
  readonly runs: readonly PlacedRun[];
}

/** Stands for what cannot be made out: characters drawn over one another, or that the file does not tell. */
export const UNREADABLE = '\uFFFD';
const DESCENT = 0.12;

/**
 * Gaps in ems: below `none` no gap; up to `word` one space. `scripts`: what typesetting puts between Chinese and Latin
 * characters where nothing is printed, a quarter of an em.
 */
const GAPS = { digits: 0.12, none: 0.2, scripts: 0.3, word: 0.9, letterSpaced: 1.3, column: 0.5 };
/** Runs that lie over one another by more ems than this were not meant to be read together. */
const OVERLAP = 0.35;
const SMALL = 0.85;

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff08\uff09\u3000-\u303f]/;
const DIGIT = /[0-9０-９]/;

/** How gaps are written: `cell`: one space where there is one; `flow`: so many that columns stay apart. */
export type GapStyle = 'cell' | 'flow';

/** Joins the runs of a line, with spaces where they stand apart and digits raised or lowered as such. */
export function textOfLine(line: TextLine, style: GapStyle): LineText {
  const runs: PlacedRun[] = [];
  let text = '';
  let before: Run | null = null;
  for (const run of line.runs) {
    const shown = { ...run, text: shifted(run, line) };
    if (before) text += between(before, shown, style);
    const from = text.length;
    text += shown.text;
    runs.push({ run, from, to: text.length });
    if (!before || run.box[2] > before.box[2]) before = shown;
  }
  return { text, runs };
}

function between(before: Run, run: Run, style: GapStyle): string {
  const em = Math.max(before.size, run.size);
  const gap = (run.box[0] - before.box[2]) / em;
  const [last, first] = [before.text.slice(-1), run.text.slice(0, 1)];
  const digits = DIGIT.test(last) && DIGIT.test(first);
  if (gap < -OVERLAP) return DIGIT.test(last + first) ? UNREADABLE : '';
  if (digits && Math.min(before.size, run.size) < SMALL * em) return ' ';
  if (gap < (digits ? GAPS.digits : GAPS.none)) return '';
  if (style === 'cell') {
    const han = [last, first].filter((each) => HAN.test(each)).length;
    return (han === 2 && gap < GAPS.letterSpaced) || (han === 1 && gap < GAPS.scripts) ? '' : ' ';
  }
  return gap < GAPS.word ? ' ' : ' '.repeat(Math.max(2, Math.min(200, Math.round(gap / GAPS.column))));
}

function baseline(run: Run): number {
  return run.box[3] - DESCENT * run.size;
}

/** The text of a run, its digits as raised or lowered ones where they stand so. */
function shifted(run: Run, line: TextLine): string {
  if (!DIGIT.test(run.text)) return run.text;
  const small = run.size <= SMALL * line.size;
  const others = small ? line.runs : line.runs.slice(0, line.runs.indexOf(run));
  const neighbour = others.find((other) => other.size === line.size && (small || isBeside(other, run)));
  if (!neighbour) return run.text;
  const rise = (baseline(neighbour) - baseline(run)) / line.size;
  if (rise > (small ? 0.12 : 0.28)) return scriptDigits(run.text, 'sup');
  return rise < (small ? -0.05 : -0.28) ? scriptDigits(run.text, 'sub') : run.text;
}

/** Whether two runs stand within a word's gap: what stands further behind another is raised or lowered against nothing. */
function isBeside(a: Run, b: Run): boolean {
  const gap = Math.max(a.box[0], b.box[0]) - Math.min(a.box[2], b.box[2]);
  return gap < GAPS.word * Math.max(a.size, b.size);
}

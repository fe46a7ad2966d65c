import { makeFinding } from '../../findings/define.ts';
import { type Proposal, repair, undecidedRepair } from '../../findings/diagnosis.ts';
import type { Finding } from '../../model/finding.ts';
import type { Result, Statement } from '../../model/result.ts';
import type { Rule } from '../../model/rule.ts';
import { explain, explainTogether } from './search.ts';
import type { Explanation } from './slips.ts';
import { brokenGroups, type Constraint, type System, systemOf } from './system.ts';
import { arrow, changeWords, nameOf, othersWords, readingWords, slipWords } from './words.ts';

const MOST_CANDIDATES = 12;
const MOST_LISTED = 4;
/** How many times as likely as the next an explanation must be to be told as the one. */
const CLEARLY = 3;

/** The explanations of some sums: the likeliest, and others as small, by likelihood. */
interface Diagnosis {
  readonly repairs: number;
  readonly best: Explanation;
  readonly others: readonly Explanation[];
}

/** Explains what fails in a report, statement by statement; nothing where every sum that must hold does. */
export function explainFailures(report: Result, rules: readonly Rule[]): readonly Finding[] {
  return report.statements.flatMap((statement) => diagnose(statement, report, rules));
}

/**
 * Explains the sums of a statement that must hold and do not: for each group of sums that share cells the smallest
 * change that repairs them all and breaks none, the likeliest first. Proposes only; what no change of two cells or one
 * slip explains is left alone.
 */
function diagnose(statement: Statement, report: Result, rules: readonly Rule[]): readonly Finding[] {
  const system = systemOf(statement, report, rules);
  const groups = brokenGroups(system);
  const together = groups.length > 1 ? told(groups.flat(), explainTogether(system, groups.flat())) : null;
  const diagnoses = together ? [together] : groups.map((group) => told(group, explain(system, group)));
  return diagnoses.flatMap((diagnosis) => (diagnosis ? [findingOf(system, diagnosis, statement)] : []));
}

/** Of the explanations found, those that agree best with the sums that normally hold. */
function told(broken: readonly Constraint[], found: readonly Explanation[]): Diagnosis | null {
  const [best, ...rest] = found;
  if (!best) return null;
  return { repairs: broken.length, best, others: rest.filter(({ cost }) => cost === best.cost) };
}

/** Whether there is one explanation only, one likelier than the others, or nothing that tells. */
function standingOf({ best, others }: Diagnosis): 'only' | 'likeliest' | 'one_of_several' {
  const [next] = others;
  if (!next) return 'only';
  return best.weight >= CLEARLY * next.weight ? 'likeliest' : 'one_of_several';
}

function findingOf(system: System, diagnosis: Diagnosis, { scope }: Statement): Finding {
  const { repairs, best, others } = diagnosis;
  const keys = [...best.edit.keys()];
  const facts = keys.flatMap((key) => system.facts[key] ?? []);
  const standing = standingOf(diagnosis);
  const candidates = [best, ...others].slice(0, MOST_CANDIDATES).map((each) => changesOf(system, each));
  const data = {
    standing,
    cells: keys.map((key) => nameOf(system, key)),
    printed: facts.map(({ raw }) => raw),
    states: facts.map(({ state }) => state),
    proposed: [...best.edit.values()].map(String),
    slip: best.slip,
    repairs,
    explanations: 1 + others.length,
    candidates,
    list: [...candidates.slice(0, MOST_LISTED), ...(others.length >= MOST_LISTED ? ['…'] : [])],
    scope,
    points: keys,
  };
  const kind = standing === 'one_of_several' ? undecidedRepair : repair(proposalOf(system, diagnosis));
  return makeFinding(
    kind,
    data,
    facts.map(({ place }) => place),
  );
}

function proposalOf(system: System, { repairs, best, others }: Diagnosis): Proposal {
  const [reading, more] = [readingWords(system, best), othersWords(others.length)];
  return {
    change: changeWords(system, best),
    repairs,
    slip: slipWords(system, best),
    more: { zh: `${reading.zh}${more.zh}`, en: `${reading.en}${more.en}` },
  };
}

function changesOf(system: System, { edit }: Explanation): string {
  return [...edit].map(([key, value]) => arrow(system, key, value)).join('; ');
}

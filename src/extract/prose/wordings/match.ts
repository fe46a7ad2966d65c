import type { FormId } from '../../../model/form.ts';
import type { Token } from '../text/tokens.ts';
import { disputePatterns } from './disputes.ts';
import type { Matter, Pattern, Subject } from './pattern.ts';
import { quotedLabel, withoutLead } from './quoted-label.ts';
import { requestPatterns } from './requests.ts';
import { workPatterns } from './work.ts';

/** What stands around a number, and what its sentence speaks of. */
export interface Surroundings {
  /** Its clause before it, from the number or mark before. */
  readonly phrase: string;
  /** What follows its unit. */
  readonly rest: string;
  subject(): Subject | undefined;
  /** The words before the number that tell what it is about. */
  about(matter: Matter): string;
  /** The sentence up to the number. */
  sentence(): string;
}

/** The indicator a number is stated for. */
export interface Match {
  readonly key: string;
  readonly counts: Pattern['counts'];
  /** Where the form's own label begins in the phrase, if it is told by that: its words (市政府及其部门) say nothing of scope. */
  readonly labelAt: number | null;
}

/** After a number that its clause ends with; a noun there would be what it counts. */
const CLAUSE_END =
  /^(?:$|[，。；：、（）！？“”"]|其中|占|左右|以上|上下|全部|均|都|已|中，|[比较与](?:上|去|20)|同比|环比|[和及与](?!.{0,6}(?:问题|信件))|分别|并)/;

/** A list of numbers for a list of things. */
const EACH = /分别(?:为|是|有|达到?)?$/;
/** Of cases of every kind only a part concerns disclosure. */
const PART_ABOUT = /^[，（]?其中[^，。；]{0,8}(?:政府)?信息公开/;

/** The patterns of one edition. */
interface FormPatterns {
  readonly byUnit: ReadonlyMap<string, UnitPatterns>;
  /** Fails where all patterns of numbers that end their clause do. One for all units: it takes long to be compiled. */
  readonly anyEnding: RegExp;
}

/** The patterns of one unit. */
interface UnitPatterns {
  /** Those of numbers that end their clause. */
  readonly ending: readonly Pattern[];
  /** Those of numbers with the rest of their label after them. */
  readonly followed: readonly Pattern[];
}

const known = new Map<FormId, FormPatterns>();

function patternsOf(form: FormId): FormPatterns {
  const found = known.get(form) ?? collect(form);
  known.set(form, found);
  return found;
}

function collect(form: FormId): FormPatterns {
  const own = [...requestPatterns, ...disputePatterns, ...workPatterns].filter(({ forms }) =>
    forms.includes(form),
  );
  const [ending, followed] = [own.filter(({ right }) => !right), own.filter(({ right }) => right)];
  const byUnit = new Map<string, UnitPatterns>();
  for (const unit of new Set(own.flatMap(({ units }) => units))) {
    const isOf = ({ units }: Pattern): boolean => units.includes(unit);
    byUnit.set(unit, { ending: ending.filter(isOf), followed: followed.filter(isOf) });
  }
  const lefts = new Set(ending.map(({ left }) => left.source));
  return { byUnit, anyEnding: new RegExp([...lefts].join('|')) };
}

/** The indicator the words around a number tell, or null where none is certain. */
export function matchToken(token: Token, around: Surroundings, form: FormId): Match | null {
  const { phrase, rest } = around;
  if (EACH.test(phrase) || PART_ABOUT.test(rest)) return null;
  const ends = CLAUSE_END.test(rest);
  const { byUnit, anyEnding } = patternsOf(form);
  const patterns = byUnit.get(token.unit);
  if (patterns) {
    const bare = withoutLead(phrase.replace(/（[^（）]*）|[“”"]/g, ''));
    const followed = patterns.followed.filter(({ right }) => right?.test(rest));
    const found = [...(ends && anyEnding.test(bare) ? patterns.ending : []), ...followed].find(
      (pattern) => pattern.left.test(bare) && fits(pattern, bare, around),
    );
    if (found) return { key: found.key, counts: found.counts, labelAt: null };
  }
  const quoted = ends ? quotedLabel(phrase, form) : null;
  return quoted && { key: quoted.key, counts: undefined, labelAt: quoted.at };
}

function fits(pattern: Pattern, phrase: string, around: Surroundings): boolean {
  const { subjects, unless, never, about } = pattern;
  if (subjects && !isOneOf(around.subject(), subjects)) return false;
  return (
    !unless?.test(phrase) &&
    (about === undefined || about.words.test(around.about(about))) &&
    !never?.test(around.sentence())
  );
}

function isOneOf(subject: Subject | undefined, subjects: readonly Subject[]): boolean {
  return subject !== undefined && subjects.includes(subject);
}

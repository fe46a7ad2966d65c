import type { FormId } from '../../model/form.ts';
import { disputePatterns } from './disputes.ts';
import { quotedLabel, withoutLead } from './labels.ts';
import type { Pattern, Subject } from './pattern.ts';
import { requestPatterns } from './requests.ts';
import type { Token } from './tokens.ts';
import { workPatterns } from './work.ts';

/** What stands around a number, and what its sentence speaks of. */
export interface Surroundings {
  /** Its clause before it, from the number or mark before. */
  readonly phrase: string;
  /** What follows its unit. */
  readonly rest: string;
  subject(): Subject | undefined;
  /** The sentence up to the number, with those headings above it that speak of such a matter. */
  about(headings: RegExp): string;
}

/** The indicator a number is stated for. */
export interface Match {
  readonly key: string;
  readonly counts: Pattern['counts'];
  /** Whether it is told by the form's own label, whose words (市政府及其部门) say nothing of scope. */
  readonly labelled: boolean;
}

/** After a number that its clause ends with; a noun there would be what it counts. */
const CLAUSE_END =
  /^(?:$|[，。；：、（）！？“”"]|其中|占|左右|以上|上下|全部|均|都|已|[比较与](?:上|去|20)|同比|环比|[和及与](?!.{0,6}(?:问题|信件))|分别|并)/;

/** A list of numbers for a list of things. */
const EACH = /分别(?:为|是|有|达到?)?$/;
/** Of cases of every kind only a part concerns disclosure. */
const PART_ABOUT = /^[，（]?其中[^，。；]{0,8}(?:政府)?信息公开/;

type Index = ReadonlyMap<string, readonly Pattern[]>;
const indexes = new Map<FormId, Index>();

/** The patterns of an edition by the units their numbers may have. */
function indexOf(form: FormId): Index {
  const known = indexes.get(form);
  if (known) return known;
  const index = new Map<string, Pattern[]>();
  for (const pattern of [...requestPatterns, ...disputePatterns, ...workPatterns]) {
    if (!pattern.forms.includes(form)) continue;
    for (const unit of pattern.units) index.set(unit, [...(index.get(unit) ?? []), pattern]);
  }
  indexes.set(form, index);
  return index;
}

/** The indicator the words around a number tell, or null where none is certain. */
export function matchToken(token: Token, around: Surroundings, form: FormId): Match | null {
  const bare = withoutLead(around.phrase.replace(/（[^（）]*）/g, '').replace(/[“”"]/g, ''));
  if (EACH.test(around.phrase) || PART_ABOUT.test(around.rest)) return null;
  const ends = CLAUSE_END.test(around.rest);
  for (const pattern of indexOf(form).get(token.unit) ?? []) {
    if (pattern.right ? !pattern.right.test(around.rest) : !ends) continue;
    if (pattern.left.test(bare) && fits(pattern, bare, around))
      return { key: pattern.key, counts: pattern.counts, labelled: false };
  }
  const key = ends ? quotedLabel(around.phrase, form) : null;
  return key === null ? null : { key, counts: undefined, labelled: true };
}

function fits(pattern: Pattern, phrase: string, around: Surroundings): boolean {
  const { subjects, unless, about } = pattern;
  if (subjects && !isOneOf(around.subject(), subjects)) return false;
  return !unless?.test(phrase) && (about === undefined || about.words.test(around.about(about.headings)));
}

function isOneOf(subject: Subject | undefined, subjects: readonly Subject[]): boolean {
  return subject !== undefined && subjects.includes(subject);
}

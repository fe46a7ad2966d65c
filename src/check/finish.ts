import { subjectOf } from '../forms/subject.ts';
import type { Acceptance, CheckedFinding, Origin } from '../model/checked.ts';
import type { Level } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { FormId, Term } from '../model/form.ts';
import type { Rule } from '../model/rule.ts';
import { fingerprinter, type Subject } from './fingerprint.ts';

/** What findings of one report are finished with. */
export interface Finishing {
  readonly subject: Subject;
  /** The edition for the wording of labels; null: the first that has the data point. */
  readonly form: FormId | null;
  readonly levelOf: (finding: Finding) => Level;
  readonly ruleOf: (id: string) => Pick<Rule, 'title' | 'help'> | null;
  /** Says why a failure is accepted, null where it is not. */
  readonly accept: (finding: Finding) => Acceptance | null;
}

/** Gives a finding its final form. */
export type Finish = (finding: Finding, origin: Origin) => readonly CheckedFinding[];

/**
 * Gives the findings of one report, in their order, level, waiver, labels and fingerprint; none for what is turned
 * off. What is wrong with a file as such is neither turned off nor waived: an unread file never passes.
 */
export function finisher({ subject, form, levelOf, ruleOf, accept }: Finishing): Finish {
  const fingerprint = fingerprinter(subject);
  return (finding, origin) => {
    const severity = origin === 'file' ? finding.severity : levelOf(finding);
    if (severity === 'off') return [];
    const waivable = finding.outcome === 'fail' && origin !== 'file';
    const waiver = waivable ? accept(finding) : null;
    const rule = ruleOf(finding.rule);
    return [
      {
        ...finding,
        severity,
        outcome: waiver ? 'waived' : finding.outcome,
        origin,
        title: rule?.title ?? null,
        help: rule?.help ?? null,
        subject: subjectOfFinding(finding, form),
        fingerprint: fingerprint(finding),
        waiver,
      },
    ];
  };
}

/** Whose table it is, where a report has one for each scope. */
const scopes: Readonly<Record<string, Term>> = {
  own_level: { zh: '本级', en: 'Own level' },
  region: { zh: '本行政区域', en: 'Region' },
};

/** The labels of the first data point a finding rests on, behind the scope where the report tells two apart. */
function subjectOfFinding({ data }: Finding, form: FormId | null): Term | null {
  const { points, scope } = data;
  const first: unknown = Array.isArray(points) ? points[0] : undefined;
  const subject = typeof first === 'string' ? subjectOf(first, form) : null;
  const whose = typeof scope === 'string' ? scopes[scope] : undefined;
  if (!subject || !whose) return subject;
  return { zh: `${whose.zh} · ${subject.zh}`, en: `${whose.en} · ${subject.en}` };
}

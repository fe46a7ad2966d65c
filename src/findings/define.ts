import type { Emit, Finding, FindingData, Severity } from '../model/finding.ts';
import type { Term } from '../model/form.ts';
import type { Place } from '../model/place.ts';

/** A kind of finding: its stable id, its weight, and the sentence, where `{name}` stands for the datum of that name. */
export interface FindingKind {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Term;
}

/** Fills the `{name}` slots of a sentence; `joint` stands between the members of a list. Throws when a slot has no datum. */
export function fill(template: string, data: FindingData, joint: string): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const datum = data[name];
    if (datum === undefined) throw new Error(`finding message has no datum for {${name}}`);
    return Array.isArray(datum) ? datum.join(joint) : String(datum);
  });
}

/** Makes the finding of a kind for these data and places. */
export function makeFinding(kind: FindingKind, data: FindingData, places: readonly Place[]): Finding {
  const message = { zh: fill(kind.message.zh, data, '、'), en: fill(kind.message.en, data, ', ') };
  return { rule: kind.rule, outcome: 'fail', severity: kind.severity, message, data, places };
}

/** Makes a finding and hands it to the sink. */
export function report(emit: Emit, kind: FindingKind, data: FindingData, places: readonly Place[]): void {
  emit(makeFinding(kind, data, places));
}

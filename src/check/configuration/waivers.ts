import picomatch from 'picomatch';
import { unusedWaiver, waiverExpired } from '../../findings/configuration.ts';
import { makeFinding } from '../../findings/define.ts';
import type { Acceptance } from '../../model/checked.ts';
import type { Waiver } from '../../model/configuration.ts';
import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { matchesRule } from './rule-pattern.ts';

/** What waivers look at in a report; `file` is its path as waivers name it. */
export interface WaivedReport {
  readonly file: string;
  readonly entity: string | null;
  readonly year: number | null;
}

/** What the waivers of a configuration need to know besides. */
export interface WaiverOptions {
  /** The name of the configuration file, for places. */
  readonly path: string;
  /** The day they are held against, as an ISO date; null: none is past. */
  readonly today: string | null;
  /** Whether a rule takes part in this run; a waiver for one that does not cannot be used. */
  readonly isSelected: (rule: string) => boolean;
}

/** One waiver, and what it has done so far. */
class Tally {
  readonly waiver: Waiver;
  readonly index: number;
  readonly expired: boolean;
  readonly #matchesFile: (file: string) => boolean;
  reached = 0;
  used = 0;

  constructor(waiver: Waiver, index: number, today: string | null) {
    this.waiver = waiver;
    this.index = index;
    this.expired = today !== null && waiver.until !== undefined && waiver.until < today;
    const { file } = waiver;
    this.#matchesFile = file === undefined ? () => true : picomatch(file.replace(/^\.\//, ''));
  }

  reaches({ file, entity, year }: WaivedReport): boolean {
    const { waiver } = this;
    if (waiver.entity !== undefined && waiver.entity !== entity) return false;
    if (waiver.year !== undefined && waiver.year !== year) return false;
    return this.#matchesFile(file);
  }

  accepts({ rule, data }: Finding): boolean {
    const { waiver } = this;
    const { scope = null, points } = data;
    if (!matchesRule(waiver.rule, rule)) return false;
    if (waiver.scope !== undefined && waiver.scope !== scope) return false;
    const { point } = waiver;
    return point === undefined || (Array.isArray(points) && points.some((key) => matchesPoint(point, key)));
  }
}

/** `applications.received/*` is that indicator for every applicant. */
function matchesPoint(pattern: string, key: string): boolean {
  return pattern.endsWith('/*') ? key.startsWith(pattern.slice(0, -1)) : pattern === key;
}

/** The waivers of a configuration at work over a run. */
export class Waivers {
  readonly #tallies: readonly Tally[];
  readonly #options: WaiverOptions;

  constructor(waivers: readonly Waiver[], options: WaiverOptions) {
    this.#tallies = waivers.map((waiver, index) => new Tally(waiver, index, options.today));
    this.#options = options;
  }

  /** Counts the report for the waivers that reach it. */
  meet(report: WaivedReport): void {
    for (const tally of this.#tallies) if (tally.reaches(report)) tally.reached += 1;
  }

  /** Looks at the failures of one report: says for each why it is accepted, null where it is not. */
  forReport(report: WaivedReport): (finding: Finding) => Acceptance | null {
    const valid = this.#tallies.filter((tally) => !tally.expired && tally.reaches(report));
    return (finding) => {
      // Every waiver that fits counts as used: of two for one fault, neither is idle.
      const fitting = valid.filter((tally) => tally.accepts(finding));
      for (const tally of fitting) tally.used += 1;
      const [first] = fitting;
      return first ? { reason: first.waiver.reason, until: first.waiver.until ?? null } : null;
    };
  }

  /** What is to be said of the waivers themselves, once every report has been seen. */
  findings(): Finding[] {
    return this.#tallies
      .filter(({ waiver }) => this.#options.isSelected(waiver.rule))
      .flatMap((tally) => {
        if (tally.expired) return [this.#say(waiverExpired, tally)];
        return tally.used === 0 ? [this.#say(unusedWaiver, tally)] : [];
      });
  }

  #say(kind: typeof unusedWaiver, { waiver, index, reached }: Tally): Finding {
    const name = `waivers[${index}]`;
    const place: Place = { kind: 'part', part: this.#options.path, path: name };
    const { rule, reason, until = null, entity, year, file, scope, point } = waiver;
    const waived = [rule, entity, year, file, scope, point]
      .filter((each) => each !== undefined && each !== null)
      .join(' · ');
    return makeFinding(kind, { waiver: name, waived, reason, until, reached }, [place]);
  }
}

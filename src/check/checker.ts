import { unusedRegion } from '../findings/configuration.ts';
import { makeFinding } from '../findings/define.ts';
import { editionOf } from '../forms/index.ts';
import type { CheckedFinding, CheckedReport, Counts, Origin, RuleOutcome } from '../model/checked.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { FormId } from '../model/form.ts';
import type { Result } from '../model/result.ts';
import type { Rule } from '../model/rule.ts';
import type { SeriesRule } from '../model/series.ts';
import { bodiesOf, findBody } from '../rules/across/bodies.ts';
import { regionIsSum } from '../rules/levels/region-is-sum.ts';
import { addCounts, type Checked, checkRule, settingsOf } from './check.ts';
import { checkSeries } from './check-series.ts';
import { Levels } from './configuration/levels.ts';
import { type WaivedReport, Waivers } from './configuration/waivers.ts';
import type { Subject } from './fingerprint.ts';
import { type Finish, finisher } from './finish.ts';
import { Digests } from './kept/digests.ts';
import { type Shelf, shelfInMemory } from './kept/shelf.ts';

/** How reports are checked. Whatever is left out changes nothing. */
export interface CheckOptions {
  /** Ids, or categories (`applications/*`), of which alone findings are wanted. */
  readonly only?: readonly string[];
  /** Ids or categories of which none is wanted. */
  readonly ignored?: readonly string[];
  readonly configuration?: Configuration;
  /** What the configuration is called in findings about it. Default: `gov-report.config.json`. */
  readonly configurationPath?: string;
  /** How the configuration's file globs name a report; default: as its path is given. */
  readonly nameFile?: (path: string) => string;
  /** The day waivers are held against (ISO date). Without it none is past its end. */
  readonly today?: string;
  /** Where the figures that reports are compared by are kept until all were read. Default: in memory. */
  readonly shelf?: Shelf;
}

/** The rules a checker applies. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly series: readonly SeriesRule[];
  /** What explains failures of these rules on a report that has some: findings of the category `diagnosis`. */
  readonly explain?: (report: Result, rules: readonly Rule[]) => readonly Finding[];
}

/** How the ids of what explains failures begin. */
const diagnosis = 'diagnosis/';

/** Holds reports to the rules, one after another; keeps of each only what the rules across reports ask for. */
export class Checker {
  readonly #rules: readonly Rule[];
  readonly #series: readonly SeriesRule[];
  readonly #known: ReadonlyMap<string, Rule | SeriesRule>;
  readonly #explain: NonNullable<RuleSet['explain']>;
  readonly #options: CheckOptions;
  readonly #path: string;
  readonly #levels: Levels;
  readonly #waivers: Waivers;
  readonly #digests: Digests;

  constructor({ rules, series, explain = () => [] }: RuleSet, options: CheckOptions = {}) {
    const { only = [], ignored = [], configuration, today = null } = options;
    this.#options = options;
    this.#explain = explain;
    this.#path = options.configurationPath ?? 'gov-report.config.json';
    this.#known = new Map([...rules, ...series].map((rule) => [rule.id, rule]));
    this.#levels = new Levels({ only, ignored, configured: configuration?.rules ?? {}, own: this.#known });
    this.#rules = rules.filter(({ id }) => this.#levels.applies(id));
    this.#series = series.filter(({ id }) => this.#levels.applies(id));
    this.#digests = new Digests(this.#series, options.shelf ?? shelfInMemory());
    this.#waivers = new Waivers(configuration?.waivers ?? [], {
      path: this.#path,
      today,
      isSelected: (pattern) => this.#levels.anyApplies(pattern),
    });
  }

  /** Checks one report. Findings of rules that it brings along are left out: they are found anew. */
  check(report: Result): CheckedReport {
    const { source, entity, year, status } = report;
    const subject = { path: source.path, entity, year };
    this.#digests.keep(report);
    this.#waivers.meet(this.#asWaived(subject));
    const finish = this.#finisher(subject, formOf(report));
    const reading = report.findings
      .filter(({ rule }) => !this.#known.has(rule) && !rule.startsWith(diagnosis))
      .flatMap((finding) => finish(finding, originOf(finding)));
    const checked = this.#rules.map((rule) => {
      const settings = settingsOf(rule, this.#options.configuration?.tolerances?.[rule.id]);
      return finishRule(rule, checkRule(rule, report, settings), finish, 'rule');
    });
    const about = { kind: 'report', path: source.path, format: source.format, entity, year, status } as const;
    const gathered = gather(checked, reading);
    if (gathered.counts.fail === 0) return { ...about, ...gathered };
    const explained = this.#explain(report, this.#rules).flatMap((finding) => finish(finding, 'diagnosis'));
    return { ...about, ...gathered, findings: [...gathered.findings, ...explained] };
  }

  /** What can be said only once every report was checked: of reports beside each other, then of the configuration. */
  *finish(): Generator<CheckedReport> {
    const { tolerances, regions } = this.#options.configuration ?? {};
    for (const [digest, checked] of checkSeries(this.#series, this.#digests.all, { tolerances, regions })) {
      const { path, entity, year } = digest;
      const finish = this.#finisher(digest, editionOf(year));
      const finished = checked.map(([rule, each]) => finishRule(rule, each, finish, 'series'));
      yield { kind: 'series', path, format: null, entity, year, status: null, ...gather(finished, []) };
    }
    const path = this.#path;
    const finish = this.#finisher({ path, entity: null, year: null }, null, () => null);
    const findings = [...this.#waivers.findings(), ...this.#unusedRegions()].flatMap((finding) =>
      finish(finding, 'configuration'),
    );
    if (findings.length === 0) return;
    const about = {
      kind: 'configuration',
      path,
      format: null,
      entity: null,
      year: null,
      status: null,
    } as const;
    yield { ...about, ...gather([], findings) };
  }

  /** Regions that no report is of: a mistyped one would go unchecked without a word. */
  #unusedRegions(): readonly Finding[] {
    if (!this.#series.includes(regionIsSum)) return [];
    const bodies = bodiesOf(this.#digests.all);
    return Object.keys(this.#options.configuration?.regions ?? {})
      .filter((region) => findBody(bodies, region) === null)
      .map((region) => {
        const path = `regions[${JSON.stringify(region)}]`;
        return makeFinding(unusedRegion, { region, name: region }, [
          { kind: 'part', part: this.#path, path },
        ]);
      });
  }

  #finisher(
    subject: Subject,
    form: FormId | null,
    accept = this.#waivers.forReport(this.#asWaived(subject)),
  ): Finish {
    return finisher({
      subject,
      form,
      levelOf: (finding) => this.#levels.levelOf(finding),
      ruleOf: (id) => this.#known.get(id) ?? null,
      accept,
    });
  }

  #asWaived({ path, entity, year }: Subject): WaivedReport {
    return { file: this.#options.nameFile?.(path) ?? path, entity, year };
  }
}

interface FinishedRule {
  readonly outcome: RuleOutcome;
  readonly findings: readonly CheckedFinding[];
}

function finishRule(rule: Rule | SeriesRule, checked: Checked, finish: Finish, origin: Origin): FinishedRule {
  const findings = checked.findings.flatMap((finding) => finish(finding, origin));
  const waived = findings.filter(({ outcome }) => outcome === 'waived').length;
  const counts = { ...checked.counts, fail: checked.counts.fail - waived, waived };
  return { outcome: { rule: rule.id, title: rule.title, counts }, findings };
}

/** What the rules came to together, behind the findings that came before them. */
function gather(
  checked: readonly FinishedRule[],
  before: readonly CheckedFinding[],
): Pick<CheckedReport, 'counts' | 'rules' | 'findings'> {
  return {
    counts: addCounts(checked.map(({ outcome }) => outcome.counts)),
    rules: checked.map(({ outcome }) => outcome).filter(({ counts }) => total(counts) > 0),
    findings: [...before, ...checked.flatMap(({ findings }) => findings)],
  };
}

/** The edition most tables of a report follow, else that of its year, for the wording of labels. */
function formOf({ statements, year }: Result): FormId {
  const { applications, remedies, disclosure, statistics } = statements[0]?.tables ?? {};
  return applications ?? remedies ?? disclosure ?? statistics ?? editionOf(year);
}

function originOf({ rule }: Finding): Origin {
  return rule.startsWith('file/') || rule.startsWith('results/') ? 'file' : 'reading';
}

function total({ pass, fail, open, waived }: Counts): number {
  return pass + fail + open + waived;
}

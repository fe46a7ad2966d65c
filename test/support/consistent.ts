import type { FormId } from '../../src/model/form.ts';
import type { Example } from '../../src/model/rule.ts';
import { askedPoints } from './figures.ts';
import type { Variant } from './model.ts';
import type { Random } from './random.ts';
import type { Case } from './study.ts';

/** The figures of one statement, to be changed at will. */
export type Facts = Record<string, number>;

/** A report in small whose figures keep to every rule; of two scopes, the region's contain the own level's. */
export interface ConsistentReport extends Example {
  readonly statements: readonly Facts[];
}

/** Draws a report that no rule has anything to say about. */
export function consistentReport({ form, variant, scopes }: Case, random: Random): ConsistentReport {
  const own = consistentFacts(form, variant, random);
  const mentions = form === '2021' ? [aboutFees] : [];
  const common = { form, entity: '江北省人民政府', mentions };
  if (scopes === 'none') return { ...common, facts: own, statements: [own] };
  const lower = consistentFacts(form, variant, random);
  const region = Object.fromEntries(
    Object.entries(own).map(([key, value]) => [key, value + (lower[key] ?? 0)]),
  );
  return { ...common, ownLevel: own, region, statements: [own, region] };
}

const aboutFees = { key: 'applications.fees_charged/total', context: '本年度未收取信息处理费。' };

function consistentFacts(form: FormId, variant: Variant, random: Random): Facts {
  const draw = new Draw(random, new Set(askedPoints(form, variant).map(({ key }) => key)));
  if (form === '2014') fillStatistics(draw);
  else fillChapters(draw);
  return Object.fromEntries([...draw.printed].map((key) => [key, draw.facts[key] ?? 0]));
}

/** Figures drawn for the rows a variant prints; others are left out. */
class Draw {
  readonly facts: Facts = {};
  readonly random: Random;
  readonly printed: ReadonlySet<string>;

  constructor(random: Random, printed: ReadonlySet<string>) {
    this.random = random;
    this.printed = printed;
  }

  /** A count from `least` on, of any size. */
  count(least = 0): number {
    const size = this.random.pick([3, 10, 100, 1000, 10_000]);
    return least + (this.random.chance(0.2) ? 0 : this.random.below(size));
  }

  set(key: string, value: number): number {
    this.facts[key] = value;
    return value;
  }

  /** Draws the parts that are printed and sets their total. */
  sum(total: string, parts: readonly string[]): number {
    const printed = parts.filter((part) => this.printed.has(part));
    if (printed.length === 0) return this.set(total, this.count());
    return this.set(
      total,
      printed.reduce((sum, part) => sum + this.set(part, this.count()), 0),
    );
  }

  /** Divides a total at random among the parts that are printed. */
  divide(whole: number, parts: readonly string[]): void {
    const printed = parts.filter((part) => this.printed.has(part));
    const cuts = printed.slice(1).map(() => this.random.below(whole + 1));
    const bounds = [0, ...cuts.sort((a, b) => a - b), whole];
    printed.forEach((part, index) => {
      this.set(part, (bounds[index + 1] ?? 0) - (bounds[index] ?? 0));
    });
  }
}

function within(stem: string, parts: string, end = ''): string[] {
  return parts.split(' ').map((part) => `${stem}.${part}${end}`);
}

const levels = 'city_and_departments county_and_departments county county_departments township';

function fillStatistics(draw: Draw): void {
  fillProactive(draw);
  fillResponse(draw);
  fillApplications(draw);
  draw.sum(
    'remedies.reconsideration.total',
    within('remedies.reconsideration', 'upheld corrected other_or_pending'),
  );
  draw.sum(
    'remedies.litigation.total',
    within('remedies.litigation', 'upheld_or_dismissed corrected other_or_pending'),
  );
  draw.sum('complaints', within('complaints', 'upheld corrected other'));
  draw.sum('library_submissions', within('library_submissions', 'paper electronic'));
  draw.sum('portals', within('portals', levels));
  draw.set('gazette.copies', draw.set('gazette.issues', draw.count(2)) + draw.count());
  const readingPoints = draw.sum('reading_points', within('reading_points', levels));
  draw.sum('reading_visits', within('reading_visits', levels));
  draw.set('applications.fees_charged/total', draw.count() / 100);
  draw.set('organization.agencies', draw.count(1));
  draw.set('organization.reading_points', readingPoints);
  const partTime = draw.set('organization.staff.part_time', draw.count(1));
  draw.set('organization.staff', partTime + draw.set('organization.staff.full_time', draw.count(1)));
  draw.set('organization.funds', draw.count() / 10);
  draw.set('training.meetings', draw.count());
  draw.set('training.trainees', draw.set('training.classes', draw.count(1)) + draw.count());
}

function fillProactive(draw: Draw): void {
  const channels = within('proactive.channels', 'gazette website weibo wechat other');
  draw.sum('proactive.total', channels);
  const [all, most] = [
    draw.facts['proactive.total'] ?? 0,
    Math.max(...channels.map((key) => draw.facts[key] ?? 0)),
  ];
  const total = draw.set('proactive.total', most + draw.random.below(all - most + 1));
  const disclosed = draw.set('proactive.total.normative_docs_disclosed', draw.random.below(total + 1));
  draw.set('proactive.normative_docs_issued', disclosed + draw.count());
}

function fillResponse(draw: Draw): void {
  const channels = within(
    'response.channels',
    'press_conferences online_interviews policy_interpretations weibo_wechat other',
  );
  const all = draw.sum('response.total', channels);
  draw.set('response.total', draw.random.below(all + 1));
  for (const channel of channels.slice(0, 2)) {
    draw.set(`${channel}.by_principal`, draw.random.below((draw.facts[channel] ?? 0) + 1));
  }
}

function fillApplications(draw: Draw): void {
  const stem = 'applications';
  const all = draw.count(4);
  draw.set(`${stem}.received/total`, all);
  draw.divide(all, within(`${stem}.received`, 'in_person fax online letter other', '/total'));
  draw.set(`${stem}.closed/total`, all);
  draw.divide(all, within(`${stem}.closed`, 'on_time extended', '/total'));
  draw.set(`${stem}.answered/total`, all);
  const outcomes =
    'already_public granted partially_granted refused not_this_agency not_exist asked_to_amend referred_elsewhere';
  draw.divide(all, within(`${stem}.answered`, outcomes, '/total'));
  const grounds =
    'state_secret commercial_secret personal_privacy security_stability not_government_information other_statutory';
  const refused = draw.facts[`${stem}.answered.refused/total`] ?? 0;
  draw.divide(refused, within(`${stem}.answered.refused`, grounds, '/total'));
}

function fillChapters(draw: Draw): void {
  fillDisclosure(draw);
  fillApplicants(draw);
  for (const group of ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration']) {
    draw.sum(`remedies.${group}.total`, within(`remedies.${group}`, 'upheld corrected other pending'));
  }
}

function fillDisclosure(draw: Draw): void {
  for (const key of draw.printed) {
    if (key.startsWith('disclosure.')) draw.set(key, draw.count());
    if (key.endsWith('.amount')) draw.set(key, draw.count() / 100);
  }
  for (const stem of within('disclosure.art20_1', 'regulations normative_docs')) {
    const newly = draw.facts[`${stem}.newly_disclosed`] ?? 0;
    draw.set(`${stem}.total_disclosed`, newly + draw.count(1));
    draw.set(`${stem}.in_force`, (draw.facts[`${stem}.issued`] ?? 0) + draw.count(1));
  }
  for (const key of draw.printed) {
    if (!key.endsWith('.change')) continue;
    const items = draw.facts[key.replace(/\.change$/, '.prev_year_items')] ?? 0;
    draw.set(key, draw.random.below(Math.ceil(items * 1.5) + 1) - items);
  }
}

const members =
  'natural_person org.commercial org.research org.public_welfare org.legal_service org.other'.split(' ');

function fillApplicants(draw: Draw): void {
  const stem = 'applications';
  const results = [...draw.printed].filter((key) => /^applications\.results\.(?!total)/.test(key));
  for (const member of members) {
    const leaves = results.filter((key) => key.endsWith(`/${member}`));
    const total = draw.sum(`${stem}.results.total/${member}`, leaves);
    const carriedOut = draw.set(`${stem}.carried_out/${member}`, draw.count());
    const carriedIn = draw.random.below(total + carriedOut + 1);
    draw.set(`${stem}.carried_in/${member}`, carriedIn);
    draw.set(`${stem}.received/${member}`, total + carriedOut - carriedIn);
  }
  for (const key of draw.printed) {
    const row = /^(applications\..*)\/total$/.exec(key)?.[1];
    if (row !== undefined)
      draw.set(
        key,
        members.reduce((sum, member) => sum + (draw.facts[`${row}/${member}`] ?? 0), 0),
      );
  }
}

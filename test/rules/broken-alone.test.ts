import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check/check.ts';
import type { Example, ExampleValue } from '../../src/model/rule.ts';
import { rules } from '../../src/rules/index.ts';
import { consistentReport } from '../support/consistent.ts';
import { reportOf } from '../support/example-report.ts';
import { Random } from '../support/random.ts';
import { type Case, cases } from '../support/study.ts';

const SEEDS = [1, 2, 3, 4, 5];

type Figures = Record<string, ExampleValue>;

interface Breach {
  readonly rule: string;
  readonly in: Case;
  /** Breaks it in the first statement; `beside` is the region's, where there is one. */
  readonly by: (figures: Figures, beside: Figures) => void;
  /** What else the report then is. */
  readonly example?: Partial<Example>;
  /** The rules that this breaks too, since they follow from it. */
  readonly and?: readonly string[];
}

const prefecture: Case = { form: '2014', variant: 'prefecture', scopes: 'none' };
const county: Case = { form: '2014', variant: 'county', scopes: 'both' };
const form2019: Case = { form: '2019', variant: 'national', scopes: 'none' };
const form2021: Case = { form: '2021', variant: 'national', scopes: 'none' };

function add(figures: Figures, ...keys: readonly string[]): void {
  for (const key of keys) figures[key] = number(figures, key) + 1;
}

function number(figures: Figures, key: string): number {
  const value = figures[key];
  if (typeof value !== 'number') throw new Error(`no number for ${key}`);
  return value;
}

function sum(figures: Figures, keys: RegExp): number {
  return Object.keys(figures)
    .filter((key) => keys.test(key))
    .reduce((total, key) => total + number(figures, key), 0);
}

/** One more in a part, whose total does not know. */
function part(rule: string, key: string): Breach {
  return { rule, in: prefecture, by: (figures) => add(figures, key) };
}

const results = 'applications.results';

const breaches: readonly Breach[] = [
  part('2014/received-by-channel', 'applications.received.fax/total'),
  part('2014/closed-by-timeliness', 'applications.closed.extended/total'),
  part('2014/answered-by-outcome', 'applications.answered.granted/total'),
  part('2014/refused-by-ground', 'applications.answered.refused.personal_privacy/total'),
  part('2014/reconsideration-by-result', 'remedies.reconsideration.corrected'),
  part('2014/litigation-by-result', 'remedies.litigation.corrected'),
  part('2014/complaints-by-result', 'complaints.upheld'),
  part('2014/library-submissions-by-medium', 'library_submissions.paper'),
  part('2014/portals-by-level', 'portals.county'),
  part('2014/reading-points-by-level', 'reading_points.township'),
  part('2014/reading-visits-by-level', 'reading_visits.county_and_departments'),
  part('2014/staff-by-employment', 'organization.staff.part_time'),
  {
    rule: '2014/channels-cover-total',
    in: prefecture,
    by: (figures) => {
      figures['proactive.total'] = sum(figures, /^proactive\.channels\./) + 1;
    },
  },
  {
    rule: '2014/channel-within-total',
    in: prefecture,
    by: (figures) => {
      figures['proactive.channels.wechat'] = number(figures, 'proactive.total') + 1;
    },
  },
  {
    rule: '2014/normative-docs-disclosed-within-issued',
    in: prefecture,
    by: (figures) => {
      figures['proactive.normative_docs_issued'] = 3;
      figures['proactive.total.normative_docs_disclosed'] = 4;
      figures['proactive.total'] = number(figures, 'proactive.total') + 4;
      figures['proactive.channels.website'] = number(figures, 'proactive.total');
    },
  },
  {
    rule: '2014/subset-within-parent',
    in: prefecture,
    by: (figures) => {
      const key = 'response.channels.online_interviews';
      figures[`${key}.by_principal`] = number(figures, key) + 1;
    },
  },
  {
    rule: '2014/closed-within-received',
    in: prefecture,
    by: (figures) =>
      add(
        figures,
        'applications.closed/total',
        'applications.closed.on_time/total',
        'applications.answered/total',
        'applications.answered.granted/total',
      ),
    and: ['2014/received-equals-closed'],
  },
  {
    rule: '2014/answered-equals-closed',
    in: prefecture,
    by: (figures) => add(figures, 'applications.answered/total', 'applications.answered.granted/total'),
  },
  {
    rule: '2014/received-equals-closed',
    in: prefecture,
    by: (figures) => add(figures, 'applications.received/total', 'applications.received.online/total'),
  },
  part('2014/reading-points-agree', 'organization.reading_points'),
  {
    rule: '2014/responses-within-channels',
    in: prefecture,
    by: (figures) => {
      figures['response.total'] = sum(figures, /^response\.channels\.[a-z_]+$/) + 1;
    },
  },
  {
    rule: '2014/gazette-copies-and-issues',
    in: prefecture,
    by: (figures) => {
      figures['gazette.copies'] = number(figures, 'gazette.issues') - 1;
    },
  },
  {
    rule: '2014/gazette-items-need-issues',
    in: prefecture,
    by: (figures) => {
      add(figures, 'proactive.channels.gazette', 'proactive.total');
      figures['gazette.issues'] = 0;
      figures['gazette.copies'] = 0;
    },
  },
  {
    rule: '2014/trainees-per-class',
    in: prefecture,
    by: (figures) => {
      figures['training.trainees'] = number(figures, 'training.classes') - 1;
    },
  },
  {
    rule: 'applications/balance',
    in: form2021,
    by: (figures) => add(figures, 'applications.carried_in/org.research', 'applications.carried_in/total'),
  },
  {
    rule: 'applications/results-total',
    in: form2021,
    by: (figures) => add(figures, `${results}.granted/org.other`, `${results}.granted/total`),
  },
  {
    rule: 'applications/results-total',
    in: { form: '2021', variant: 'hybrid', scopes: 'none' },
    by: (figures) => add(figures, `${results}.other/org.other`, `${results}.other/total`),
  },
  {
    rule: 'applications/applicant-total',
    in: form2019,
    by: (figures) => add(figures, 'applications.received/org.other', 'applications.carried_out/org.other'),
  },
  {
    rule: 'applications/printed-subtotal',
    in: form2021,
    by: (figures) => {
      for (const applicant of ['natural_person', 'total']) {
        const parts = new RegExp(`^${results}\\.unable\\..*/${applicant}$`);
        figures[`${results}.unable.subtotal/${applicant}`] = sum(figures, parts) + 1;
      }
    },
  },
  {
    rule: 'applications/unpaid-fee-needs-prose',
    in: form2021,
    by: (figures) =>
      add(
        figures,
        ...['natural_person', 'total'].flatMap((applicant) => [
          `${results}.other.fee_unpaid/${applicant}`,
          `${results}.total/${applicant}`,
          `applications.received/${applicant}`,
        ]),
      ),
    example: { mentions: [] },
  },
  { ...part('remedies/total', 'remedies.litigation_direct.pending'), in: form2019 },
  {
    rule: 'remedies/total',
    in: form2021,
    by: (figures) => {
      add(figures, 'remedies.reconsideration.upheld');
      figures['remedies.reconsideration.total'] = 0;
    },
  },
  {
    rule: 'disclosure/newly-within-total',
    in: form2019,
    by: (figures) => {
      const stem = 'disclosure.art20_1.normative_docs';
      figures[`${stem}.newly_disclosed`] = number(figures, `${stem}.total_disclosed`) + 1;
    },
  },
  {
    rule: 'disclosure/items-not-negative',
    in: form2019,
    by: (figures) => {
      const stem = 'disclosure.art20_6.coercion';
      figures[`${stem}.change`] = -1 - number(figures, `${stem}.prev_year_items`);
    },
  },
  {
    rule: 'disclosure/change-looks-like-total',
    in: form2019,
    by: (figures) => {
      figures['disclosure.art20_8.fees.prev_year_items'] = 25;
      figures['disclosure.art20_8.fees.change'] = 26;
    },
  },
  {
    rule: 'disclosure/procurement-unit',
    in: form2019,
    by: (figures) => {
      figures['disclosure.art20_9.procurement.amount'] = { unread: '80618' };
    },
  },
  {
    rule: 'disclosure/issued-within-in-force',
    in: form2021,
    by: (figures) => {
      const stem = 'disclosure.art20_1.normative_docs';
      const known = number(figures, `${stem}.in_force`) + number(figures, `${stem}.repealed`);
      figures[`${stem}.issued`] = known + 1;
    },
  },
  {
    rule: 'disclosure/regulations-need-authority',
    in: form2021,
    by: () => undefined,
    example: { entity: '白石镇人民政府' },
  },
  {
    rule: 'levels/own-within-region',
    in: county,
    by: (own, region) => {
      own['training.meetings'] = number(region, 'training.meetings') + 1;
    },
  },
  {
    rule: 'levels/identical-blocks',
    in: county,
    by: (own, region) => {
      for (const key of Object.keys(own)) {
        if (/^organization\.|^reading_points/.test(key)) own[key] = number(region, key);
      }
      add(region, 'training.meetings');
    },
  },
  {
    rule: 'value/count-domain',
    in: prefecture,
    by: (figures) => {
      figures['training.meetings'] = -2;
    },
  },
];

function failing(example: Example): string[] {
  const { findings } = checkReport(reportOf(example), rules);
  return [...new Set(findings.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule))];
}

/** Rules of these categories on what the prose says, which are tested with it. */
const ON_PROSE = ['levels/prose-split'];

/** What stands beside the rules: it explains failures. */
const EXPLANATIONS = ['diagnosis/repair'];

describe('a report that keeps to every rule', () => {
  test.each(cases)('gives no finding: form $form, $variant', (each) => {
    for (const seed of [...SEEDS, ...SEEDS.map((seed) => seed + 100)]) {
      expect(failing(consistentReport(each, new Random(seed)))).toEqual([]);
    }
  });
});

describe('a report that breaks one rule', () => {
  test.each(breaches)('$rule is found, and nothing but what follows from it', (breach) => {
    for (const seed of SEEDS) {
      const { statements, ...report } = consistentReport(breach.in, new Random(seed));
      const [first = {}, second = {}]: Figures[] = statements.map((figures) => ({ ...figures }));
      breach.by(first, second);
      const figures = report.facts ? { facts: first } : { ownLevel: first, region: second };
      const found = failing({ ...report, ...figures, ...breach.example });
      const expected = [breach.rule, ...(breach.and ?? [])].sort();
      expect(found.filter((rule) => !EXPLANATIONS.includes(rule)).sort()).toEqual(expected);
    }
  });

  test('stands here for every rule on the tables', () => {
    const categories = new Set(breaches.map(({ rule }) => rule.split('/')[0]));
    const ids = rules.map(({ id }) => id).filter((id) => categories.has(id.split('/')[0]));
    const broken = new Set(breaches.map(({ rule }) => rule));
    expect(ids.filter((id) => !broken.has(id) && !ON_PROSE.includes(id))).toEqual([]);
  });
});

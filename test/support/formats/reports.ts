import type { FormId } from '../../../src/model/form.ts';
import { type ExpectedValue, readFixtures } from '../fixture.ts';
import type { ReportModel } from '../model.ts';
import { slotId } from '../page.ts';
import { printAs } from '../printing.ts';
import { Random } from '../random.ts';
import { makeReport } from '../report.ts';

/** What stands in some cells of each report instead of a plain number. */
const odd: Readonly<Record<FormId, Readonly<Record<string, ExpectedValue>>>> = {
  '2014': {
    'proactive.total': { value: 15000, state: 'normalized', raw: '1.5万' },
    'proactive.channels.gazette': { value: null, state: 'blank', raw: '' },
    'proactive.channels.website': { value: 3902, state: 'normalized', raw: '3,902' },
    'proactive.channels.weibo': { value: 411, state: 'normalized', raw: '411条' },
    'response.channels.press_conferences': { value: null, state: 'not_stated', raw: '——' },
    'applications.received.fax/total': { value: null, state: 'not_stated', raw: '/' },
    'applications.answered.not_exist/total': { value: 0, state: 'normalized', raw: '无' },
    complaints: { value: null, state: 'unparsed', raw: '3O' },
    'organization.funds': { value: 14.5, state: 'normalized', raw: '14.5万元' },
    'training.trainees': { value: null, state: 'unparsed', raw: '190余' },
  },
  '2019': {
    'disclosure.art20_1.regulations.issued_disclosed': { value: null, state: 'blank', raw: '' },
    'applications.received/org.research': { value: null, state: 'blank', raw: '' },
    'applications.carried_in/org.other': { value: null, state: 'not_stated', raw: '——' },
    'applications.results.granted/natural_person': { value: 1204, state: 'normalized', raw: '1,204' },
    'applications.results.refused.state_secret/total': { value: null, state: 'not_stated', raw: '/' },
    'applications.results.unable.not_held/org.commercial': { value: null, state: 'unparsed', raw: '1O' },
    'remedies.litigation_direct.pending': { value: 2, state: 'normalized', raw: '2件' },
  },
  '2021': {
    'disclosure.art20_1.regulations.in_force': { value: null, state: 'not_stated', raw: '—' },
    'disclosure.art20_5.licensing.decisions': { value: 18304, state: 'normalized', raw: '18,304' },
    'disclosure.art20_8.fees.amount': { value: 318.75, state: 'normalized', raw: '3187500元' },
    'applications.received/org.research': { value: null, state: 'blank', raw: '' },
    'applications.results.total/total': { value: null, state: 'unparsed', raw: '约60' },
    'applications.carried_out/org.other': { value: null, state: 'not_stated', raw: '-' },
    'remedies.reconsideration.corrected': { value: null, state: 'blank', raw: '' },
    'remedies.litigation_after_reconsideration.total': { value: 2, state: 'normalized', raw: '2件' },
  },
};

/** A report of our own writing, and the facts it holds, by key. */
export interface TypedReport {
  readonly form: FormId;
  readonly model: ReportModel;
  readonly expected: Readonly<Record<string, ExpectedValue>>;
}

/** The filled form, whose figures were typed by hand, with odd cells put in. */
function reportOf(form: FormId): TypedReport {
  const fixture = filled.find(({ slug }) => slug === `${form}-filled/report.html`);
  const typed = fixture?.statements[0]?.facts ?? new Map<string, ExpectedValue>();
  const plainly = ({ value, state = 'number', raw = String(value) }: ExpectedValue): ExpectedValue => ({
    value,
    state,
    raw,
  });
  const expected = Object.fromEntries(
    [...typed].map(([key, value]) => [key, odd[form][key] ?? plainly(value)]),
  );
  const figures = new Map([...typed].map(([key, { value }]) => [key, value]));
  const statements = [{ scope: null, figures }];
  const random = new Random(5);
  const plain = makeReport({ form, variant: 'national', numbering: 'official', statements }, random);
  const texts = Object.entries(odd[form]).map(
    ([key, { raw = '' }]) => [slotId({ statement: 0, key }), raw] as const,
  );
  return { form, model: printAs(plain, new Map(texts)), expected };
}

const filled = readFixtures('fixtures/forms');
/** A report of each form. */
export const reports = (['2014', '2019', '2021'] as const).map(reportOf);

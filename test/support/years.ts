import { applicantParts, type FormId } from '../../src/model/form.ts';

/** The figures of one statement. */
export type Facts = Readonly<Record<string, number>>;

/** One year of a body: its figures, and what its prose says was disclosed over all years, where it says so. */
export interface Year {
  readonly year: number;
  readonly form: FormId;
  readonly facts: Facts;
  readonly cumulative: number | null;
}

/** A number of zero or more below a bound. */
export type Draw = (below: number) => number;

const items = [
  'disclosure.art20_5.licensing',
  'disclosure.art20_5.other_services',
  'disclosure.art20_6.penalties',
  'disclosure.art20_6.coercion',
  'disclosure.art20_8.fees',
];
const documents = ['disclosure.art20_1.regulations', 'disclosure.art20_1.normative_docs'];
const remedies = ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration'];

/** What is handed on from year to year. */
interface State {
  readonly carried: Readonly<Record<string, number>>;
  readonly items: Readonly<Record<string, number>>;
  readonly documents: Readonly<Record<string, number>>;
  readonly pending: Readonly<Record<string, number>>;
  cumulative: number;
}

/** Years of a body that continue each other under every form, each with work of its own. */
export function yearsOf(draw: Draw, from: number, to: number): Year[] {
  const by = (keys: readonly string[], least: number, range: number): Record<string, number> =>
    Object.fromEntries(keys.map((key) => [key, least + draw(range)]));
  let state: State = {
    carried: by(applicantParts, 0, 5),
    items: by(items, 50, 200),
    documents: by(documents, 60, 60),
    pending: by(remedies, 0, 4),
    cumulative: 5000 + draw(5000),
  };
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const made = yearOf(from + index, state, draw);
    state = made.next;
    return made.year;
  });
}

function formOf(year: number): FormId {
  return year < 2019 ? '2014' : year < 2021 ? '2019' : '2021';
}

function yearOf(year: number, state: State, draw: Draw): { readonly year: Year; readonly next: State } {
  const form = formOf(year);
  const work = { ...sizes(form, draw) };
  if (form === '2014') {
    const cumulative = state.cumulative + (work['proactive.total'] ?? 0);
    return { year: { year, form, facts: work, cumulative }, next: { ...state, cumulative } };
  }
  const changed = chapters(form, state, draw);
  return {
    year: { year, form, facts: { ...work, ...changed.facts }, cumulative: null },
    next: { ...changed.next, cumulative: state.cumulative },
  };
}

/** Figures of a year's work, each of an order of magnitude of its own. */
function sizes(form: FormId, draw: Draw): Facts {
  const near = (size: number): number => size + draw(size);
  if (form === '2014') {
    return {
      'proactive.total': near(6000),
      'proactive.channels.website': near(4000),
      'proactive.channels.wechat': near(700),
      'response.total': near(600),
      'applications.received/total': near(200),
      'applications.closed/total': near(200),
      'applications.answered/total': near(200),
      library_submissions: near(800),
      reading_visits: near(900),
      'training.trainees': near(700),
      'organization.staff': near(50),
      'organization.agencies': near(30),
    };
  }
  return {
    'disclosure.art20_5.licensing.decisions': near(3000),
    'disclosure.art20_6.penalties.decisions': near(900),
    'disclosure.art20_6.coercion.decisions': near(600),
    ...(form === '2021' && { 'disclosure.art20_8.fees.amount': near(40_000) / 100 }),
    ...(form === '2019' && { 'disclosure.art20_9.procurement.amount': near(500_000) / 100 }),
  };
}

function chapters(form: FormId, state: State, draw: Draw): { readonly facts: Facts; readonly next: State } {
  const facts: Record<string, number> = {};
  const carried: Record<string, number> = {};
  for (const member of applicantParts) {
    const [received, carriedIn] = [20 + draw(60), state.carried[member] ?? 0];
    carried[member] = draw(6);
    facts[`applications.received/${member}`] = received;
    facts[`applications.carried_in/${member}`] = carriedIn;
    facts[`applications.carried_out/${member}`] = carried[member];
    facts[`applications.results.total/${member}`] = received + carriedIn - carried[member];
    facts[`applications.results.granted/${member}`] = received + carriedIn - carried[member];
  }
  for (const row of ['received', 'carried_in', 'carried_out', 'results.total', 'results.granted']) {
    facts[`applications.${row}/total`] = applicantParts.reduce(
      (sum, member) => sum + (facts[`applications.${row}/${member}`] ?? 0),
      0,
    );
  }
  const pending: Record<string, number> = {};
  for (const group of remedies) {
    pending[group] = draw(4);
    facts[`remedies.${group}.upheld`] = (state.pending[group] ?? 0) + draw(9);
    facts[`remedies.${group}.corrected`] = draw(3);
    facts[`remedies.${group}.other`] = draw(3);
    facts[`remedies.${group}.pending`] = pending[group];
  }
  const next = { ...disclosure(form, state, draw, facts), carried, pending };
  return { facts, next: { ...state, ...next } };
}

/** Fills in the table of chapter two; gives what it hands on. */
function disclosure(
  form: FormId,
  state: State,
  draw: Draw,
  facts: Record<string, number>,
): Pick<State, 'items' | 'documents'> {
  const [listed, kept]: [Record<string, number>, Record<string, number>] = [{}, {}];
  for (const stem of documents) {
    const [had, made] = [state.documents[stem] ?? 0, draw(9)];
    const repealed = form === '2021' ? draw(5) : 0;
    kept[stem] = had + made - repealed;
    if (form === '2021') {
      facts[`${stem}.issued`] = made;
      facts[`${stem}.repealed`] = repealed;
      facts[`${stem}.in_force`] = kept[stem];
    } else {
      facts[`${stem}.newly_disclosed`] = made;
      facts[`${stem}.total_disclosed`] = kept[stem];
    }
  }
  for (const stem of items) {
    const [had, change] = [state.items[stem] ?? 0, draw(20) - 10];
    listed[stem] = had + change;
    if (form !== '2019') continue;
    facts[`${stem}.prev_year_items`] = had;
    facts[`${stem}.change`] = change;
  }
  return { items: listed, documents: kept };
}

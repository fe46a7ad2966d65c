import { wholeOf } from '../../forms/wholes.ts';
import type { Mention, Result } from '../../model/result.ts';
import type { Assessment } from '../../model/rule.ts';
import { defineRule } from '../define.ts';
import { everyForm } from './sources.ts';
import { shortLabel, valuesFor } from './table-values.ts';

/** What a share of applications may also be taken of. */
const OTHER_BASES: readonly string[] = [
  'applications.answered/total',
  'applications.closed/total',
  'applications.results.total/total',
  'applications.received/total',
];

/** What a share may be of: figures that prose and tables give, and whether one of them is unread or told nowhere. */
interface Wholes {
  readonly stated: readonly number[];
  readonly open: boolean;
}

/** What prose and tables give for a base a share may be of, and for what that is a part of. */
function statedWholes(base: string | null, report: Result): Wholes {
  const keys = new Set<string>();
  for (let each = base; each !== null; each = wholeOf(each)) keys.add(each);
  if (base?.startsWith('applications.')) for (const other of OTHER_BASES) keys.add(other);
  const open = report.statements.some(({ facts }) => [...keys].some((key) => facts[key]?.value === null));
  const stated = report.mentions.filter(({ key, claim }) => claim === 'exact' && keys.has(key));
  const printed = report.statements.flatMap((statement) =>
    [...keys].flatMap((key) => valuesFor(key, statement)),
  );
  const known =
    base === null ||
    stated.some(({ key }) => key === base) ||
    report.statements.some(({ facts }) => base in facts);
  const all = [...stated, ...printed].map(({ value }) => value ?? 0);
  return { stated: [...new Set(all)].filter((value) => value > 0), open: open || !known };
}

function assessShares(report: Result): Assessment[] {
  const wholes = new Map<string | null, Wholes>();
  return report.mentions.flatMap((mention) => {
    if (mention.claim !== 'share') return [];
    const whole = wholes.get(mention.base) ?? statedWholes(mention.base, report);
    wholes.set(mention.base, whole);
    const beside = mention.against !== null && mention.against > 0 ? [mention.against] : [];
    return assess(mention, [...beside, ...whole.stated]).map((each) =>
      each.outcome === 'fail' && whole.open && beside.length === 0 ? openFor(mention, each) : each,
    );
  });
}

/** What is not told while a figure the share may be of is unread. */
function openFor(mention: Mention, { scope, points, places }: Assessment): Assessment {
  return {
    outcome: 'open',
    scope,
    points,
    places,
    data: { gaps: [shortLabel(mention, mention.base ?? mention.key)] },
  };
}

/** Holds a share against the figures it may be of; the one it fits best is meant. */
function assess(mention: Mention, wholes: readonly number[]): Assessment[] {
  const { value, figure, raw, key } = mention;
  if (value === null || figure === null) return [];
  const decimals = /\.(\d+)/.exec(raw)?.[1]?.length ?? 0;
  const unit = 10 ** decimals;
  const off = (whole: number): number =>
    Math.abs(Math.round(value * unit) - Math.round((figure / whole) * 100 * unit));
  const [first, ...rest] = wholes;
  if (first === undefined) return [];
  const whole = rest.reduce((best, each) => (off(each) < off(best) ? each : best), first);
  return [
    {
      outcome: off(whole) === 0 ? 'pass' : 'fail',
      ...(off(whole) > 1 ? {} : { severity: 'note' }),
      scope: mention.scope === 'narrower' ? null : mention.scope,
      points: [key, ...(mention.base === null || mention.base === key ? [] : [mention.base])],
      data: {
        label: shortLabel(mention),
        figure,
        whole,
        stated: raw,
        computed: `${((figure / whole) * 100).toFixed(decimals)}%`,
      },
      places: [mention.place],
    },
  ];
}

export const share = defineRule({
  id: 'prose/share',
  title: { zh: '占比与数字相符', en: 'Stated shares follow from the figures' },
  severity: 'warning',
  forms: everyForm,
  source: {
    zh: '占比为部分除以总数，按所印小数位四舍五入',
    en: 'A share is the part divided by the whole, rounded as printed',
  },
  message: {
    zh: '“{label}”：文字称占{stated}，而 {figure} ÷ {whole} = {computed}。',
    en: '{label}: the prose says {stated}, but {figure} ÷ {whole} = {computed}.',
  },
  help: {
    zh: '核对占比及其基数。末位差一者，常因凑足100%，记为提示。',
    en: 'Check the share and what it is of. One unit in the last place is often forced to make 100 and is a note.',
  },
  check: { kind: 'report', assess: assessShares },
  examples: {
    holds: [
      {
        form: '2021',
        mentions: [
          {
            key: 'applications.results.granted/total',
            value: 62.5,
            raw: '62.5%',
            claim: 'share',
            figure: 25,
            against: 40,
            base: 'applications.results.total/total',
          },
        ],
      },
    ],
    open: [
      {
        form: '2021',
        facts: { 'applications.results.total/total': 'unparsed', 'applications.received/total': 60 },
        mentions: [
          {
            key: 'applications.results.granted/total',
            value: 62.5,
            raw: '62.5%',
            claim: 'share',
            figure: 25,
            base: 'applications.results.total/total',
          },
        ],
      },
    ],
    fails: [
      {
        form: '2021',
        facts: { 'applications.results.total/total': 40 },
        mentions: [
          {
            key: 'applications.results.granted/total',
            value: 65.2,
            raw: '65.2%',
            claim: 'share',
            figure: 25,
            base: 'applications.results.total/total',
          },
        ],
      },
    ],
  },
});

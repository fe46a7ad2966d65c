import type { FormId } from '../model/form.ts';
import { formById } from './index.ts';
import { points } from './points.ts';

/** Which data point is the whole that others are parts of, by their keys; the first that fits decides. */
const WHOLES: readonly (readonly [part: RegExp, whole: string])[] = [
  [/^applications\.received\.\w+\/total$/, 'applications.received/total'],
  [/^applications\.received\/(?!total).+$/, 'applications.received/total'],
  [/^applications\.closed\.\w+\/total$/, 'applications.closed/total'],
  [/^applications\.answered\.refused\.\w+\/total$/, 'applications.answered.refused/total'],
  [/^applications\.answered\.\w+\/total$/, 'applications.answered/total'],
  [
    /^applications\.results\.(refused|unable|not_processed|other)\.(?!subtotal)\w+\/total$/,
    'applications.results.$1.subtotal/total',
  ],
  [
    /^applications\.results\.(?:granted|partial|other|(?:refused|unable|not_processed|other)\.subtotal)\/total$/,
    'applications.results.total/total',
  ],
  [/^remedies\.(\w+)\.(?!total)\w+$/, 'remedies.$1.total'],
  [/^(complaints|portals|reading_points|reading_visits|library_submissions)\.\w+$/, '$1'],
  [/^organization\.staff\.\w+$/, 'organization.staff'],
];

/** The data point whose part this one is: rows that add up to a row, columns to their total. Null where there is none. */
export function wholeOf(key: string): string | null {
  if (key.includes('+')) {
    const wholes = new Set(key.split('+').map(wholeOf));
    if ([...wholes].includes(null)) return null;
    return [...wholes].join('+');
  }
  for (const [part, whole] of WHOLES) if (part.test(key)) return key.replace(part, whole);
  return null;
}

const knownParts = new Map<string, readonly string[]>();

/** The parts that add up to a data point in an edition; provinces' rows, and rows inserted later, are among them. */
export function partsOf(whole: string, form: FormId): readonly string[] {
  const name = `${form} ${whole}`;
  const known = knownParts.get(name) ?? findParts(whole, form);
  knownParts.set(name, known);
  return known;
}

function findParts(whole: string, form: FormId): readonly string[] {
  const grouped = /^applications\.results\.total\/total$/.test(whole);
  return points(formById(form))
    .filter(({ key, asked }) => (asked || grouped) && wholeOf(key) === whole)
    .map(({ key }) => key);
}

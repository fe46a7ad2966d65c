import { formById } from '../../src/forms/index.ts';
import { points } from '../../src/forms/points.ts';
import type { DataPoint, FormId } from '../../src/model/form.ts';
import type { Figures, Variant } from './model.ts';
import type { Random } from './random.ts';

const COUNTY_ONLY = /\.(?:county|county_departments)$/;
const PREFECTURE_ONLY = /\.(?:city_and_departments|county_and_departments)$/;
/** Printed in the forms of 2017 only. */
const LATER = 'applications.received.other';
/** A chapter of the national form that Shandong's leaves out. */
const FEES = 'applications.fees_charged';
const SINGLE_OTHER = 'applications.results.other';

/** Whether a variant of a form prints a row of this indicator. */
export function prints(variant: Variant, point: Pick<DataPoint, 'indicator' | 'issuer'>): boolean {
  if (variant === 'hybrid') return !point.indicator.startsWith(`${SINGLE_OTHER}.`);
  if (variant === 'national') return point.issuer === undefined && point.indicator !== LATER;
  if (point.indicator === FEES) return false;
  if (variant === 'county') return !PREFECTURE_ONLY.test(point.indicator);
  return point.indicator === 'portals.county' || !COUNTY_ONLY.test(point.indicator);
}

/** The data points a variant of a form asks for. */
export function askedPoints(form: FormId, variant: Variant): readonly DataPoint[] {
  const own = points(formById(form)).filter((point) => point.asked && prints(variant, point));
  if (variant !== 'hybrid') return own;
  const single = points(formById('2019')).filter((point) => point.indicator === SINGLE_OTHER);
  return [...own, ...single];
}

/** Every figure left blank. */
export function blankFigures(form: FormId, variant: Variant): Figures {
  return new Map(askedPoints(form, variant).map((point) => [point.key, null]));
}

/** Figures drawn at random, each by itself: few zeros, so that a figure in the wrong place shows. */
export function randomFigures(form: FormId, variant: Variant, random: Random, blanks = 0): Figures {
  return new Map(
    askedPoints(form, variant).map((point) => [
      point.key,
      random.chance(blanks) ? null : randomFigure(point, random),
    ]),
  );
}

function randomFigure(point: DataPoint, random: Random): number {
  const size = random.pick([10, 100, 1000, 10000, 1000000]);
  const count = random.chance(0.1) ? 0 : random.below(size);
  if (point.type === 'change') return random.chance(0.5) ? count : 0 - count || 0;
  if (point.type === 'amount' && random.chance(0.5)) return Number(`${count}.${1 + random.below(99)}`);
  return count;
}

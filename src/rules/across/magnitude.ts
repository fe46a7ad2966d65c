import type { SeriesAssessment } from '../../model/series.ts';
import { agrees, printedIn, type YearPair } from './links.ts';
import { cited, named } from './words.ts';

/** A figure of the year before beside one of this year. */
export interface Compared {
  readonly before: string;
  readonly now: string;
  /** The larger of the two is at least this much; below, a body's year is a matter of chance. */
  readonly least: number;
}

/**
 * Tells figures of which one is more than so many times the other. Where one is zero, blank or not certain, nothing is
 * asked: bodies begin and cease to count.
 */
export function* compareMagnitudes(
  pair: YearPair,
  figures: readonly Compared[],
  times: number,
): Generator<SeriesAssessment> {
  if (!agrees(pair.before) || !agrees(pair.now)) return;
  for (const { before, now, least } of figures) {
    const [first, second] = [printedIn(pair.before, before), printedIn(pair.now, now)];
    const { scope } = pair.now;
    const [was, is] = [first?.value(scope, before) ?? 0, second?.value(scope, now) ?? 0];
    if (!second || was <= 0 || is <= 0 || Math.max(was, is) < least) continue;
    const place = second.place(scope, now);
    const common = { report: second, scope, points: [now], places: place ? [place] : [] };
    const ratio = Math.max(was, is) / Math.min(was, is);
    if (ratio <= times) {
      yield { ...common, outcome: 'pass', data: {} };
      continue;
    }
    const data = {
      year: second.year,
      file: second.path,
      last: second.year - 1,
      other: cited(pair.before, first, before),
      cell: named(pair.now, now, second),
      against: named(pair.before, before, first),
      before: was,
      now: is,
      times: Number(ratio.toPrecision(2)),
    };
    yield { ...common, outcome: 'fail', data };
  }
}

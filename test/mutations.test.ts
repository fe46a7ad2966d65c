import { describe, expect, it } from 'vitest';
import { reportOf } from './support/example-report.ts';
import { drawReport, failures, harm, harmCell, type Outcome, rowsOf, study } from './support/mutations.ts';
import { Random } from './support/random.ts';
import { type Case, cases } from './support/study.ts';

/** Measured at length by `npm run bench:mutations`. */
const SEEDS = [1, 2, 3];
const modern = cases.filter(({ form }) => form !== '2014');
const found: Outcome = { detected: true, located: true, first: true, misled: false };

function applicationCells(each: Case): readonly string[] {
  return rowsOf(drawReport(each, 1).statements[0] ?? {}, 'applications').flat();
}

describe('an untouched report', () => {
  it.each(cases)('raises no alarm: form $form, $variant', (each) => {
    for (const seed of SEEDS) {
      const { statements, ...report } = drawReport(each, seed);
      expect(failures(reportOf(report))).toEqual([]);
    }
  });
});

describe('one wrong cell of the table on applications', () => {
  it.each(modern)('is detected, located, and its true value proposed: form $form, $variant', (each) => {
    const cells = applicationCells(each);
    expect(cells).toHaveLength(each.form === '2021' && each.variant === 'national' ? 175 : 161);
    cells.forEach((key, seed) => {
      const report = drawReport(each, seed);
      const wrong = harmCell(report.statements[0] ?? {}, key, new Random(seed));
      expect({ key, ...study(report, wrong) }).toEqual({ key, ...found });
    });
  });

  it.each(modern)('and so is a total that was forgotten: form $form, $variant', (each) => {
    for (const seed of SEEDS) {
      const report = drawReport(each, seed);
      const wrong = harm(report.statements[0] ?? {}, 'applications', 'total forgotten', new Random(seed));
      if (wrong?.size === 2) expect(study(report, wrong)).toEqual(found);
    }
  });
});

describe('one wrong cell of the table on remedies', () => {
  it.each(modern)('is detected, and its true value among the explanations: form $form, $variant', (each) => {
    for (const seed of SEEDS) {
      const report = drawReport(each, seed);
      const wrong = harm(report.statements[0] ?? {}, 'remedies', 'digit doubled', new Random(seed));
      if (wrong) expect(study(report, wrong)).toMatchObject({ detected: true, located: true });
    }
  });
});

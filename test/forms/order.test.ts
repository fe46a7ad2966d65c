import { describe, expect, it } from 'vitest';
import { forms } from '../../src/forms/index.ts';
import { rankOf } from '../../src/forms/order.ts';
import { points } from '../../src/forms/points.ts';

describe('rankOf', () => {
  it.each(forms)('keeps the order of form $id', (form) => {
    const order = points(form).map((point) => rankOf(form.id, point.key));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(order.length);
  });

  it('puts a row of 2019 in a table of 2021 where its form prints it', () => {
    const before = rankOf('2021', 'applications.results.not_processed.reconfirm_obtained/total');
    const single = rankOf('2019', 'applications.results.other/natural_person');
    const after = rankOf('2021', 'applications.results.total/natural_person');
    expect([before, single, after]).toEqual([before, single, after].sort((a, b) => a - b));
  });

  it('puts the table of 2014 first', () => {
    expect(rankOf('2014', 'training.trainees')).toBeLessThan(
      rankOf('2021', 'disclosure.art20_1.regulations.issued'),
    );
  });

  it('gives a key shared by editions the rank of the edition asked', () => {
    expect(rankOf('2014', 'applications.received/total')).not.toBe(
      rankOf('2019', 'applications.received/total'),
    );
  });

  it('throws on a key the form does not have', () => {
    expect(() => rankOf('2014', 'disclosure.art20_8.fees.amount')).toThrow('form 2014');
  });
});

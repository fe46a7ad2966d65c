import { describe, expect, it } from 'vitest';
import { formById, forms } from '../../src/forms/index.ts';
import { allPoints, points } from '../../src/forms/points.ts';
import type { DataPoint, FormId, TableId } from '../../src/model/form.ts';

function asked(form: FormId, table: TableId): readonly DataPoint[] {
  return points(formById(form)).filter((point) => point.asked && point.table === table);
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

describe('points', () => {
  it('asks in form 2014 for 58 national figures, one later insertion and the 25 rows of Shandong', () => {
    const statistics = asked('2014', 'statistics');
    const national = statistics.filter((point) => point.issuer === undefined);
    expect(national.map((point) => point.key)).toContain('applications.received.other/total');
    expect(national).toHaveLength(58 + 1);
    expect(statistics.filter((point) => point.issuer === 'shandong')).toHaveLength(25);
  });

  it.each([
    ['2019', 'disclosure', 22],
    ['2019', 'applications', 161],
    ['2019', 'remedies', 15],
    ['2021', 'disclosure', 10],
    ['2021', 'applications', 175],
    ['2021', 'remedies', 15],
  ] as const)('asks in form %s, table %s, for %i figures', (form, table, count) => {
    expect(asked(form, table)).toHaveLength(count);
  });

  it('offers the printed subtotals, which no form asks for', () => {
    const subtotals = points(formById('2021')).filter((point) => !point.asked);
    expect(unique(subtotals.map((point) => point.indicator))).toEqual([
      'applications.results.subtotal',
      'applications.results.refused.subtotal',
      'applications.results.unable.subtotal',
      'applications.results.not_processed.subtotal',
      'applications.results.other.subtotal',
    ]);
    expect(subtotals).toHaveLength(5 * 7);
    expect(points(formById('2019')).filter((point) => !point.asked)).toHaveLength(4 * 7);
  });

  it.each(forms)('gives every figure of form $id its own key', (form) => {
    const keys = points(form).map((point) => point.key);
    expect(keys).toEqual(unique(keys));
  });

  it.each(forms)('gives every figure of form $id its own labels within a table', (form) => {
    const labels = points(form).map((point) =>
      [point.table, ...point.rowPath, ...point.columnPath]
        .map((label) => (typeof label === 'string' ? label : label.zh))
        .join('›'),
    );
    expect(labels).toEqual(unique(labels));
  });

  it.each(forms)('tells form $id the same list every time', (form) => {
    expect(points(form)).toBe(points(form));
  });

  it('keeps unit and type of a key in every form that has it', () => {
    for (const [key, group] of allPoints()) {
      expect(unique(group.map(({ unit, type }) => `${unit} ${type}`)), key).toHaveLength(1);
    }
  });

  it('states form 2014 on applications as totals over the applicants', () => {
    const [first] = allPoints().get('applications.received/total') ?? [];
    expect(first).toMatchObject({
      form: '2014',
      applicant: 'total',
      indicator: 'applications.received',
      unit: '件',
    });
    expect(
      allPoints()
        .get('applications.received/total')
        ?.map((point) => point.form),
    ).toEqual(['2014', '2019', '2021']);
  });

  it('knows signed changes and amounts of money', () => {
    const types = (type: string) =>
      [...allPoints().values()]
        .flat()
        .filter((point) => point.type === type)
        .map((point) => point.key);
    expect(types('change')).toEqual([
      'disclosure.art20_5.licensing.change',
      'disclosure.art20_5.other_services.change',
      'disclosure.art20_6.penalties.change',
      'disclosure.art20_6.coercion.change',
      'disclosure.art20_8.fees.change',
    ]);
    expect(types('amount')).toEqual([
      'applications.fees_charged/total',
      'organization.funds',
      'disclosure.art20_9.procurement.amount',
      'disclosure.art20_8.fees.amount',
    ]);
  });

  it('paths lead from the caption through rows and columns', () => {
    const zh = (key: string) => {
      const point = allPoints().get(key)?.at(-1);
      return [...(point?.rowPath ?? []), ...(point?.columnPath ?? [])].map((label) => label.zh);
    };
    expect(zh('disclosure.art20_1.regulations.issued')).toEqual([
      '第二十条第（一）项',
      '规章',
      '本年制发件数',
    ]);
    expect(zh('applications.results.unable.not_held/org.other')).toEqual([
      '三、本年度办理结果',
      '（四）无法提供',
      '1.本机关不掌握相关政府信息',
      '法人或其他组织',
      '其他',
    ]);
    expect(zh('remedies.litigation_direct.total')).toEqual(['行政诉讼', '未经复议直接起诉', '总计']);
    expect(zh('response.total')).toHaveLength(2);
  });
});

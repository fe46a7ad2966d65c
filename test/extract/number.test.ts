import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readValue } from '../../src/extract/values/number.ts';

const count = (text: string, beside: string | null = null) => readValue(text, '件', 'count', beside);
const change = (text: string) => readValue(text, '项', 'change');
const amount = (text: string, beside: string | null = '万元') => readValue(text, '万元', 'amount', beside);

describe('a count', () => {
  it.each([
    ['151990', 151990],
    ['\u3000\u00A036', 36],
    ['0', 0],
    ['0.0', 0],
    ['12.0', 12],
    ['12.00', 12],
  ])('%j is a number', (text, value) => {
    expect(count(text)).toMatchObject({ value, state: 'number', raw: text.trim() });
  });

  it.each([
    ['１２３', 123],
    ['1,234', 1234],
    ['1，234', 1234],
    ['1,234,567', 1234567],
    ['4万', 40000],
    ['4万件', 40000],
    ['1.2万', 12000],
    ['10.3万件', 103000],
    ['3千', 3000],
    ['2亿', 200000000],
    ['12件', 12],
    ['12 件', 12],
    ['12（件）', 12],
    ['22（其中修订16件）', 22],
    ['22件（其中：修订16件）', 22],
    ['22（含延期答复3件）', 22],
    ['5（均已办结）', 5],
    ['+5', 5],
    ['无', 0],
    ['零', 0],
    ['没有', 0],
  ])('%j is normalized', (text, value) => {
    expect(count(text)).toMatchObject({ value, state: 'normalized', raw: text });
  });

  it('keeps a unit other than its own, and says so', () => {
    expect(count('12次')).toMatchObject({ value: 12, notation: 'other_unit', printedUnit: '次' });
  });

  it.each(['', ' ', '\u3000', '\u00A0', '\u200B', '\u2060'])('%j is blank', (text) => {
    expect(count(text)).toMatchObject({ value: null, state: 'blank', raw: '' });
  });

  it.each(['——', '—', '－－', '-', '--', '/', '／', '\\', '*', '~', '暂无统计', '未统计', '不适用', 'N/A'])(
    '%j states nothing',
    (text) => {
      expect(count(text)).toMatchObject({ value: null, state: 'not_stated', raw: text });
    },
  );

  it.each([
    ['1.234', 'may be a thousand'],
    ['5.000', 'may be five thousand'],
    ['3.5', 'is no whole number'],
    ['1.23456万', 'is no whole number'],
    ['1,23', 'groups two digits'],
    ['1234,567', 'groups four digits'],
    ['0,123', 'opens with a zero'],
    ['012', 'opens with a zero'],
    ['1 234', 'may be two numbers'],
    ['1\n234', 'may be two numbers'],
    ['12. 5', 'is broken'],
    ['约200', 'is approximate'],
    ['200余', 'is approximate'],
    ['93多个', 'is approximate'],
    ['近2000', 'is approximate'],
    ['-5', 'has a sign'],
    ['减4', 'has a sign'],
    ['80元', 'counts money'],
    ['12%', 'is a share'],
    ['12①', 'has a footnote'],
    ['12¹', 'has a footnote'],
    ['12*', 'has a footnote'],
    ['12[1]', 'has a footnote'],
    ['12（一）', 'has a footnote'],
    ['12（注1）', 'has a footnote'],
    ['12（去年10）', 'tells another year'],
    ['12（2021年10）', 'tells another year'],
    ['12（含上年结转10）', 'tells another year'],
    ['12（较上年增加）', 'tells another year'],
    ['12（累计）', 'may be cumulative'],
    ['12（应为13）', 'is corrected'],
    ['12（市本级）', 'is of another scope'],
    ['12（万件的）', 'may be scaled'],
    ['12（不含网上申请）', 'leaves something out'],
    ['3/5', 'is two numbers'],
    ['3-5', 'is a range'],
    ['1e5', 'is no notation'],
    ['.5', 'is broken'],
    ['5.', 'is broken'],
    ['十二', 'is in words'],
    ['1234567890123456', 'is too long to be exact'],
  ])('%j is unparsed: it %s', (text) => {
    expect(count(text)).toMatchObject({ value: null, state: 'unparsed', raw: text, notation: 'unreadable' });
  });

  it.each(['Ｏ', 'l2', '1O', '〇', '1I5'])('%j holds look-alikes', (text) => {
    expect(count(text)).toMatchObject({ value: null, state: 'unparsed', notation: 'look_alike' });
  });
});

describe('a change', () => {
  it.each([
    ['-540', -540],
    ['12', 12],
    ['0', 0],
    ['-0', 0],
  ])('%j is a number', (text, value) => {
    expect(change(text)).toMatchObject({ value, state: 'number' });
  });

  it.each([
    ['+1036', 1036],
    ['＋103', 103],
    ['－103', -103],
    ['−103', -103],
    ['–103', -103],
    ['增103', 103],
    ['增加103项', 103],
    ['减540', -540],
    ['减少540', -540],
    ['负2', -2],
  ])('%j is normalized', (text, value) => {
    expect(change(text)).toMatchObject({ value, state: 'normalized', raw: text });
  });

  it.each(['8（减）', '8（较上年减少）', '12(下降)', '—4', '-减4', '（4）', '↓4', '持平', '-1.5', '4-'])(
    '%j is unparsed',
    (text) => {
      expect(change(text)).toMatchObject({ value: null, state: 'unparsed' });
    },
  );
});

describe('an amount, given in 万元', () => {
  it.each([
    ['1278848.63', null, 1278848.63, 'number'],
    ['150.5', '万元', 150.5, 'number'],
    ['150.5', '（单位：万元）', 150.5, 'number'],
    ['1,278.63', '万元', 1278.63, 'normalized'],
    ['80618元', '万元', 8.0618, 'normalized'],
    ['80618元', '元', 8.0618, 'normalized'],
    ['12.5万元', '元', 12.5, 'normalized'],
    ['3千元', null, 0.3, 'normalized'],
    ['2亿元', '万元', 20000, 'normalized'],
    ['12（元）', '万元', 0.0012, 'normalized'],
    ['0元', '万元', 0, 'normalized'],
    ['80618', '元', 8.0618, 'normalized'],
    ['80618', '单位：元', 8.0618, 'normalized'],
    ['80618', '（经费单位：人民币元）', 8.0618, 'normalized'],
    ['80618', '元（人民币）', 8.0618, 'normalized'],
    ['806', '千元', 80.6, 'normalized'],
    ['8', '百万元', 800, 'normalized'],
    ['1.5', '亿元', 15000, 'normalized'],
    ['8万', '元', 8, 'normalized'],
    ['0', '元', 0, 'number'],
  ] as const)('%j beside %j', (text, beside, value, state) => {
    expect(amount(text, beside)).toMatchObject({ value, state, raw: text });
  });

  it('says which unit it was converted from', () => {
    expect(amount('80618', '元')).toMatchObject({ notation: 'unit', printedUnit: '元' });
    expect(amount('80618元')).toMatchObject({ notation: 'unit', printedUnit: '元' });
  });

  it.each([
    ['8万', '万元'],
    ['8万', null],
    ['8万', '千元'],
    ['8', '美元'],
    ['8', '元/件'],
    ['8', '件'],
    ['8件', '万元'],
    ['8', '%'],
    ['-8', '万元'],
    ['8（约）', '万元'],
  ])('%j beside %j is unparsed', (text, beside) => {
    expect(amount(text, beside)).toMatchObject({ value: null, state: 'unparsed', raw: text });
  });
});

describe('a count beside a unit', () => {
  it.each([
    ['4', '万件', 40000],
    ['4.25', '万条', 42500],
    ['4', '千件', 4000],
    ['4万', '件', 40000],
    ['4万件', '万件', 40000],
    ['4', '条', 4],
    ['4', '条（次）', 4],
    ['4', '单位：件', 4],
    ['4件', '人', 4],
  ])('%j beside %j', (text, beside, value) => {
    expect(count(text, beside)).toMatchObject({ value });
  });

  it.each([
    ['4件', '万件'],
    ['4万', '万件'],
    ['4万', '十万件'],
    ['4', '元'],
    ['4', '万元'],
    ['4', '百分比（%）'],
    ['4', '万余条'],
    ['1.23456', '万条'],
    ['842 十', '个'],
    ['842百', '个'],
  ])('%j beside %j is unparsed', (text, beside) => {
    expect(count(text, beside)).toMatchObject({ value: null, state: 'unparsed' });
  });
});

it('reads any whole number back, however it is spaced or widened', () => {
  const wide = (digits: string) =>
    digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
      const digits = String(number);
      expect(count(digits).value).toBe(number);
      expect(count(` \u3000${digits}\u00A0`).value).toBe(number);
      expect(count(wide(digits)).value).toBe(number);
      expect(count(number.toLocaleString('en-US')).value).toBe(number);
      expect(change(`-${digits}`).value).toBe(number === 0 ? 0 : -number);
    }),
  );
});

it('gives whatever is printed a state, a raw text and a value only with a state that has one', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789.,-+万元件（）年约*— O'), maxLength: 8 }),
      (text) => {
        const { value, state, raw } = count(text);
        expect(raw).toBe(text.trim());
        expect(value !== null).toBe(state === 'number' || state === 'normalized');
        if (value !== null) expect(Number.isInteger(value) && value >= 0).toBe(true);
      },
    ),
  );
});

import { describe, expect, it } from 'vitest';
import { readLabelLine } from '../../../src/recognize/rows/text/label-line.ts';

function parts(text: string, exact = false) {
  const { labels, unit, figures } = readLabelLine({ text, places: [] }, exact, (label) => label);
  return [labels.map((label) => label.text), unit?.text ?? null, figures?.text ?? null];
}

describe('a line of label, unit and figures is taken apart', () => {
  it.each([
    ['（一）收到申请数　件　31', ['（一）收到申请数'], '件', '31'],
    ['1.当面申请数\u2003\u2003件\u2003\u20034\u2003', ['1.当面申请数'], '件', '4'],
    ['2.传真申请数 0', ['2.传真申请数'], null, '0'],
    ['3.网络申请数 件', ['3.网络申请数'], '件', null],
    [
      '三、本年度办理结果\t（一）予以公开\t3\t0\t1',
      ['三、本年度办理结果', '（一）予以公开'],
      null,
      '3\t0\t1',
    ],
  ])('%s', (text, labels, unit, figures) => {
    expect(parts(text)).toEqual([labels, unit, figures]);
  });
});

describe('but not', () => {
  it.each([
    ['全年召开会议 次 3'],
    ['受理热线 件 1210'],
    ['第二十条 12'],
    ['1.自入申请数 2.传真申请数'],
    ['（一）收到申请数\n6'],
    ['二）主动公开政府信息数（不同渠道和方式公开相同信息计1条'],
  ])('%s', (text) => {
    expect(parts(text)).toEqual([[text], null, null]);
  });

  it('the unit in a cell of a grid', () => {
    expect(parts('（一）收到申请数 件 31', true)).toEqual([['（一）收到申请数 件 31'], null, null]);
  });
});

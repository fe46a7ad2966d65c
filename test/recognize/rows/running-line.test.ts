import { expect, it } from 'vitest';
import { splitRunningLine } from '../../../src/recognize/rows/running/running-line.ts';

function pieces(text: string): string[] | null {
  const place = { kind: 'text', line: 1, column: 1, endLine: 1, endColumn: text.length + 1 } as const;
  return splitRunningLine({ text, places: [place] })?.map((piece) => piece.text) ?? null;
}

it('cuts a table without cells at the labels of the form, numerals with their labels', () => {
  const text =
    '（三）不予公开 1.属于国家秘密00000002.其他法律行政法规禁止公开 00000003.危及“三安全一稳定” 10000014.保护第三方合法权益 0000000' +
    '5.属于三类内部事务信息 20000026.属于四类过程性信息 0000000';
  expect(pieces(text)?.slice(0, 5)).toEqual([
    '（三）不予公开',
    '1.属于国家秘密',
    '0000000',
    '2.其他法律行政法规禁止公开',
    '0000000',
  ]);
});

it('takes one character in brackets before a label for its numeral, mistyped', () => {
  const text =
    '七、向图书馆、档案馆等查阅场所报送信息数 条 3 （1）纸质文件数 条 3 （千）电子文件数 条 0 六、举报投诉数量 件 1 （一）维持具体行政行为数 件 1 （二）被纠错数 件 0';
  expect(pieces(text)?.slice(3, 8)).toEqual(['（1）纸质文件数', '条', '3', '（千）电子文件数', '条']);
});

it('leaves prose alone that quotes the figures of a table', () => {
  const text =
    '全年办结申请1051件，其中予以公开632件，占60.1%；部分公开84件，占8.0%；不予公开33件，占3.1%；无法提供269件，占25.6%；不予处理9件，占0.9%；其他处理24件，占2.3%。';
  expect(pieces(text)).toBeNull();
});

it('gives every piece its own place', () => {
  const text =
    '规章000行政规范性文件8855698第二十条第（五）项信息内容本年处理决定数量行政许可10690第二十条第（六）项信息内容本年处理决定数量行政处罚2113行政强制0';
  const place = { kind: 'text', line: 7, column: 1, endLine: 7, endColumn: text.length + 1 } as const;
  for (const piece of splitRunningLine({ text, places: [place] }) ?? []) {
    const at = piece.places[0];
    expect(at?.kind === 'text' && text.slice(at.column - 1, at.endColumn - 1)).toBe(piece.text);
  }
});

it('cuts off what follows figures even where a run of digits could be told apart in a great many ways', () => {
  const digits = '0'.repeat(80);
  const text = `（三）不予公开 1.属于国家秘密${digits}件2.其他法律行政法规禁止公开 0 3.危及“三安全一稳定” 1 4.保护第三方合法权益 0 5.属于三类内部事务信息 2`;
  expect(pieces(text)?.slice(1, 4)).toEqual(['1.属于国家秘密', `${digits}件`, '2.其他法律行政法规禁止公开']);
});

it('takes no last digit of a figure for the numeral of a label that the forms do not number so', () => {
  const text =
    '规章0、0、0、行政规范性文件8、55、698、第二十条第（五）项信息内容本年处理决定数量行政许可1069、第二十条第（六）项信息内容本年处理决定数量行政处罚211.行政强制963.第二十条第（八）项';
  expect(pieces(text)).toEqual(expect.arrayContaining(['1069、', '211.', '963.', '第二十条第（八）项']));
});

it('takes a unit in brackets behind a label for part of it', () => {
  const text =
    '第二十条第（八）项 信息内容 上一年项目数量 本年增/减 行政事业性收费 9 1 第二十条第（九）项 信息内容 采购项目数量 采购总金额（元） 政府集中采购 25 12045000';
  expect(pieces(text)?.slice(-4)).toEqual([
    '采购项目数量',
    '采购总金额（元）',
    '政府集中采购',
    '25 12045000',
  ]);
});

it('takes digits right before a label for no figure where the last may be its numeral without the mark', () => {
  const text =
    '1、参加或举办新闻发布会总次数 次 2239 其中：主要负责同志参加新闻发布会次数 次 2政府网站在线访谈次数 次 4105 3、政策解读稿件发布数 篇 59 4、微博微信回应事件数 次 7 5、其他方式回应事件数 次 8 三、依申请公开情况';
  expect(pieces(text)?.slice(3, 7)).toEqual([
    '其中：主要负责同志参加新闻发布会次数',
    '次',
    '2政府网站在线访谈次数',
    '次',
  ]);
});

it('takes a digit before a mark that a blank sets apart for the numeral of the label behind it', () => {
  const text =
    '（二）设置政府信息公开查阅点数 个 0 （三）从事政府信息公开工作人员数 人 1 .专职人员数（不包括政府公报及政府网站工作人员数） 人 2.兼职人员数 人 7 （四）政府信息公开专项经费 万元 1 九、政府信息公开会议和培训情况';
  expect(pieces(text)?.slice(3, 7)).toEqual([
    '（三）从事政府信息公开工作人员数',
    '人',
    '1 .专职人员数（不包括政府公报及政府网站工作人员数）',
    '人',
  ]);
});

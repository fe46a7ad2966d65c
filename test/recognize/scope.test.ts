import { describe, expect, it } from 'vitest';
import type { LabelRow } from '../../src/recognize/rows/label-row.ts';
import { scopeAbove, scopeOf } from '../../src/recognize/scope.ts';

describe('the scope a line prints', () => {
  it.each([
    '市本级',
    '（市本级）',
    '【县本级】',
    '本级',
    '县 本 级：',
    '（一）县本级',
    '一、区本级',
    '1.县本级',
    '1、市本级',
    '（1）市本级',
    '①市本级',
    '附件1：市本级',
    '附表：1.市本级',
    '表一 市本级',
    '青山市本级',
    '青山市市本级',
    '市政府本级',
    '开发区管委会本级',
    '街道本级',
    '本机关',
    '本单位',
    '縣本級',
    '本機關',
    '政府信息公開情況統計表（市本級）',
    '市本级部门',
    '市本级及各部门',
    '市本级及政府部门',
    '县本级和所属部门',
    '市本级统计数',
    '市本级政府信息公开情况统计表',
    '青山市本级2016年政府信息公开情况统计表',
    '2016年青山市本级政府信息公开情况统计表',
    '政府信息公开情况统计表（市本级）',
    '附表:1.2017年度政府信息公开工作情况统计表(市本级)',
    '1.2017年度政府信息公开工作情况统计表（市本级）',
    '统计数（本级）',
    '本级数据',
  ])('%s is the own level', (label) => {
    expect(scopeOf(label)).toBe('own_level');
  });

  it.each([
    '本行政區域',
    '全縣',
    '本行政区域',
    '（本行政区域）',
    '行政区域',
    '青山市行政区域',
    '全市',
    '（二）全县',
    '2.全区',
    '全镇：',
    '全市汇总',
    '全县合计',
    '全市范围',
    '全市各级行政机关',
    '本行政区域合计',
    '全市（含市本级）',
    '全市政府信息公开情况统计表',
    '全市政府信息公开情况统计表（含市本级）',
    '附件：全市政府信息公开情况统计表（含市本级）',
    '2016年全市政府信息公开情况统计表（包括市本级）',
    '2.2017年度政府信息公开工作情况统计表(本行政区域)',
    '青山市政府信息公开情况统计表（全市）',
  ])('%s is the region', (label) => {
    expect(scopeOf(label)).toBe('region');
  });

  it.each([
    '各县（市、区）汇总（不含市本级）',
    '各县区（不含市本级）',
    '全市（不含市本级）',
    '除市本级外',
    '全市（市本级除外）',
    '含市本级',
    '包括县本级',
    '各县区及市本级',
    '市本级和各县区',
    '市本级及县（市、区）',
    '市本级、各县区',
    '各市本级',
    '全市本级',
    '市级',
    '各县区',
    '合计',
    '本级2015年',
    '全市2016年',
    '1.本机关不掌握相关政府信息',
    '本机关不掌握相关政府信息',
    '不属于本机关公开范围',
    '行政许可（市本级）',
    '其他（本机关）',
    '本级政府信息公开工作报告',
    '2017年度本级政府信息公开工作报告',
    '市本级主动公开政府信息数',
    '全市共公开政府信息',
    '全市政务公开工作会议',
    '向社会公布2017年度本级政府信息公开工作报告',
    '全市经济',
    '一、主动公开情况',
    '',
  ])('%s is none', (label) => {
    expect(scopeOf(label)).toBeNull();
  });
});

describe('the scope above a table', () => {
  const row = (label: string, index: number, prose = false): LabelRow => ({
    index,
    label,
    key: label,
    places: [],
    layout: 'stream',
    block: index,
    row: 0,
    column: null,
    columnSpan: 1,
    rowSpan: 1,
    prose,
    heading: false,
    unit: null,
    values: [],
  });
  const rows = (...labels: readonly string[]): LabelRow[] =>
    labels.map((label, index) => row(label.replace('¶', ''), index, label.startsWith('¶')));

  it('is the one printed nearest', () => {
    expect(scopeAbove(rows('市本级', '本行政区域', '统计指标'), 3, null)).toBe('region');
  });

  it('is not sought beyond the table before', () => {
    expect(scopeAbove(rows('市本级', '二、申请情况', '统计指标'), 3, 1)).toBeNull();
  });

  it('is sought over prose after the table before', () => {
    expect(scopeAbove(rows('表', '（二）全县', '¶以下为全县情况，供社会各界查阅。', '统计指标'), 4, 1)).toBe(
      'region',
    );
  });

  it('is not that of a line further up, when a nearer one speaks of another body', () => {
    expect(scopeAbove(rows('市本级', '各县区汇总（不含市本级）', '统计指标'), 3, null)).toBeNull();
  });

  it('is not the label of a column', () => {
    const cell = (label: string, index: number): LabelRow => ({
      ...row(label, index),
      layout: 'exact',
      block: 0,
    });
    const header = [cell('县本级', 0), cell('全县', 1)];
    const below = { ...cell('行政许可', 2), row: 1 };
    expect(scopeAbove([...header, below], 2, null)).toBeNull();
    expect(scopeAbove([cell('县本级', 0), cell('单位', 1), { ...below, block: 2 }], 2, null)).toBeNull();
    expect(scopeAbove([cell('县本级', 0), cell('单位', 1), below], 2, null)).toBe('own_level');
    const columns = [cell('统计指标', 0), cell('合计', 1), cell('县本级', 2)];
    expect(scopeAbove([...columns, { ...below, index: 3 }], 3, null)).toBeNull();
  });
});

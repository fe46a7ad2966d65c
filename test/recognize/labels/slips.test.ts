import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../src/recognize/labels/slips.ts';

describe('how labels differ', () => {
  it.each([
    ['本机关不掌握相关政府信息', '本机关不掌握相关政府信息', 'none'],
    ['本机关不掌捤相关政府信息', '本机关不掌握相关政府信息', 'slip'],
    ['其他法律行政止公开', '其他法律行政禁止公开', 'slip'],
    ['政务头条公开政府信息数', '政务微信公开政府信息数', 'noise'],
    ['政策解读视频发布数', '政策解读稿件发布数', 'noise'],
  ])('%s against %s: %s', (printed, known, difference) => {
    expect(differenceOf(printed, known)).toBe(difference);
  });

  it.each([
    ['主动公开非规范性文件数', '主动公开规范性文件数'],
    ['上年收到申请数', '收到申请数'],
    ['属于本行政机关公开数', '不属于本行政机关公开数'],
    ['逾期办结数', '延期办结数'],
    ['未被依法纠错数', '被依法纠错数'],
  ])('a word that turns the meaning is no slip: %s is not %s', (printed, known) => {
    expect(differenceOf(printed, known)).toBe('word');
  });
});

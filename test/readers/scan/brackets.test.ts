import { describe, expect, it } from 'vitest';
import { pairBrackets } from '../../../src/readers/shared/picture/figures/brackets.ts';

describe('brackets as they were recognised', () => {
  it.each([
    ['《一)收到申请数', '（一）收到申请数'],
    ['〈四)\n无法提供', '（四）\n无法提供'],
    ['(二)部分公开〈区分处理\n的，只计这一情形)', '(二)部分公开（区分处理\n的，只计这一情形）'],
    ['(三〉不予公开', '（三）不予公开'],
    ['《六》其他处理', '（六）其他处理'],
    ['|二)申请办结数', '（二）申请办结数'],
    ['三)从事政府信息公开工作人员数', '（三）从事政府信息公开工作人员数'],
  ])('%j are parentheses where they are of two kinds or around a numeral: %j', (read, meant) => {
    expect(pairBrackets(read)).toBe(meant);
  });

  it.each([
    '根据《中华人民共和国政府信息公开条例》（国务院令第711号）',
    '国办发〔2014〕32号',
    '(一)予以公开',
    '3)',
    '〈未闭合',
  ])('%j stay', (text) => {
    expect(pairBrackets(text)).toBe(text);
  });
});

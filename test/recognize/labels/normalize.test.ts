import { describe, expect, it } from 'vitest';
import { compact, labelKey, leadingNumeral } from '../../../src/recognize/labels/normalize.ts';

describe('label keys', () => {
  it.each([
    ['（一）予以公开', '予以公开'],
    ['(一) 予以公开', '予以公开'],
    ['1、当面申请数', '当面申请数'],
    ['⑦告知作出更改补充数', '告知作出更改补充数'],
    ['其中：1.涉及国家秘密', '涉及国家秘密'],
    ['十一、查阅点接待人数', '查阅点接待人数'],
    ['商 业企　业', '商业企业'],
    ['3.危及“三安全一稳定”', '危及三安全一稳定'],
    ['不是《条例》所指政府信息', '不是条例所指政府信息'],
    ['本年收费金额（单位：万元）', '本年收费金额'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '部分公开'],
  ])('evens out numerals, spaces, quotes and remarks: %s', (printed, key) => {
    expect(labelKey(printed)).toBe(key);
  });

  it('keeps parentheses that tell bodies apart', () => {
    const county = labelKey('（一）县市区政府（市属开发区管委会）');
    const departments = labelKey('县市区政府（市属开发区管委会）部门');
    expect(county).not.toBe(departments);
    expect(labelKey('（二）县（市、区）政府门户网站')).toBe('县市区政府门户网站');
  });

  it('drops an explanation whose parenthesis is not closed yet', () => {
    expect(labelKey('（四）政府信息公开专项经费（不包括用于政府公报编辑管理')).toBe('政府信息公开专项经费');
  });

  it('never makes nothing of a label', () => {
    expect(labelKey('（不同渠道和方式公开相同信息计1条）')).not.toBe('');
  });
});

describe('leading numerals', () => {
  it.each([
    ['（三）不予公开', 3],
    ['十二、机构建设', 12],
    ['4.不同意公开答复数', 4],
    ['④不同意公开答复数', 4],
    ['(2)延期办结数', 2],
    ['规章', null],
  ])('reads that of %s', (label, numeral) => {
    expect(leadingNumeral(label)).toBe(numeral);
  });
});

it('deletes white space of every kind', () => {
  expect(compact('１ ２\u00A0３\u3000\u200B４')).toBe('1234');
});

describe('labels in two scripts', () => {
  it.each([
    ['重复申请 Repeated requests', '重复申请'],
    ['自然人（Natural persons）', '自然人'],
    ['予以公开 ཡོངས་བསྒྲགས།', '予以公开'],
    ['ᠢᠯᠡ ᠪᠣᠯᠭᠠᠬᠤ\n（一）予以公开', '予以公开'],
    ['科研机构 تەتقىقات', '科研机构'],
  ])('%s has the key of the Chinese one', (label, key) => {
    expect(labelKey(label)).toBe(key);
  });

  it.each([
    ['政务APP公开政府信息数', '政务APP公开政府信息数'],
    ['其他方式 APP', '其他方式APP'],
    ['Natural persons', 'Naturalpersons'],
  ])('but %s keeps its letters', (label, key) => {
    expect(labelKey(label)).toBe(key);
  });
});

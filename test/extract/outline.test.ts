import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import { read } from '../support/read.ts';

const title = '白石县人民政府2017年政府信息公开工作年度报告';

function report(...lines: readonly string[]): Promise<Result> {
  return read(`${title}\n\n${lines.join('\n\n')}\n`, 'report.txt');
}

function numeralsOf({ outline }: Result): (string | null)[] {
  return outline.chapters.map(({ numeral }) => numeral);
}

function rulesOf({ findings }: Result): string[] {
  return findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('structure/'));
}

describe('chapters', () => {
  test('with their numerals as printed, and their places', async () => {
    const { outline } = await report('一、概述', '全县……。', '二、主动公开情况', '公开信息。');
    expect(outline.chapters).toMatchObject([
      { numeral: '一', title: '概述', place: { line: 3 } },
      { numeral: '二', title: '主动公开情况', place: { line: 7 } },
    ]);
  });

  test('Arabic numerals among Chinese ones head chapters where those leave them out', async () => {
    const mixed = await report('一、概述', '2、 组织领导情况', '三、公开情况', '4、 申请情况', '五、问题');
    expect(numeralsOf(mixed)).toEqual(['一', '2', '三', '4', '五']);
    expect(rulesOf(mixed)).toEqual(['structure/mixed-numerals']);
  });

  test('a numbered list within a chapter is none', async () => {
    const listed = await report(
      '一、概述',
      '1. 加强领导',
      '2. 完善制度',
      '3. 开展培训',
      '二、公开情况',
      '三、问题',
    );
    expect(numeralsOf(listed)).toEqual(['一', '二', '三']);
  });

  test('a list of contents is not counted twice', async () => {
    const listed = await report(
      '一、概述',
      '二、公开情况',
      '三、问题',
      '一、概述',
      '正文。',
      '二、公开情况',
      '三、问题',
    );
    expect(numeralsOf(listed)).toEqual(['一', '二', '三']);
    expect(rulesOf(listed)).toEqual([]);
  });

  test('a numeral printed twice is found', async () => {
    expect(rulesOf(await report('一、概述', '二、公开情况', '二、问题'))).toEqual([
      'structure/repeated-numeral',
    ]);
  });

  test('a list that may have broken into the chapters leaves them untold', async () => {
    const broken = await report('一、概述', '二、公开情况', '一、网站', '二、公报', '三、微博', '三、问题');
    expect(numeralsOf(broken)).toEqual([]);
  });

  test('a sentence that begins with a numeral is none', async () => {
    const listed = await report('一、概述', '二、按照要求，认真做好公开工作。', '二、公开情况');
    expect(numeralsOf(listed)).toEqual(['一', '二']);
  });
});

describe('what the introduction announces', () => {
  test('as many parts as there are', async () => {
    const full = await report(
      '本报告由概述、公开情况、问题共三个部分组成。',
      '一、概述',
      '二、公开情况',
      '三、问题',
    );
    expect(full.outline.announcedParts).toMatchObject({ count: 3, place: { line: 3 } });
    expect(rulesOf(full)).toEqual([]);
  });

  test('more parts than there are is a warning, fewer a note', async () => {
    const chapters = ['一、概述', '二、公开情况', '三、问题'] as const;
    const more = await report('全文由五部分组成。', ...chapters);
    const fewer = await report('报告全文包括二个部分。', ...chapters);
    const severity = ({ findings }: Result): string | undefined =>
      findings.find(({ rule }) => rule === 'structure/announced-parts')?.severity;
    expect([severity(more), severity(fewer)]).toEqual(['warning', 'note']);
  });

  test('a table that is not there', async () => {
    expect(rulesOf(await report('一、概述', '附表：政府信息公开情况统计表'))).toEqual([
      'structure/announced-table-missing',
    ]);
  });

  test('a form for applications is no statistical table', async () => {
    expect(rulesOf(await report('一、概述', '附件：政府信息公开申请表'))).toEqual([]);
  });
});

describe('leftovers', () => {
  test('a report that another body is said to publish', async () => {
    const copied = await report('现公布青石县财政局2017年政府信息公开工作年度报告。');
    expect(copied.outline.otherBody?.raw).toBe('青石县财政局');
    expect(rulesOf(copied)).toEqual(['structure/other-organisation']);
  });

  test.each([
    '现公布白石县2017年政府信息公开工作年度报告。',
    '现公布县政府办公室2017年政府信息公开工作年度报告。',
  ])('a short name of its own is its own: %s', async (sentence) => {
    const own = await read(
      `白石县人民政府办公室2017年政府信息公开工作年度报告\n\n${sentence}\n`,
      'report.txt',
    );
    expect(own.outline.otherBody).toBeNull();
  });

  test('a period of another year', async () => {
    const kept = await report('本报告的统计期限为2016年1月1日至2016年12月31日。');
    expect(rulesOf(kept)).toEqual(['structure/year-and-period']);
  });
});

describe('excerpt tables', () => {
  const excerpt = (total: number): string =>
    [
      '表1：2017年主动公开政府信息情况',
      '| 统计指标 | 单位 | 统计数 |',
      '| --- | --- | --- |',
      '| 1.政府公报公开政府信息数 | 条 | 12 |',
      '| 2.政府网站公开政府信息数 | 条 | 700 |',
      '| 3.政务微博公开政府信息数 | 条 | 30 |',
      '| 4.政务微信公开政府信息数 | 条 | 50 |',
      '| 5.其他方式公开政府信息数 | 条 | 8 |',
      `| 合计 | 条 | ${total} |`,
    ].join('\n');

  test.each([
    [800, []],
    [790, ['tables/excerpt-total']],
  ])('whose total is %i', async (total, expected) => {
    const { findings } = await read(
      `# ${title}\n\n一、概述\n\n全县公开信息。\n\n${excerpt(total)}\n`,
      'report.md',
    );
    expect(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('tables/'))).toEqual(expected);
  });
});

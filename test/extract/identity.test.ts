import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import { read } from '../support/read.ts';

const period = '<p>所列数据的统计期限自2023年1月1日起，至2023年12月31日止。</p>';
const report = (body: string): string => `${body}2023年政府信息公开工作年度报告`;

function page(lines: readonly string[], title = ''): Promise<Result> {
  const shown = lines.map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`));
  return read(
    `<html><head><title>${title}</title></head><body>${shown.join('\n')}</body></html>`,
    'page.html',
  );
}

describe('the body is that of the report’s own title', () => {
  it.each([
    [
      'above links to the reports of others',
      [report('临河县教育局'), period, `上一篇：${report('临河县公安局')}`],
    ],
    ['below one', ['上一篇', report('临河县公安局'), '下一篇', '没有了', report('临河县教育局'), period]],
    [
      'over two lines, its body and year on the first',
      ['临河县教育局2023年政府信息公开', '工作年度报告', period],
    ],
    ['signed by its office', [report('临河县教育局'), period, '临河县教育局办公室', '2024年1月18日']],
  ])('%s', async (_, lines) => {
    expect(await page(lines)).toMatchObject({ entity: '临河县教育局', year: 2023 });
  });

  it.each([
    ['a sentence', ['根据《中华人民共和国政府信息公开条例》编制本报告。']],
    ['its date and a chapter', ['2024年1月18日', '一、总体情况', '2023年，我局认真贯彻条例。']],
    ['a sentence, and signed by it', ['本报告由六部分组成。', '临河县教育局', '二〇二四年一月十八日']],
  ])('printed below a title that names none, above %s', async (_, rest) => {
    const lines = ['2023年政府信息公开工作年度报告', '临河县教育局', ...rest];
    expect(await page([...lines, period])).toMatchObject({ entity: '临河县教育局', year: 2023 });
    expect(await page(['二〇二三年度政府信息公开', '工作年度报告', ...lines.slice(1), period])).toMatchObject(
      {
        entity: '临河县教育局',
        year: 2023,
      },
    );
  });

  it('confirmed by the page’s own title beside that of the government above it', async () => {
    const lines = [report('临河县人民政府'), '首页', '政务公开', '机构概况', report('临河县教育局'), period];
    const { entity } = await page(lines, `${report('临河县教育局')}_临河县人民政府`);
    expect(entity).toBe('临河县教育局');
  });

  it('also where the title’s year is not the report’s', async () => {
    const title = '临河县教育局2022年政府信息公开工作年度报告';
    const { entity, findings } = await page([title, period, '2023年，我局认真贯彻条例。'], title);
    expect(entity).toBe('临河县教育局');
    expect(findings.map(({ rule }) => rule)).toContain('reading/uncertain-year');
  });
});

describe('a title is read', () => {
  const begin = ['根据条例编制本报告。', ''];
  it.each([
    [
      'with a circle or a letter for the naught of its year',
      ['临河县教育局二◯二三年政府信息公开工作年度报告'],
    ],
    ['the same', ['临河县教育局二o二三年政府信息公开工作年度报告']],
    ['of a notice that publishes the report', ['临河县教育局关于2023年政府信息公开工作年度报告的公告']],
    ['between marks of Markdown', ['**临河县教育局**', '**2023年政府信息公开工作年度报告**']],
    ['behind one', ['## 临河县教育局2023年政府信息公开工作年度报告']],
    ['above the body that fills it in', ['2023年政府信息公开工作年度报告', '填报单位：临河县教育局（盖章）']],
    ['above its year', ['临河县教育局政府信息公开工作年度报告', '（2023年度）']],
  ])('%s', async (_, lines) => {
    const { entity, year } = await read([...lines, ...begin].join('\n\n'), 'report.txt');
    expect({ entity, year }).toEqual({ entity: '临河县教育局', year: 2023 });
  });

  it('with the name of its body cut off at the end of a line, or without the end of one that stands alone', async () => {
    const cut = await read(
      '临河县人民政\n府2023年政府信息公开工作年度报告\n\n根据条例编制本报告。\n',
      'report.txt',
    );
    expect(cut).toMatchObject({
      title: '临河县人民政府2023年政府信息公开工作年度报告',
      entity: '临河县人民政府',
    });
    const alone = await read('局2023年政府信息公开工作年度报告\n\n根据条例编制本报告。\n', 'report.txt');
    expect(alone).toMatchObject({ title: '2023年政府信息公开工作年度报告', entity: null, year: 2023 });
  });

  it('but not with the years of a list below it, nor with a notice for part of the body’s name', async () => {
    const listed = await read('临河县政府信息公开年报\n2023年\n2022年\n2021年\n', 'report.txt');
    expect(listed.year).toBeNull();
    const notice = '临河县人民政府办公室关于公布临河县2023年政府信息公开工作年度报告的公告';
    expect((await read(`${notice}\n\n根据条例编制本报告。\n`, 'report.txt')).entity).toBe('临河县');
  });
});

describe('no body is given', () => {
  it.each([
    ['one of several', ['临河县教育局', '临河县公安局', '临河县审计局']],
    ['whence the page comes', ['临河县人民政府', '来源：县教育局 时间：2024-01-18']],
    [
      'a link’s',
      ['当前位置：', '临河县人民政府>2023年政府信息公开工作年度报告', '临河县教育局', '首页 > 公开'],
    ],
  ])('where the line below a title that names none may be %s', async (_, below) => {
    const { entity } = await page(['2023年政府信息公开工作年度报告', ...below, period]);
    expect(entity).toBeNull();
  });

  it('where another signs than is printed below a title that names none', async () => {
    const lines = ['2023年政府信息公开工作年度报告', '临河县公安局', '本报告由六部分组成。', period];
    const { entity, findings } = await page([...lines, '临河县审计局', '2024年1月18日']);
    expect(entity).toBeNull();
    expect(findings.map(({ rule }) => rule)).toContain('reading/uncertain-body');
  });

  it.each([
    [
      'where titles name a government and its department',
      [report('临河县人民政府'), '首页', '政务公开', '机构概况', report('临河县教育局'), period],
    ],
    [
      'where another body signs than the only title names',
      [report('临河县公安局'), '首页', period, '临河县审计局', '2024年1月18日'],
    ],
  ])('%s, and the finding says why', async (_, lines) => {
    const { entity, year, findings } = await page(lines);
    expect({ entity, year }).toEqual({ entity: null, year: 2023 });
    expect(findings.map(({ rule }) => rule)).toContain('reading/uncertain-body');
  });

  it('where the only title stands below the report', async () => {
    const { entity } = await page([period, '一、总体情况', '相关阅读', report('临河县公安局')]);
    expect(entity).toBeNull();
  });
});

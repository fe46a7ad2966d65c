import { expect, test } from 'vitest';
import { parseBytes } from '../../../src/pipeline.ts';

const TITLE = '某县2017年政府信息公开工作年度报告';
const HEAD = '统计指标 单位 统计数 十二、机构建设和保障经费情况';

async function figures(rows: string) {
  const text = [TITLE, '市本级', `${HEAD} ${rows}`, '附注：表中各项由统计人员逐项核对。'].join('\n\n');
  const { statements } = await parseBytes(Buffer.from(text), 'report.txt');
  return (id: string) => statements[0]?.facts[`organization.${id}`]?.value;
}

const OFFICES = '（一）政府信息公开工作专门机构数 个 13';
const POINTS = '（二）设置政府信息公开查阅点数 个';
const STAFF = '1.专职人员数（不包括政府公报及政府网站工作人员数） 人 7 2.兼职人员数 人 82';

test('a label that has a unit and no figure does not take that of the next', async () => {
  const of = await figures(`${OFFICES} ${POINTS} ( 三王事政信息公开工作人员数 人 89 ${STAFF}`);
  expect([of('reading_points'), of('staff.part_time')]).toEqual([undefined, 82]);
});

test('a label with a bracket left open does not take the figure of another it runs into', async () => {
  const of = await figures(
    `${OFFICES} ${POINTS.replace(' 个', '')}（三从事政府信息公开工作人员数 人 89 ${STAFF}`,
  );
  expect(of('reading_points')).toBeUndefined();
});

test('a digit whose mark stands apart is the numeral of the next label, and no figure', async () => {
  const staff = '（三）从事政府信息公开工作人员数 人';
  const of = await figures(`${OFFICES} ${POINTS} 5 ${staff} ${STAFF.replace('1.', '1 .')}`);
  expect([of('reading_points'), of('staff')]).toEqual([5, undefined]);
});

test('nor is one whose mark stands right behind it, where the figure before is missing', async () => {
  const staff = '（三）从事政府信息公开工作人员数 人 89';
  const of = await figures(`${OFFICES} ${POINTS} 5 ${staff} ${STAFF.replace('人 7 2.', '人 2、')}`);
  expect([of('staff'), of('staff.full_time')]).toEqual([89, undefined]);
});

test.each(['5O', '50余', '5万', '5-6', '5%'])('%s is no figure of five', async (figure) => {
  const of = await figures(`${OFFICES} ${POINTS} ${figure} （三）从事政府信息公开工作人员数 人 89 ${STAFF}`);
  expect(of('reading_points')).not.toBe(5);
});

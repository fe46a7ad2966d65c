import { expect, test } from 'vitest';
import { read } from '../../support/read.ts';
import { statisticsOf } from '../../support/rows-2014.ts';

const points = ['十、设置政府信息查阅点数 | 个 | 30', '（一）市政府及其部门 | 个 | 20'];
const after = ['十二、机构建设和保障经费情况 | |', '（一）政府信息公开工作专门机构数 | 个 | 6'];
const visits = ['十一、查阅点接待人数 | 次 | 700', '（一）市政府及其部门 | 次 | 500'];

test('labels that two chapters share are told apart by their unit', async () => {
  expect(await statisticsOf([...points, ...visits, ...after])).toMatchObject({
    'reading_points.city_and_departments': { value: 20 },
    'reading_visits.city_and_departments': { value: 500 },
  });
});

test('a row counted in the other chapter’s unit is not read', async () => {
  const facts = await statisticsOf([...points, '（三）乡镇政府（街道办事处） | 次 | 90', ...after]);
  expect(facts).toMatchObject({ 'organization.agencies': { value: 6 } });
  expect(facts['reading_points.township']?.value ?? null).toBeNull();
});

const channels = ['1.政府公报', '2.政府网站', '3.政务微博', '4.政务微信', '5.其他方式'];

/** The figures read of five channels, 31 and on, from a text with these lines for each. */
async function channelsOf(lines: (label: string, figure: number) => readonly string[]) {
  const rows = channels.flatMap((label, index) => lines(`${label}公开政府信息数`, 31 + index));
  const head = ['某县2017年政府信息公开工作年度报告', '统计指标', '单位', '统计数', '一、主动公开情况'];
  const { statements } = await read([...head, ...rows, ''].join('\n'), 'report.txt');
  const facts = Object.entries(statements[0]?.facts ?? {});
  return facts.map(([key, { value, state }]) => [key.replace('proactive.channels.', ''), value ?? state]);
}

const all = [
  ['gazette', 31],
  ['website', 32],
  ['weibo', 33],
  ['wechat', 34],
  ['other', 35],
];

test('a unit and its figure in one line below the label are told apart, with a blank between them or none', async () => {
  expect(await channelsOf((label, figure) => [label, `条${figure}`])).toEqual(all);
  expect(await channelsOf((label, figure) => [label, `条 ${figure}`])).toEqual(all);
});

test('an empty cell beside a label is not blank where unit and figure stand in the row below', async () => {
  const states = await channelsOf((label, figure) => [`${label}\t`, `条 ${figure}\t`]);
  expect(states.map(([, value]) => value)).not.toContain('blank');
});

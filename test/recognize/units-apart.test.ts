import { expect, test } from 'vitest';
import { statisticsOf } from '../support/rows-2014.ts';

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

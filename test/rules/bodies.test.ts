import { expect, test } from 'vitest';
import { Bodies, mayReportForEachOther } from '../../src/rules/across/bodies.ts';

/** Whether two names are one body's in a run that has these names besides. */
function isOne(one: string, other: string, ...more: string[]): boolean {
  const bodies = new Bodies([one, other, ...more]);
  return bodies.idOf(one) === bodies.idOf(other);
}

test.each([
  ['聊城市民政局', '聊城 市民政局'],
  ['聊城市高新区管委会（本级）', '聊城市高新区管委会(本级)'],
  ['聊城市民政局', '　聊城市民政局\u200B'],
  ['聊城市民政局', '山东省聊城市民政局'],
  ['布尔津县人民政府', '新疆维吾尔自治区布尔津县人民政府'],
])('%s and %s are one', (one, other) => {
  expect(isOne(one, other)).toBe(true);
});

test.each([
  ['聊城市人民政府', '聊城市人民政府办公室'],
  ['聊城市', '聊城市人民政府'],
  ['山东省人民政府', '人民政府'],
  ['山东省市场监督管理局', '市场监督管理局'],
  ['江苏省鼓楼区人民政府', '鼓楼区人民政府'],
  ['聊城市东昌府区人民政府', '东昌府区人民政府'],
  ['聊城市民政局', '聊城市司法局'],
])('%s and %s are two', (one, other) => {
  expect(isOne(one, other)).toBe(false);
});

test('a province is not dropped where two provinces have a body of the name', () => {
  expect(isOne('江苏省新河县人民政府', '新河县人民政府', '河北省新河县人民政府')).toBe(false);
});

test('a government and its office may report for each other, two governments may not', () => {
  expect(mayReportForEachOther('聊城市人民政府', '聊城市政府办公室')).toBe(true);
  expect(mayReportForEachOther('东昌府区人民政府', '聊城市东昌府区人民政府')).toBe(true);
  expect(mayReportForEachOther('阳谷县人民政府', '莘县人民政府')).toBe(false);
});

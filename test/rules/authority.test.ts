import { expect, test } from 'vitest';
import { authorityOf } from '../../src/rules/authority.ts';

test.each([
  ['江北省人民政府', 'may'],
  ['江北省人民政府办公厅', 'may'],
  ['北京市人民政府', 'may'],
  ['西山自治区人民政府', 'may'],
  ['南岭自治州人民政府', 'may'],
  ['财政部', 'may'],
  ['国家统计局', 'may'],
  ['海关总署', 'may'],
  ['云溪县人民政府', 'may_not'],
  ['云溪县人民政府办公室', 'may_not'],
  ['青禾市临江区人民政府', 'may_not'],
  ['石林自治县人民政府', 'may_not'],
  ['白石镇人民政府', 'may_not'],
  ['河东街道办事处', 'may_not'],
  ['青禾高新技术产业开发区管理委员会', 'may_not'],
  ['平湖综合实验区', 'may_not'],
  ['江北省司法厅', 'may_not'],
  ['青禾市发展和改革委员会', 'may_not'],
  ['青禾市人民政府国有资产监督管理委员会', 'may_not'],
  ['区统计局', 'may_not'],
  ['青禾市人民政府', null],
  ['青禾市人民政府办公室', null],
  ['统计局', null],
] as const)('%s: %s issue rules', (entity, authority) => {
  expect(authorityOf(entity)).toBe(authority);
});

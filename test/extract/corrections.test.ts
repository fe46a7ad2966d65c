import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { read } from '../support/read.ts';

const page = readFileSync(new URL('../../fixtures/forms/2021-filled/report.html', import.meta.url), 'utf8');

async function told(sentence: string) {
  const { findings } = await read(page.replace('</body>', `<p>${sentence}</p></body>`), 'report.html');
  return findings.filter(({ rule }) => rule === 'reading/corrected-figure');
}

it.each([
  '勘误：上表“行政许可”一栏应为1290件，特此更正。',
  '现将“一、本年新收政府信息公开申请数量”自然人一栏“52”更正为“25”。',
  '经核实，行政处罚数量有误，应当为 ９６ 件。',
  '注：表中行政强制误写为4，实为14。',
])('tells a sentence that corrects a figure: %s', async (sentence) => {
  expect(await told(sentence)).toHaveLength(1);
});

it.each([
  '全年办理政府信息更正申请3件，结果纠正2件，告知作出更改补充1件。',
  '对公开内容有误的，应当及时更正，全年共更正12条。',
  '复议机关依法纠错3件，驳回5件。',
])('does not tell one that speaks of corrections only: %s', async (sentence) => {
  expect(await told(sentence)).toEqual([]);
});

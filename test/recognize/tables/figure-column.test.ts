import { expect, test } from 'vitest';
import { parseBytes } from '../../../src/pipeline.ts';
import { ownRunningTable } from '../../../src/recognize/rows/running/own-running-table.ts';

const TITLE = '某县2017年政府信息公开工作年度报告';
const CHANNELS = ['1.政府公报', '2.政府网站', '3.政务微博', '4.政务微信', '5.其他方式'];

async function channels(text: string, path: string) {
  const { statements } = await parseBytes(Buffer.from(text), path);
  const facts = statements[0]?.facts ?? {};
  return (channel: string) => facts[`proactive.channels.${channel}`];
}

function row(...cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

test('a figure beyond the header, beside an empty cell under it, is not read, nor is the cell blank', async () => {
  const rows = CHANNELS.map((label, index) =>
    row(`${label}公开政府信息数`, '条', ...(index === 2 ? ['', '37'] : [String(index)])),
  );
  const html = `<h1>${TITLE}</h1><table>${row('统计指标', '单位', '统计数')}${row('一、主动公开情况', '', '')}${rows.join('')}</table>`;
  const of = await channels(html, 'report.html');
  expect([of('weibo')?.state, of('wechat')?.value]).toEqual(['unparsed', 3]);
});

test('a column of units whose label lost a character is none of figures', async () => {
  const rows = CHANNELS.map((label, index) => `| ${label}公开政府信息数 | 条 | ${index + 4} | |`);
  const head = '| 统计指标 | 位 | 统计数 | |\n| --- | --- | --- | --- |\n| 一、主动公开情况 | | | |';
  const of = await channels([`# ${TITLE}`, '', head, ...rows].join('\n'), 'report.md');
  expect([of('gazette')?.value, of('other')?.value]).toEqual([4, 8]);
});

test('a figure is not cut at the comma of its thousands in a table run into one line', () => {
  const rows = CHANNELS.map(
    (label, index) => `${label}公开政府信息数 条 ${index === 4 ? '5,124' : index + 4}`,
  );
  const running = ownRunningTable({ text: `统计指标 单位 统计数 ${rows.join(' ')}`, places: [] });
  expect(running?.table.cells.at(-1)?.text).toBe('7');
  expect(running?.after.text).toContain('5,124');
});

test('letters that look like digits are no label', async () => {
  const rows = CHANNELS.flatMap((label, index) => [
    `${label}公开政府信息数`,
    '条',
    index === 2 ? 'Z9S' : `${index}`,
  ]);
  const text = [TITLE, '统计指标', '单位', '统计数', '一、主动公开情况', ...rows].join('\n\n');
  const of = await channels(text, 'report.txt');
  expect([of('weibo')?.state, of('wechat')?.value]).toEqual(['unparsed', 3]);
});

const HEADER =
  '申请人情况  自然人  法人或其他组织  总计\n商业企业  科研机构  社会公益组织  法律服务机构  其他';
const LABELS = ['二、上年结转政府信息公开申请数量', '三、本年度办理结果  （一）予以公开', '（二）部分公开'];

test('a single space among wide gaps may stand within a figure', async () => {
  const rows = LABELS.map((label) => `${label}   3   0   0   1   0   0   4`);
  const text = [
    '某县2022年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    HEADER,
    '一、本年新收政府信息公开申请数量   30   2   1   7 6   9   115',
    ...rows,
  ].join('\n');
  const { statements } = await parseBytes(Buffer.from(text), 'report.txt');
  const facts = statements[0]?.facts;
  expect(facts?.['applications.received/org.public_welfare']?.state).toBe('unparsed');
  expect(facts?.['applications.carried_in/total']?.value).toBe(4);
});

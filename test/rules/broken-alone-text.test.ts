import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check/check.ts';
import { rules } from '../../src/rules/index.ts';
import { read } from '../support/read.ts';

function fixture(path: string): string {
  return readFileSync(resolve(import.meta.dirname, '../../fixtures', path), 'utf8');
}

/** Reports of our own that keep to every rule. */
const county2023 = fixture('samples/chenghu-2023.md').replace('1O6', '106');
const district2016 = fixture('reports/excerpt-2014/report.md')
  .replace('| 512 |', '| 511 |')
  .replace('制发规范性文件总数 | 件 | 11 |', '制发规范性文件总数 | 件 | 14 |');

/** Puts a sentence behind the first paragraph of the first chapter. */
function saying(sentence: string): string {
  return county2023.replace('来电咨询少了一些。', `来电咨询少了一些。\n\n${sentence}`);
}

/** A report with something put in the place of what it says, which it must say. */
function changed(report: string, before: string, after: string): string {
  if (!report.includes(before)) throw new Error(`the report does not say ${before}`);
  return report.replaceAll(before, after);
}

function withoutTables(report: string): string {
  return report.replace(/^\|.*\n/gm, '');
}

/** A slip in the words of a report, and the one rule it breaks; `and`: with those that follow from it. */
const breaches: readonly (readonly [rule: string, report: string, ...and: string[]])[] = [
  ['prose/value', saying('全县收到政府信息公开申请143件。')],
  ['prose/part-as-group', saying('办结的申请中，无法提供21件，部分公开13件。')],
  ['prose/denial', saying('全县没有发生因政府信息公开引起的行政诉讼。')],
  ['prose/approximation', saying('全年收到政府信息公开申请近130件。')],
  ['prose/share', saying('办结政府信息公开申请133件，其中予以公开64件，占84.1%。')],
  [
    'prose/shares-sum',
    saying(
      '因政府信息公开被申请行政复议8件，其中结果维持6件，占75.0%；结果纠正0件，占0.0%；其他结果1件，占12.5%；尚未审结1件，占11.5%。',
    ),
    'prose/share',
  ],
  [
    'prose/split-sum',
    saying(
      '县教育局因政府信息公开被申请行政复议3件，其中结果维持1件，结果纠正0件，其他结果0件，尚未审结1件。',
    ),
  ],
  ['prose/growth', saying('新收政府信息公开申请134件，比上年增加14件，增长21.7%。')],
  [
    'levels/prose-split',
    saying('全县新收政府信息公开申请134件，其中县直各部门收到申请100件，各乡镇收到申请43件。'),
  ],
  [
    'tables/excerpt-total',
    changed(
      changed(district2016, '| 主动公开政府信息数 | 条 | 6120 |\n', ''),
      '| 5.其他方式公开政府信息数 | 条 | 511 |\n\n',
      '| 5.其他方式公开政府信息数 | 条 | 511 |\n| 合计 | 条 | 6215 |\n\n',
    ),
  ],
  [
    'tables/excerpt-disagrees',
    changed(
      district2016,
      '| 4.政务微信公开政府信息数 | 条 | 1290 |\n| 5.其他方式公开政府信息数 | 条 | 511 |\n\n',
      '| 4.政务微信公开政府信息数 | 条 | 1209 |\n| 5.其他方式公开政府信息数 | 条 | 511 |\n\n',
    ),
  ],
  [
    'structure/announced-table-missing',
    withoutTables(saying('各项数据见附件《政府信息公开工作情况统计表》。')),
  ],
  ['structure/announced-parts', changed(county2023, '本报告所列', '本报告由七个部分组成，所列')],
  ['structure/repeated-numeral', changed(county2023, '## 六、', '## 五、')],
  ['structure/mixed-numerals', changed(county2023, '## 六、', '## 6、')],
  [
    'structure/placeholder-scope',
    changed(county2023, '## 二、主动公开政府信息情况\n', '## 二、主动公开政府信息情况\n\n（各县政府）\n'),
  ],
  [
    'structure/other-organisation',
    changed(
      county2023,
      '本报告所列',
      '根据有关规定，编制白石县教育局2023年度政府信息公开工作年度报告。本报告所列',
    ),
  ],
  [
    'structure/year-and-period',
    changed(county2023, '自2023年1月1日起，至2023年12月31日止', '自2022年1月1日起，至2022年12月31日止'),
  ],
  ['structure/form-and-year', changed(county2023, '2023年', '2016年')],
];

async function failing(report: string): Promise<string[]> {
  const { findings } = checkReport(await read(report, 'report.md'), rules);
  return findings.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule);
}

test.each([
  ['the county’s', county2023],
  ['the district’s', district2016],
])('%s report keeps to every rule', async (_, report) => {
  expect(await failing(report)).toEqual([]);
});

describe('a slip in the words of a report', () => {
  test.each(breaches)('%s alone finds it', async (rule, report, ...and) => {
    expect((await failing(report)).sort()).toEqual([rule, ...and].sort());
  });

  test('stands here for every rule on prose, tables within it, and make-up', () => {
    const ids = rules.map(({ id }) => id).filter((id) => /^(?:prose|tables|structure)\/|\/prose-/.test(id));
    expect(ids.filter((id) => !breaches.some(([rule]) => rule === id))).toEqual([]);
  });
});

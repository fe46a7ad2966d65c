import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check/check.ts';
import type { Example } from '../../src/model/rule.ts';
import { rules } from '../../src/rules/index.ts';
import { reportOf } from '../support/example-report.ts';
import { type Frame, readProse } from '../support/prose.ts';
import { cityParagraphs, countyParagraphs } from '../support/true-paragraphs.ts';
import { city2016, county2022 } from '../support/true-sentences.ts';

const county: Frame = { year: 2022, body: '白石县人民政府', heading: '三、收到和处理政府信息公开申请情况' };
const city: Frame = { year: 2016, body: '白石市人民政府', heading: '六、政府信息公开申请办理情况' };
const funded: Example = { ...city2016, facts: { ...city2016.facts, 'organization.funds': 80.5 } };
const proseRules = rules.filter(({ id }) => /^(?:prose|levels)\//.test(id));

async function failed(sentence: string, frame: Frame, example: Example): Promise<string[]> {
  const { mentions } = await readProse(sentence, frame);
  const { findings } = checkReport({ ...reportOf(example), mentions }, proseRules);
  return findings.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule);
}

describe('true paragraphs fail no rule', () => {
  test.each(countyParagraphs)('%s', async (paragraph) => {
    expect(await failed(paragraph, county, county2022)).toEqual([]);
  });

  test.each(cityParagraphs)('%s', async (paragraph) => {
    expect(await failed(paragraph, city, funded)).toEqual([]);
  });
});

describe('false ones do', () => {
  test.each([
    '全年政府信息公开申请量54件。',
    '全年新收政府信息公开申请45件，同比下降13.5%（上年为52件），其中自然人申请14件。',
    '公民申请14件，法人和其他组织申请4件。',
    '共答复公民、法人或者其他组织政府信息公开申请54件。',
    '在收到的54件申请中，多数涉及征地拆迁。',
    '在已办结的54件申请中，多数涉及征地拆迁。',
    '共受理依申请公开45件，另有7件结转2023年办理。',
    '答复类型方面，“予以公开”26件，“部分公开”6件。',
    '作出予以公开答复20件、部分公开答复8件。',
    '政府信息公开申请答复中，予以公开和部分公开的共27件。',
    '全县制发行政规范性文件4件，废止3件，现行有效31件。',
    '全县制发行政规范性文件4件，废止2件，现行有效13件。',
    '作出行政许可决定210件、行政处罚决定53件。',
  ])('%s', async (paragraph) => {
    expect(await failed(paragraph, county, county2022)).toContain('prose/value');
  });

  test.each([
    '不同意公开的12件中，涉及国家秘密1件。',
    '“同意公开”的答复110件。',
    '全年收到申请212件，其中按期答复201件，延期答复2件。',
    '全市专职从事政府信息公开工作人员21名。',
    '政府信息公开专项经费85.5万元。',
  ])('%s', async (paragraph) => {
    expect(await failed(paragraph, city, funded)).toContain('prose/value');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check/check.ts';
import { checkResult } from '../../src/checking.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Example } from '../../src/model/rule.ts';
import { rules } from '../../src/rules/index.ts';
import { reportOf } from '../support/example-report.ts';
import { type Frame, readProse } from '../support/prose.ts';
import { city2016, citySentences, county2022, countySentences } from '../support/true-sentences.ts';

const county: Frame = { year: 2022, body: '白石县人民政府', heading: '三、收到和处理政府信息公开申请情况' };
const city: Frame = { year: 2016, body: '白石市人民政府', heading: '六、政府信息公开申请办理情况' };
const proseRules = rules.filter(({ id }) => /^(?:prose|levels)\//.test(id));

/** What the rules of the prose fail of a sentence beside a table of these figures. */
async function failures(sentence: string, frame: Frame, example: Example): Promise<readonly Finding[]> {
  const { mentions } = await readProse(sentence, frame);
  const { findings } = checkReport({ ...reportOf(example), mentions }, proseRules);
  return findings.filter(({ outcome }) => outcome === 'fail');
}

async function failed(sentence: string, frame: Frame, example: Example): Promise<string[]> {
  return (await failures(sentence, frame, example)).map(({ rule }) => rule);
}

describe('true sentences fail no rule', () => {
  test.each(countySentences)('%s', async (sentence) => {
    expect(await failed(sentence, county, county2022)).toEqual([]);
  });

  test.each(citySentences)('%s', async (sentence) => {
    expect(await failed(sentence, city, city2016)).toEqual([]);
  });

  test('nor do they all together', async () => {
    expect(await failed(countySentences.join(''), county, county2022)).toEqual([]);
  });
});

describe('false sentences', () => {
  test.each([
    ['全县共收到政府信息公开申请54件。', 'prose/value'],
    ['2022年收到政府信息公开申请52件，办结45件。', 'prose/value'],
    ['因政府信息公开被申请行政复议6件。', 'prose/value'],
    ['无法提供的申请9件，其余予以公开。', null],
    ['收到政府信息公开申请45件，答复45件，其中予以公开20件，无法提供9件。', 'prose/part-as-group'],
    ['我县未发生因政府信息公开引起的行政复议。', 'prose/denial'],
    ['共收到政府信息公开申请60余件，已办结。', 'prose/approximation'],
    ['办结申请45件，其中予以公开20件，占46.4%。', 'prose/share'],
    [
      '因政府信息公开被申请行政复议5件，其中结果维持3件，结果纠正1件，其他结果0件，尚未审结2件。',
      'prose/split-sum',
    ],
    ['新收政府信息公开申请45件，比上年增加7件，增长25%。', 'prose/growth'],
  ])('%s', async (sentence, rule) => {
    const found = await failed(sentence, county, county2022);
    if (rule === null) expect(found).toEqual([]);
    else expect(found).toContain(rule);
  });

  test('levels that exceed the whole', async () => {
    const sentence =
      '全市主动公开政府信息51240条，其中市级部门公开政府信息31240条，各县区公开政府信息21000条。';
    expect(await failed(sentence, city, city2016)).toContain('levels/prose-split');
  });

  test('a finding points to the number and to the table', async () => {
    const [finding] = await failures('全县共收到政府信息公开申请54件。', county, county2022);
    expect(finding?.places).toHaveLength(2);
    expect(finding?.data).toMatchObject({ stated: 54, printed: 45 });
    expect(finding?.message.zh).toBe('“一、本年新收政府信息公开申请数量”：文字为 54件，表格为 45件。');
  });
});

describe('a figure is called what the report’s own edition calls it', () => {
  const split = '收到政府信息公开申请45件，其中当面申请30件，信函申请20件。';
  const remedies =
    '因政府信息公开被申请行政复议5件，其中结果维持3件，结果纠正1件，其他结果0件，尚未审结2件。';

  test.each([
    [city, city2016, '全市共收到申请221件。', '“（一）收到申请数”：文字为 221件，表格为 212件。'],
    [
      county,
      county2022,
      '2022年制发行政规范性文件21件。',
      '“行政规范性文件 · 本年制发件数”：文字为 21件，表格为 4件。',
    ],
  ])('beside a table: %o', async (frame, example, sentence, message) => {
    const [finding] = await failures(sentence, frame, example);
    expect(finding?.message.zh).toBe(message);
  });

  test.each([
    [city, split, '“（一）收到申请数”', '统计表 · （一）收到申请数'],
    [county, remedies, '“行政复议 › 总计”', '表四 · 行政复议 · 总计'],
  ])('where there is no table: %o', async (frame, sentence, label, subject) => {
    const { findings } = checkResult(await readProse(sentence, frame), { only: ['prose/split-sum'] });
    const [finding] = findings.filter(({ rule }) => rule === 'prose/split-sum');
    expect(finding?.message.zh).toContain(label);
    expect(finding?.subject?.zh).toBe(subject);
  });
});

const size = fc.integer({ min: 0, max: 9999 });
const written = fc.constantFrom(
  (n: number) => String(n),
  (n: number) => ` ${n} `,
  (n: number) => String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (n: number) => n.toLocaleString('en-US'),
);

interface Figures {
  readonly received: number;
  readonly granted: number;
  readonly partial: number;
  readonly unable: number;
  readonly carriedOut: number;
  readonly upheld: number;
  readonly corrected: number;
}

const figures = fc.record<Figures>({
  received: size,
  granted: size,
  partial: size,
  unable: size,
  carriedOut: size,
  upheld: size,
  corrected: size,
});

type Write = (n: number) => string;

/** Wordings of the same figures. */
const wordings: readonly ((f: Figures, w: Write) => string)[] = [
  (f, w) =>
    `2022年，全县新收政府信息公开申请${w(f.received)}件，予以公开${w(f.granted)}件，部分公开${w(f.partial)}件，结转下年度${w(f.carriedOut)}件。`,
  (f, w) =>
    `本年度共收到政府信息公开申请${w(f.received)}件。其中：予以公开的${w(f.granted)}件；部分公开的${w(f.partial)}件；结转至下一年度继续办理${w(f.carriedOut)}件。`,
  (f, w) =>
    `我县受理依申请公开${w(f.received)}件，同意公开${w(f.granted)}件、部分公开${w(f.partial)}件，结转2023年${w(f.carriedOut)}件。`,
  (f, w) =>
    `因政府信息公开工作被申请行政复议${w(f.upheld + f.corrected)}起，其中维持${w(f.upheld)}起、纠正${w(f.corrected)}起。`,
  (f, w) =>
    `政府信息公开行政复议案件共${w(f.upheld + f.corrected)}件，结果维持的${w(f.upheld)}件，结果纠正的${w(f.corrected)}件。`,
  (f, w) => `无法提供的政府信息公开申请情况：本机关不掌握相关政府信息${w(f.unable)}件。`,
];

function exampleOf(f: Figures): Example {
  return {
    form: '2021',
    year: 2022,
    facts: {
      'applications.received/total': f.received,
      'applications.carried_in/total': 0,
      'applications.results.granted/total': f.granted,
      'applications.results.partial/total': f.partial,
      'applications.results.unable.not_held/total': f.unable,
      'applications.carried_out/total': f.carriedOut,
      'remedies.reconsideration.upheld': f.upheld,
      'remedies.reconsideration.corrected': f.corrected,
      'remedies.reconsideration.other': 0,
      'remedies.reconsideration.pending': 0,
      'remedies.reconsideration.total': f.upheld + f.corrected,
    },
  };
}

describe('random figures', () => {
  test('are read back, and agree with their table', async () => {
    await fc.assert(
      fc.asyncProperty(figures, written, fc.constantFrom(...wordings), async (f, write, wording) => {
        const sentence = wording(f, write);
        const { mentions } = await readProse(sentence, county);
        const facts = exampleOf(f).facts ?? {};
        expect(mentions.length).toBeGreaterThan(0);
        for (const { key, value } of mentions) expect(value, `${key} in ${sentence}`).toBe(facts[key]);
        expect(await failed(sentence, county, exampleOf(f))).toEqual([]);
      }),
      { numRuns: 300, seed: 20220101 },
    );
  });

  test('that differ from their table are found', async () => {
    await fc.assert(
      fc.asyncProperty(
        figures,
        written,
        fc.constantFrom(...wordings),
        fc.integer({ min: 1, max: 500 }),
        async (f, write, wording, by) => {
          const others = { ...f, received: f.received + by, upheld: f.upheld + by, unable: f.unable + by };
          const found = await failed(wording(others, write), county, exampleOf(f));
          expect(found.some((rule) => rule === 'prose/value' || rule === 'prose/part-as-group')).toBe(true);
        },
      ),
      { numRuns: 100, seed: 20220101 },
    );
  });
});

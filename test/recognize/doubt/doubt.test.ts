import { describe, expect, test } from 'vitest';
import { formById } from '../../../src/forms/index.ts';
import { points } from '../../../src/forms/points.ts';
import { parseBytes } from '../../../src/pipeline.ts';

const TITLE = '某县2017年政府信息公开工作年度报告';
const ROWS = [
  ['（一）收到申请数', '86'],
  ['1.当面申请数', '21'],
  ['2.传真申请数', '0'],
  ['3.网络申请数', '60'],
  ['4.信函申请数', '5'],
  ['（二）申请办结数', '86'],
  ['1.按时办结数', '80'],
  ['2.延期办结数', '6'],
  ['（三）申请答复数', '86'],
  ['1.属于已主动公开范围数', '30'],
] as const;

/** Label, unit and figure each in a line of its own; a figure lost leaves no line. */
function lines(change: (row: readonly string[]) => readonly string[]): string {
  const cells = ROWS.flatMap(([label, figure]) => change([label, '件', figure]));
  return [TITLE, '统计指标', '单位', '统计数', '三、依申请公开情况', ...cells].join('\n\n');
}

async function read(text: string) {
  const { statements, findings } = await parseBytes(Buffer.from(text), 'report.txt');
  const facts = statements[0]?.facts ?? {};
  return {
    value: (key: string) => facts[`applications.${key}/total`]?.value,
    state: (key: string) => facts[`applications.${key}/total`]?.state,
    rules: findings.map(({ rule }) => rule),
  };
}

describe('figures in lines of their own', () => {
  test('are those of the labels above them', async () => {
    const { value } = await read(lines((row) => row));
    expect([value('received.fax'), value('received.online'), value('closed')]).toEqual([0, 60, 86]);
  });

  test('may be a page’s number where another stands below a remark to the label, with its unit', async () => {
    const remark = '（不同方式申请计1件）';
    const { value } = await read(
      lines(([label = '', unit = '', figure = '']) =>
        label === '3.网络申请数' ? [label, '7', remark, unit, figure] : [label, unit, figure],
      ),
    );
    expect([value('received.fax'), value('received.online'), value('received.letter')]).toEqual([0, null, 5]);
  });

  test('may be another row’s where a stretch of lines is lost between', async () => {
    const lost = new Set(['2.传真申请数', '3.网络申请数']);
    const { value, rules } = await read(
      lines(([label = '', unit = '', figure = '']) =>
        label === '2.传真申请数' ? [label, unit] : lost.has(label) ? [figure] : [label, unit, figure],
      ),
    );
    expect([value('received.in_person'), value('received.fax')]).toEqual([21, null]);
    expect(rules).toContain('reading/uncertain-columns');
  });

  test('may be another row’s where more rows are missing than stand between, made out or not', async () => {
    const { value } = await read(
      lines(([label = '', unit = '', figure = '']) => {
        if (label === '2.传真申请数') return [label, unit];
        if (label === '3.网络申请数') return [figure];
        return label === '4.信函申请数' || label === '（二）申请办结数'
          ? ['某某申清', unit, figure]
          : [label, unit, figure];
      }),
    );
    expect([value('received.in_person'), value('received.fax')]).toEqual([21, null]);
  });

  test('may be the number of a page where others count up to it', async () => {
    const pages = new Map([
      ['（一）收到申请数', ['86', '3']],
      ['4.信函申请数', ['4']],
      ['1.属于已主动公开范围数', ['30', '5']],
    ]);
    const { value, rules } = await read(
      lines(([label = '', unit = '', figure = '']) => [label, unit, ...(pages.get(label) ?? [figure])]),
    );
    expect([value('received.online'), value('received.letter')]).toEqual([60, null]);
    expect(rules).toContain('reading/uncertain-columns');
  });
});

test('a figure is the number of a page where such numbers count up at equal distances', async () => {
  const labels = points(formById('2021'))
    .filter(({ table, applicant, asked }) => table === 'applications' && applicant === 'total' && asked)
    .map(({ rowPath }) => rowPath.at(-1)?.zh ?? '');
  const header = [
    '申请人情况',
    '自然人',
    '法人或其他组织',
    '总计',
    '商业企业',
    '科研机构',
    '社会公益组织',
    '法律服务机构',
    '其他',
  ];
  const rows = labels.flatMap((label, index) => [
    ...[label, '310', '120', '0', '250', '0', '410'],
    index === 2 ? '\u00A0' : '900',
  ]);
  const paged = rows.flatMap((line, index) =>
    index % 20 === 19 ? [line, String((index + 1) / 20)] : [line],
  );
  const text = ['某县2022年政府信息公开工作年度报告', ...header, ...paged].join('\n\n');
  const { statements } = await parseBytes(Buffer.from(text), 'report.txt');
  const facts = statements[0]?.facts ?? {};
  const states = ['carried_in', 'results.granted'].map(
    (row) => facts[`applications.${row}/org.other`]?.state,
  );
  expect(states).toEqual(['number', 'unparsed']);
});

const HEADER = '申请人情况 自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他';
const BELOW = [
  '三、本年度办理结果 （一）予以公开 20 0 0 1 0 0 21',
  '（二）部分公开 7 2 0 0 0 0 9',
  '四、结转下年度继续办理 1 0 0 0 0 0 1',
];

async function received(...rows: readonly string[]) {
  const text = [
    '某县2022年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    HEADER,
    ...rows,
    ...BELOW,
  ].join('\n');
  const { statements } = await parseBytes(Buffer.from(text), 'report.txt');
  return Object.entries(statements[0]?.facts ?? {})
    .filter(([key]) => key.startsWith('applications.received/'))
    .map(([, { value }]) => value);
}

describe('a row of figures apart by spaces', () => {
  test('is read where it has as many as there are columns', async () => {
    expect(
      await received(
        '一、本年新收政府信息公开申请数量 28 2 0 1 0 0 30',
        '二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0',
      ),
    ).toEqual([28, 2, 0, 1, 0, 0, 30]);
  });

  test('is not where another row shows that a figure was cut, and its own sum does not hold', async () => {
    expect(
      await received(
        '一、本年新收政府信息公开申请数量 2 8 2 1 0 0 31',
        '二、上年结转政府信息公开申请数量 3 0 1 0 0 0 0 31',
      ),
    ).toEqual(Array.from({ length: 7 }, () => null));
  });

  test('nor where one placed nowhere shows it', async () => {
    expect(
      await received(
        '一、本年新收政府信息公开申请数量 28 2 0 1 3 2 43',
        '二、虫年纟转政木信恳公汗请娄里 9 3 0 0 1 13',
      ),
    ).toEqual(Array.from({ length: 7 }, () => null));
  });
});

describe('the remedies’ row of figures', () => {
  const outcomes = '结果维持 结果纠正 其他结果 尚未审结 总计';
  const head = [
    '四、政府信息公开行政复议、行政诉讼情况',
    '行政复议 行政诉讼',
    `${outcomes} 未经复议直接起诉 复议后起诉`,
    `${outcomes} ${outcomes}`,
  ];
  const remedies = async (figures: readonly string[], before: readonly string[] = []) => {
    const text = [
      '某县2022年政府信息公开工作年度报告',
      ...before,
      ...head,
      ...figures,
      '五、存在的主要问题及改进情况',
    ].join('\n');
    const { statements } = await parseBytes(Buffer.from(text), 'report.txt');
    return statements[0]?.facts['remedies.litigation_direct.total']?.value;
  };

  test('is read where it has one for each column', async () => {
    expect(await remedies(['3 1 0 0 4 2 0 1 0 3 0 0 0 1 1'])).toBe(3);
  });

  test('is not where another line shows that cells leave no trace, and its sums do not hold', async () => {
    const uneven = '一、本年新收政府信息公开申请数量 8 2 1 1';
    expect(await remedies(['3 1 0 0 4 2 1 0 3 0 0 0 1 1 2'], [uneven])).toBeNull();
  });

  test('is not where one of them stands on a line of its own, as a page’s number', async () => {
    expect(await remedies(['3 1 0 0 4 2 1 0 3 0 0 0 1 1', '6'])).toBeNull();
  });
});

describe('a number alone below a label, where figures stand in line with theirs', () => {
  const inLine = (change: Readonly<Record<string, readonly string[]>>): string => {
    const rows = ROWS.flatMap(([label, figure]) => change[label] ?? [`${label.padEnd(20)}件      ${figure}`]);
    return [TITLE, '统计指标            单位      统计数', '三、依申请公开情况', ...rows].join('\n');
  };

  test('may be a page’s', async () => {
    const { value, rules } = await read(inLine({ '2.传真申请数': ['2.传真申请数        件', '2'] }));
    expect([value('received.in_person'), value('received.fax'), value('received.online')]).toEqual([
      21,
      null,
      60,
    ]);
    expect(rules).toContain('reading/uncertain-columns');
  });

  test.each(['--', '——', '－'])('is not read for the dash %s in line', async (dash) => {
    const { value, state } = await read(
      inLine({ '2.传真申请数': ['', `2.传真申请数        件      ${dash}`, '2'] }),
    );
    expect([value('received.fax'), state('received.fax'), value('received.online')]).toEqual([
      null,
      'not_stated',
      60,
    ]);
  });

  test('is the figure of a label that goes on below it', async () => {
    const { value } = await read(
      inLine({ '1.属于已主动公开范围数': ['1.属于已主动公开', '                    件      30', '范围数'] }),
    );
    expect(value('answered.already_public')).toBe(30);
  });
});

test('dashes behind a label in running lines are no figure', async () => {
  const rows = ROWS.map(([label, figure]) => `${label} ${label === '2.传真申请数' ? '——' : figure}`);
  const { value, state } = await read([TITLE, '三、依申请公开情况', ...rows].join('\n'));
  expect([value('received.fax'), state('received.fax'), value('received.online')]).toEqual([
    null,
    'not_stated',
    60,
  ]);
});

test.each([
  ['a figure cut at its end', '行政许可\t1373\t-540\t107\n719', 'licensing'],
  ['an empty cell at its end', '行政许可\t1373\t-540\t\n107719', 'licensing'],
])('a row with %s above a line of digits is not read', async (_, row, label) => {
  const lines = [
    '溪口县2020年政府信息公开工作年度报告',
    '第二十条第（五）项\t\t\t',
    '信息内容\t上一年项目数量\t本年增/减\t处理决定数量',
    row,
    '其他对外管理服务事项\t615\t103\t3542',
  ];
  const { statements } = await parseBytes(Buffer.from(`${lines.join('\n')}\n`), 'report.txt');
  const facts = statements[0]?.facts ?? {};
  const values = ['prev_year_items', 'change', 'decisions'].map(
    (key) => facts[`disclosure.art20_5.${label}.${key}`],
  );
  expect(values.map((fact) => fact?.value ?? null)).toEqual([null, null, null]);
  expect(values.map((fact) => fact?.state)).not.toContain('blank');
  expect(facts['disclosure.art20_5.other_services.decisions']?.value).toBe(3542);
});

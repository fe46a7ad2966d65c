import { describe, expect, test } from 'vitest';
import { read } from '../../support/read.ts';

const TITLE = '某县2021年政府信息公开工作年度报告';
const NAMES = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

type Row = readonly string[];

const pipes = (rows: readonly Row[]): string => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');

/** The values read for a data point and its like, in the form's order; null for one not read. */
async function valuesOf(text: string, stem: string, path: string): Promise<readonly (number | null)[]> {
  const { statements } = await read(text, path);
  const facts = Object.entries(statements[0]?.facts ?? {}).filter(([key]) => key.startsWith(stem));
  return facts.map(([, { value }]) => value);
}

describe('a row of applications with an empty cell and one more than there are columns', () => {
  const first = [
    ['', '', '', ...NAMES],
    ['一、本年新收政府信息公开申请数量', '', '', '31', '12', '1', '4', '7', '3', '58'],
    ['二、上年结转政府信息公开申请数量', '', '', '2', '0', '1', '0', '0', '1', '4'],
    ['三、本年度办理结果', '（一）予以公开', '', '9', '4', '2', '8', '5', '6', '34'],
  ];

  test('is not read where the part of the table it stands in has a column more', async () => {
    const second = [
      ['', '（二）部分公开', '', '3', '', '1', '0', '0', '2', '0', '6'],
      ['', '（三）不予公开', '1.属于国家秘密', '2', '', '0', '5', '0', '1', '0', ''],
    ];
    const text = [`# ${TITLE}`, pipes(first), '![图 2](page.png)', pipes(second), ''].join('\n\n');
    expect(await valuesOf(text, 'applications.results.granted', 'report.md')).toEqual([9, 4, 2, 8, 5, 6, 34]);
    const moved = await valuesOf(text, 'applications.results.refused.state_secret', 'report.md');
    expect(moved.filter((value) => value !== null)).toEqual([]);
  });

  test('is not read where the other half of its label took it apart from the table', async () => {
    const rows = [
      ...first.slice(0, 2),
      ['二、上年结转政府信息公开', '', '', '', '', '', '', '', '', ''],
      ['申请数量', '', '', '24', '12', '0', '4', '2', '0', ''],
      [...Array(10).fill('')],
      ...first.slice(3),
    ];
    const text = [TITLE, ...rows.map((row) => row.join(',')), ''].join('\n');
    const values = await valuesOf(text, 'applications.carried_in', 'report.csv');
    expect(values.filter((value) => value !== null)).toEqual([]);
  });

  test('is read where its own sum holds', async () => {
    const alone = ['（二）部分公开', '24', '12', '0', '', '2', '0', '38', ''];
    const text = [`# ${TITLE}`, pipes(first), '![图 2](page.png)', pipes([alone]), ''].join('\n\n');
    const values = await valuesOf(text, 'applications.results.partial', 'report.md');
    expect(values).toEqual([24, 12, 0, null, 2, 0, 38]);
  });

  test('is not read, though its sum holds, where a column is empty that may be another', async () => {
    const part = [
      ['', '（二）部分公开', '', '0', '1', '0', '54', '', '36', '', '91'],
      ['', '（三）不予公开', '1.属于国家秘密', '', '2', '49', '1', '1', '5', '', '58'],
      ['', '', '2.其他法律行政法规禁止公开', '5', '8', '1', '', '4', '2', '', '40'],
    ];
    const text = [`# ${TITLE}`, pipes(first), '![图 2](page.png)', pipes(part), ''].join('\n\n');
    const values = await valuesOf(text, 'applications.results.refused.state_secret', 'report.md');
    expect(values.filter((value) => value !== null)).toEqual([]);
  });

  test('is read where it stands as those around it, whether its sum holds or not', async () => {
    const blank = ['', '（二）部分公开', '', '24', '12', '0', '', '2', '0', '83'];
    const text = [`# ${TITLE}`, pipes([...first, blank]), ''].join('\n\n');
    const values = await valuesOf(text, 'applications.results.partial', 'report.md');
    expect(values).toEqual([24, 12, 0, null, 2, 0, 83]);
  });
});

describe('a row of a grid with as many cells as there are applicants, the first of them empty', () => {
  const own = ['（二）部分公开', '', '77', '0', '848', '0', '473', '2'];
  const around = [
    ['一、本年新收政府信息公开申请数量', '31', '12', '1', '4', '7', '3', '58'],
    ['二、上年结转政府信息公开申请数量', '2', '0', '1', '0', '0', '1', '4'],
    ['（一）予以公开', '9', '4', '2', '8', '5', '6', '34'],
  ];
  const page = (rows: readonly Row[]): string =>
    `<h1>${TITLE}</h1><table>${rows.map((row) => `<tr>${tags(row)}</tr>`).join('\n')}</table>`;
  const further = around.map((row) => row.toSpliced(1, 0, ''));

  test.each([
    ['names all of them', ['', ...NAMES]],
    ['names none', ['']],
  ])(
    'is not read where the rows around it begin a column further, whether the header %s',
    async (_, names) => {
      const text = page([names, ...further, own]);
      const values = await valuesOf(text, 'applications.results.partial', 'report.html');
      expect(values.filter((value) => value !== null)).toEqual([]);
    },
  );

  test('is read where it stands as they do', async () => {
    const text = page([['', ...NAMES], ...around, own]);
    const values = await valuesOf(text, 'applications.results.partial', 'report.html');
    expect(values).toEqual([null, 77, 0, 848, 0, 473, 2]);
  });

  test('is read where its sum holds', async () => {
    const text = page([['', ...NAMES], ...further, own.with(-1, '1398')]);
    const values = await valuesOf(text, 'applications.results.partial', 'report.html');
    expect(values).toEqual([null, 77, 0, 848, 0, 473, 1398]);
  });
});

test('an empty column between those of the disclosure table moves no figure', async () => {
  const header = ['信息内容', '上一年项目数量', '', '本年增/减', '处理决定数量'];
  const rows = [
    ...[Array(5).fill('第二十条第（五）项'), header, ['行政许可', '6', '', '2', '7']],
    ...[Array(5).fill('第二十条第（六）项'), header, ['行政处罚', '45', '', '23', '']],
    ['行政强制', '1', '', '3', '4'],
  ];
  const text = [`# ${TITLE.replace('2021', '2020')}`, pipes(rows), ''].join('\n\n');
  const values = await valuesOf(text, 'disclosure.art20_6.penalties', 'report.md');
  expect(values.filter((value) => value !== null)).toEqual([]);
});

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const tags = (texts: Row, attributes = ''): string =>
  `${texts.map((text) => `<td${attributes}>${text}</td>`).join('')}`;

/** A report whose labels are misread, with a table on remedies of these outcomes of litigation after reconsideration. */
function copied(last: Row, figures: Row, direct: Row = OUTCOMES.with(3, '')): string {
  const labels = ['一、本年新收政府信恳公开申请数量', '二、上年结转政府信恳公开申请数量', '（一）予以公汗'];
  const rows = labels.map((label) => `<tr>${tags([label, '3', '1', '0', '0', '2', '0', '6'])}</tr>`);
  return `<h1>${TITLE}</h1><table><tr>${tags(['', ...NAMES])}</tr>${rows.join('\n')}</table>
    <table><tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
    <tr>${tags(OUTCOMES, ' rowspan="2"')}<td colspan="5">未经复议直接起诉</td>
    <td colspan="${last.length}">复议后起诉</td></tr>
    <tr>${tags(direct)}${tags(last)}</tr><tr>${tags(figures)}</tr></table>`;
}

describe('in a bad copy a row of remedies under a header that does not name all its columns', () => {
  const own = ['9', '1', '0', '0', '5', '4', '0', '2', '1', '8'];
  const lost = OUTCOMES.slice(0, 4);

  test('is not read where one may be lost, and its sums do not hold', async () => {
    const values = await valuesOf(copied(lost, [...own, '', '3', '0', '1', '5']), 'remedies', 'report.html');
    expect(values.filter((value) => value !== null)).toEqual([]);
  });

  test('is read where its sums hold', async () => {
    const sums = ['2', '1', '0', '0', '3', '4', '0', '2', '1', '7', '', '3', '0', '1', '4'];
    const values = await valuesOf(copied(lost, sums), 'remedies', 'report.html');
    expect(values).toEqual([2, 1, 0, 0, 3, 4, 0, 2, 1, 7, null, 3, 0, 1, 4]);
  });

  test('is read where labels stand above the first column and the last, misread or not', async () => {
    const figures = [...own, '3', '0', '1', '5', '6'];
    const values = await valuesOf(copied([...lost, '急汁'], figures), 'remedies', 'report.html');
    expect(values).toEqual(figures.map(Number));
  });
});

describe('in a bad copy a row of remedies with an empty cell and one more than its header names', () => {
  const before = ['0', '0', '0', '1', '1', '1', '7', '20', '6', '34'];

  test('is not read where its sums do not hold', async () => {
    const text = copied([...OUTCOMES, ''], [...before, '126', '0', '', '0', '2', ''], OUTCOMES);
    const values = await valuesOf(text, 'remedies', 'report.html');
    expect(values.filter((value) => value !== null)).toEqual([]);
  });

  test('is read where they hold', async () => {
    const text = copied([...OUTCOMES, ''], [...before, '126', '0', '', '2', '128', ''], OUTCOMES);
    const values = await valuesOf(text, 'remedies', 'report.html');
    expect(values).toEqual([...before.map(Number), 126, 0, null, 2, 128]);
  });

  test('is read where none of them is empty', async () => {
    const text = copied([...OUTCOMES, ''], [...before, '126', '0', '5', '2', '8', ''], OUTCOMES);
    const values = await valuesOf(text, 'remedies', 'report.html');
    expect(values).toEqual([...before.map(Number), 126, 0, 5, 2, 8]);
  });
});

test('empty cells among the column labels of remedies do not make the first of the figures none', async () => {
  const header = [
    [...Array(5).fill('行政复议'), ...Array(11).fill('行政诉讼')],
    [...OUTCOMES, ...Array(5).fill('未经复议直接起诉'), '', ...Array(5).fill('复议后起诉')],
    [...OUTCOMES, ...OUTCOMES, '', ...OUTCOMES],
  ];
  const row = ['', '3', '2', '5', '9', '4', '', '6', '7', '0', '', '1', '2', '3', '4', '5'];
  const text = [`# ${TITLE}`, '## 四、政府信息公开行政复议、行政诉讼情况', pipes([...header, row]), ''];
  const values = await valuesOf(text.join('\n\n'), 'remedies', 'report.md');
  expect(values.filter((value) => value !== null)).toEqual([]);
});

describe('an empty cell of remedies below no label', () => {
  const direct = [...OUTCOMES.slice(0, 4), ''];
  const header = [
    [...Array(5).fill('行政复议'), ...Array(10).fill('行政诉讼')],
    [...OUTCOMES, ...Array(4).fill('未经复议直接起诉'), '', ...Array(5).fill('复议后起诉')],
    [...OUTCOMES, ...direct, ...OUTCOMES],
  ];
  const totalOf = async (total: string) => {
    const row = ['3', '2', '5', '9', '19', '6', '7', '0', '4', total, '1', '2', '3', '4', '10'];
    const text = [`# ${TITLE}`, '## 四、政府信息公开行政复议、行政诉讼情况', pipes([...header, row]), ''];
    const { statements } = await read(text.join('\n\n'), 'report.md');
    return statements[0]?.facts['remedies.litigation_direct.total']?.state ?? 'missing';
  };

  test('may have come in where a column is lost, and is not blank', async () => {
    expect(await totalOf('17')).toBe('number');
    expect(await totalOf('')).not.toBe('blank');
  });
});

test('an empty cell of remedies under a group of more columns than outcomes may have come in where another is lost', async () => {
  const directOf = async (figures: Row) => {
    const text = `<h1>${TITLE}</h1><table>
      <tr><td colspan="5">行政复议</td><td colspan="11">行政诉讼</td></tr>
      <tr>${tags(OUTCOMES, ' rowspan="2"')}<td colspan="6">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
      <tr>${tags([...OUTCOMES, ...OUTCOMES])}</tr>
      <tr>${tags(['2', '0', '3', '0', '5', ...figures, '1', '2', '3', '4', '10'])}</tr></table>`;
    return valuesOf(text, 'remedies.litigation_direct.', 'report.html');
  };
  expect(await directOf(['4', '0', '1', '6', '11'])).toEqual([4, 0, 1, 6, 11]);
  expect((await directOf(['4', '0', '16', '20', ''])).filter((value) => value !== null)).toEqual([]);
});

import { expect, test } from 'vitest';
import { reader } from '../../../src/readers/text/index.ts';
import { readWith } from '../read.ts';
import { tablesOf } from './golden.ts';

/** The rows of the one table a text holds. */
async function rowsOf(lines: readonly string[]): Promise<readonly (readonly string[])[]> {
  const tables = tablesOf((await readWith(reader, `${lines.join('\n')}\n`)).document);
  expect(tables).toHaveLength(1);
  return tables[0] ?? [];
}

test('an empty cell shows where all figures begin at the columns of the header', async () => {
  const rows = await rowsOf([
    '                    自然人    商业企业  科研机构  总计',
    '予以公开            29                  4364      4393',
    '部分公开            0         7         9011      9018',
    '总计                          7         13375',
  ]);
  expect(rows.slice(1)).toEqual([
    ['予以公开', '29', '', '4364', '4393'],
    ['部分公开', '0', '7', '9011', '9018'],
    ['总计', '', '7', '13375', ''],
  ]);
});

test('or end there, on the right', async () => {
  const rows = await rowsOf([
    '                       自然人  商业企业  科研机构    总计',
    '予以公开                   29                4364    4393',
    '部分公开                    0         7      9011    9018',
    '不予公开                  105         0         0     105',
  ]);
  expect(rows[1]).toEqual(['予以公开', '29', '', '4364', '4393']);
});

test('or at those of rows that have them all, where figures of other lengths stand in them', async () => {
  const rows = await rowsOf([
    '予以公开            29        12        4364      4405',
    '部分公开            0         7         9011      9018',
    '不予公开            105       0                   105',
  ]);
  expect(rows[2]).toEqual(['不予公开', '105', '0', '', '105']);
});

test('whichever way the signs of unsettled width were counted', async () => {
  for (const gap of [8, 10])
    expect(
      (
        await rowsOf([
          '                    自然人    商业企业  科研机构  总计',
          `危及“稳定”${' '.repeat(gap)}29                  4364      4393`,
          '部分公开            0         7         9011      9018',
          '不予公开            105       0         0         105',
        ])
      )[1],
    ).toEqual(['危及“稳定”', '29', '', '4364', '4393']);
});

test('a row that its label pushed to the right is left as it stands, and the others are read', async () => {
  const rows = await rowsOf([
    '                    自然人    商业企业  科研机构  总计',
    '予以公开            29                  4364      4393',
    '要求行政机关确认或重新出具已获取信息  7         9011      9018',
    '部分公开            0         7         9011      9018',
    '不予公开            105       0         0         105',
  ]);
  expect(rows.slice(1, 3)).toEqual([
    ['予以公开', '29', '', '4364', '4393'],
    ['要求行政机关确认或重新出具已获取信息', '7', '9011', '9018'],
  ]);
});

test('a label over several columns makes no column of its own', async () => {
  const rows = await rowsOf([
    '                  自然人  法人或其他组织                      总计',
    '                            商业企业    科研机构    其他',
    '予以公开              29          97           1       9       136',
    '部分公开               0           7                   4        11',
    '不予公开             105                      51       0       156',
  ]);
  expect(rows.slice(2)).toEqual([
    ['予以公开', '29', '97', '1', '9', '136'],
    ['部分公开', '0', '7', '', '4', '11'],
    ['不予公开', '105', '', '51', '0', '156'],
  ]);
});

test('figures a single blank apart are those of two columns in a row that has all', async () => {
  const rows = await rowsOf([
    '一、本年新收申请数量    51     97     1      703183 9      124612',
    '二、上年结转申请数量    452    164    86     9856   431    0',
    '（一）予以公开          42316  0      727365 0      7      4174',
  ]);
  expect(rows[0]).toEqual(['一、本年新收申请数量', '51', '97', '1', '703183', '9', '124612']);
  expect(rows[2]).toEqual(['（一）予以公开', '42316', '0', '727365', '0', '7', '4174']);
});

test('numbers a blank apart are one cell where others stand farther apart, and a word ends the row', async () => {
  const rows = await rowsOf([
    '                     自然人  商业企业  科研机构  其他    总计',
    '危及“稳定”         169473                 1  88 48  973815  O',
    '部分公开                  0         7      9011       0    9018',
  ]);
  expect(rows[1]).toEqual(['危及“稳定”', '169473', '1', '88 48', '973815', 'O']);
});

test('in one that misses a figure, they are not', async () => {
  const rows = await rowsOf([
    '一、本年新收申请数量    51     97     1      703183 9      124612',
    '二、上年结转申请数量    452    164    86     9856   431    0',
    '三、本年办理申请数量    2      7      84     3      60     5',
    '（一）予以公开          42316         727365 0      7      4174',
  ]);
  expect(rows[3]).toEqual(['（一）予以公开', '42316', '727365 0', '7', '4174']);
});

test.each([
  [
    'the blanks between figures are the same, however long these are',
    ['予以公开  2  1  4  7', '部分公开  0  7  9  16', '不予公开  1  0  1'],
  ],
  [
    'the figures of one row stand in no column',
    [
      '                    自然人    商业企业  科研机构  总计',
      '予以公开            29                  4364      4393',
      '部分公开               0       7         9011      9018',
    ],
  ],
  [
    'a header and figures stand apart by single blanks',
    ['自然人 企业 机构 总计', '予以公开 2 1 4 7', '部分公开 0 7 7'],
  ],
])('no cell is taken for empty where %s', async (_, lines) => {
  expect((await rowsOf(lines)).flat()).not.toContain('');
});

import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/recognize/recognition.ts';
import type { Layout, ValueCell } from '../../../src/recognize/rows/label-row.ts';
import { placeValues } from '../../../src/recognize/tables/shared/place-values.ts';

const place = { kind: 'text', line: 1, column: 1, endLine: 1, endColumn: 2 } as const;
const points: readonly Point[] = ['a', 'b', 'c'].map((key) => ({ key, editions: [] }));

function cells(texts: readonly string[], pieces = 1): ValueCell[] {
  return texts.map((text, column) => ({
    kind: text === '' ? 'blank' : /^[^\d]+$/.test(text) ? 'text' : 'value',
    text,
    places: [place],
    column: column + 1,
    columnSpan: 1,
    pieces,
    shared: false,
  }));
}

function read(
  texts: readonly string[],
  layout: Layout,
  columns: readonly number[] | null = null,
  pieces = 1,
  width = 0,
): unknown {
  const row = { label: '行', place, layout, cells: cells(texts, pieces), columns, width, units: [null] };
  const { cells: placed, runs, refused } = placeValues(row, points);
  if (refused.length > 0) return 'refused';
  if (runs.length > 0) return 'run';
  return Object.fromEntries(placed.map(({ point, cell }) => [point.key, cell?.text ?? '']));
}

describe('assigning the cells of a row', () => {
  it('takes as many cells as there are columns, empty ones in their place', () => {
    expect(read(['1', '', '3'], 'ragged')).toEqual({ a: '1', b: '', c: '3' });
  });

  it('takes no figure of a column that is not the form’s to make up for a blank', () => {
    expect(read(['1', '2', '33', ''], 'exact', [1, 2, 4])).toBe('refused');
  });

  it('leaves a remark behind the last column aside, but no figure', () => {
    expect(read(['1', '2', '3', '含转办'], 'exact', [1, 2, 3])).toEqual({ a: '1', b: '2', c: '3' });
    expect(read(['1', '2', '3', '4'], 'exact', [1, 2, 3])).toBe('refused');
    expect(read(['1', '2', '见附件', '3'], 'exact', [1, 2, 4])).toBe('refused');
  });

  it('ignores an empty cell at the end when all figures stand before it', () => {
    expect(read(['1', '2', '3', ''], 'ragged')).toEqual({ a: '1', b: '2', c: '3' });
  });

  it('refuses a row of a running line that goes on in words another row begins with', () => {
    expect(read(['见上年报告', '5', '6'], 'stream')).toBe('refused');
    expect(read(['见上年报告', '5', '6'], 'ragged')).toEqual({ a: '见上年报告', b: '5', c: '6' });
  });

  it('refuses when the figures fit in two ways', () => {
    expect(read(['', '2', '3', ''], 'ragged')).toBe('refused');
  });

  it('takes no first cell for blank in a row short of its last', () => {
    expect(read(['', '2', '3'], 'ragged', null, 1, 5)).toBe('refused');
    expect(read(['', '2', '3'], 'ragged', null, 1, 4)).toEqual({ a: '', b: '2', c: '3' });
  });

  it('refuses too few and too many figures', () => {
    expect(read(['1', '2'], 'stream')).toBe('refused');
    expect(read(['1', '2', '3', '4'], 'stream')).toBe('refused');
  });

  it('hands on digits run together', () => {
    expect(read(['123'], 'stream')).toBe('run');
  });

  it('goes by the columns of the header, and by nothing else when a figure stands left of them', () => {
    expect(read(['1', '2', '3', '4'], 'exact', [1, 2, 3])).toBe('refused');
    expect(read(['1', '2', '3'], 'exact', [3, 2, 1])).toEqual({ a: '3', b: '2', c: '1' });
    expect(read(['', '2', '3'], 'exact', [2, 3, 4])).toBe('refused');
  });

  it('takes an empty cell left of the columns of the header for what a label would have covered', () => {
    expect(read(['', '2', '3', '4'], 'exact', [2, 3, 4])).toEqual({ a: '2', b: '3', c: '4' });
  });

  it('takes a row without any cell as blank', () => {
    expect(read([], 'stream')).toEqual({ a: '', b: '', c: '' });
  });

  it('does not count thousands set apart as figures of their own', () => {
    expect(read(['1', '161', '204'], 'stream', null, 3)).toBe('refused');
  });
});

it('takes fewer digits than columns for no run of them in a stated grid', () => {
  expect(read(['12'], 'exact')).toBe('refused');
  expect(read(['125'], 'exact')).toBe('run');
  expect(read(['12'], 'ragged')).toBe('run');
});

import { describe, expect, it } from 'vitest';
import {
  agreeOnFigure,
  agreeOnText,
  type FigureAttempt,
  looksLikeValue,
  type Source,
} from '../../../src/readers/shared/picture/figures/agreement.ts';
import type { Shape } from '../../../src/readers/shared/picture/figures/glyphs.ts';

const box = { x0: 0, y0: 0, x1: 10, y1: 20 };
const shape = (high: number, low = 0, parted = false): Shape => ({
  high: Array.from({ length: high }, () => box),
  low,
  parted,
  step: 0,
});
const said = (source: Source, text: string, confidence: number): FigureAttempt => ({
  source,
  text,
  confidence,
});

describe('a figure', () => {
  it('is certain where two models agree', () => {
    const attempts = [said('chinese', '17', 0.7), said('english', '17', 0.95)];
    expect(agreeOnFigure(attempts, shape(2))).toEqual({ text: '17', confidence: 0.95, certain: true });
  });

  it('is as printed, with its signs', () => {
    const attempts = [said('chinese', '－1,318.75', 0.9), said('english', '-1,318.75', 0.95)];
    expect(agreeOnFigure(attempts, shape(6, 3))).toMatchObject({ text: '-1,318.75', certain: true });
  });

  const doubtful: readonly (readonly [
    why: string,
    attempts: readonly FigureAttempt[],
    shape: Shape | null,
  ])[] = [
    ['one model alone reads it', [said('english', '17', 0.99), said('english', '17', 0.99)], shape(2)],
    ['the models differ', [said('chinese', '17', 0.9), said('english', '11', 0.99)], shape(2)],
    ['neither is sure', [said('chinese', '17', 0.5), said('english', '17', 0.8)], shape(2)],
    ['the ink shows more characters', [said('chinese', '17', 0.9), said('english', '17', 0.95)], shape(3)],
    ['the ink shows a point', [said('chinese', '17', 0.9), said('english', '17', 0.95)], shape(2, 1)],
    [
      'there is a gap as between two figures',
      [said('chinese', '17', 0.9), said('english', '17', 0.95)],
      shape(2, 0, true),
    ],
    ['the ink has no shape of figures', [said('chinese', '17', 0.9), said('english', '17', 0.95)], null],
    [
      'the page’s other figures look otherwise',
      [said('chinese', '17', 0.9), said('english', '17', 0.95), said('page', '11', 0.8)],
      shape(2),
    ],
    [
      'another attempt is as sure',
      [
        said('chinese', '7', 0.9),
        said('page', '7', 0.8),
        said('english', '7', 0.9),
        said('english', '1', 0.85),
      ],
      shape(1),
    ],
    ['nothing was read', [said('chinese', '', 0), said('english', '', 0)], shape(1)],
    ['no digits were read', [said('chinese', '工', 0.9), said('english', '', 0.9)], shape(1)],
  ];
  it.each(doubtful)('is marked and not sure where %s', (_, attempts, ink) => {
    const { text, confidence, certain } = agreeOnFigure(attempts, ink);
    expect([text.endsWith('\uFFFD'), confidence <= 0.5, certain]).toEqual([true, true, false]);
  });

  it('is certain against a less sure attempt where models and page agree', () => {
    const attempts = [
      said('chinese', '1', 0.76),
      said('english', '1', 0.95),
      said('english', '4', 0.75),
      said('page', '1', 0.8),
    ];
    expect(agreeOnFigure(attempts, shape(1))).toMatchObject({ text: '1', certain: true });
  });
});

describe('what could be a value', () => {
  it.each(['12', '12件', '约12', '减4', '无', '', '|', '工', '22件（其中修订16件）', '—'])('%j', (text) => {
    expect(looksLikeValue(text)).toBe(true);
  });

  it.each(['件', '规章', '1.属于国家秘密', '1属于国家秘密事项的', '第二十条第（一）项', '总计'])(
    'not %j',
    (text) => {
      expect(looksLikeValue(text)).toBe(false);
    },
  );
});

describe('running text', () => {
  it('is certain where its digits are read twice alike', () => {
    const [first, second] = [
      { text: '2023年有报告', confidence: 0.9 },
      { text: '2023年度报告', confidence: 0.8 },
    ];
    expect(agreeOnText(first, second)).toEqual({ ...first, certain: true });
  });

  it('is not where they differ', () => {
    const [first, second] = [
      { text: '2023年', confidence: 0.9 },
      { text: '2028年', confidence: 0.9 },
    ];
    expect(agreeOnText(first, second)).toMatchObject({ certain: false });
  });
});

import { describe, expect, it } from 'vitest';
import { binarize } from '../../../src/readers/shared/picture/ink/binarize.ts';
import { skewOf, straighten } from '../../../src/readers/shared/picture/ink/deskew.ts';
import { evenLight } from '../../../src/readers/shared/picture/ink/even-light.ts';
import { findRuledLines } from '../../../src/readers/shared/picture/ink/ruled-lines.ts';
import { whitePicture } from '../../../src/readers/shared/picture/pixels.ts';
import { Random } from '../../support/random.ts';
import { blot, fill, gridPage } from './draw.ts';

const XS = [200, 600, 1000, 1400];
const YS = [300, 350, 400, 450];

describe('binarisation', () => {
  it('parts gray ink from gray paper', () => {
    const page = whitePicture(100, 100);
    page.data.fill(200);
    fill(page, { x0: 10, y0: 10, x1: 20, y1: 30 }, 90);
    const { mask } = binarize(page);
    expect(mask.data.reduce((sum, dot) => sum + dot, 0)).toBe(200);
  });

  it('finds ink that is scarce among noise', () => {
    const page = whitePicture(400, 400);
    const random = new Random(3);
    page.data.forEach((_, index) => {
      page.data[index] = 225 + random.below(30);
    });
    fill(page, { x0: 10, y0: 10, x1: 20, y1: 30 }, 30);
    expect(binarize(page).mask.data.reduce((sum, dot) => sum + dot, 0)).toBe(200);
  });

  it('finds no ink where there is no contrast', () => {
    const page = whitePicture(100, 100);
    page.data.forEach((_, index) => {
      page.data[index] = 230 + (index % 15);
    });
    expect(binarize(page).mask.data.includes(1)).toBe(false);
  });
});

describe('evening the light', () => {
  it('makes paper white that grows darker down the page, and leaves its ink', () => {
    const page = gridPage(XS, YS);
    page.data.forEach((shade, i) => {
      page.data[i] = shade * (1 - 0.6 * (i / page.data.length));
    });
    blot(page, 700, 2000);
    const { data, width } = evenLight(page);
    expect(data[2300 * width + 800]).toBeGreaterThan(245);
    expect(data[310 * width + 900]).toBeGreaterThan(245);
    expect(data[2010 * width + 705]).toBe(0);
    expect(data[351 * width + 900]).toBe(0);
  });

  it('leaves a white page as it is', () => {
    const page = gridPage(XS, YS);
    expect(evenLight(page)).toBe(page);
  });
});

describe('deskewing', () => {
  it.each([-1.2, -0.4, 0, 0.5, 2])('tells %f degrees and undoes them', (degrees) => {
    const turned = straighten(gridPage(XS, YS), -degrees);
    const skew = skewOf(binarize(turned).mask);
    expect(skew).toBeCloseTo(degrees, 1);
    expect(Math.abs(skewOf(binarize(straighten(turned, skew)).mask))).toBeLessThan(0.04);
  });
});

describe('ruled lines', () => {
  const linesOf = (page: ReturnType<typeof gridPage>) => findRuledLines(page, binarize(page), 8);

  it('are found where they are, and taken out of the text', () => {
    const { lines, text } = linesOf(gridPage(XS, YS));
    expect(lines.filter(({ upright }) => upright).map(({ x0 }) => Math.round(x0 / 10) * 10)).toEqual(XS);
    expect(lines.filter(({ upright }) => !upright).map(({ y0 }) => Math.round(y0 / 10) * 10)).toEqual(YS);
    expect(text.data.includes(1)).toBe(false);
  });

  it('are found where they are faint and the page is noisy', () => {
    const page = gridPage(XS, YS, 200);
    fill(page, { x0: 220, y0: 310, x1: 260, y1: 340 });
    const random = new Random(7);
    page.data.forEach((shade, index) => {
      page.data[index] = Math.max(0, Math.min(255, shade - 15 + (random.next() - 0.5) * 20));
    });
    const { lines } = linesOf(page);
    expect(lines.filter(({ upright }) => upright)).toHaveLength(4);
    expect(lines.filter(({ upright }) => !upright)).toHaveLength(4);
  });

  it('are no strokes of characters, however tall', () => {
    const page = gridPage(XS, [300, 364, 428]);
    fill(page, { x0: 400, y0: 315, x1: 403, y1: 351 });
    const { lines, text } = linesOf(page);
    expect(lines.filter(({ upright }) => upright)).toHaveLength(4);
    expect(text.data.reduce((sum, dot) => sum + dot, 0)).toBe(108);
  });

  it('are no bars', () => {
    const page = gridPage(XS, YS);
    fill(page, { x0: 200, y0: 1000, x1: 1400, y1: 1030 });
    expect(linesOf(page).lines.some(({ y0 }) => y0 > 900)).toBe(false);
  });

  it('leave what stands between them', () => {
    const page = gridPage(XS, YS);
    blot(page, 700, 315);
    expect(linesOf(page).text.data.reduce((sum, dot) => sum + dot, 0)).toBe(200);
  });
});

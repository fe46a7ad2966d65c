import { describe, expect } from 'vitest';
import { compare } from './support/compare.ts';
import { type PdfStyle, writePdf } from './support/pdf/report.ts';
import { itHolds, itReadsBack, type PageFormat } from './support/readback.ts';

const pdf: PageFormat<PdfStyle> = { format: 'pdf', write: writePdf };

const styles: Readonly<Record<string, PdfStyle>> = {
  portrait: {},
  landscape: { landscape: true },
  'filled bars': { edges: 'bars', align: 'left' },
  'double lines': { edges: 'double' },
  dashes: { edges: 'dashes' },
  'upright stubs': { verticalStubs: true },
  'header repeated': { repeatHeader: true, landscape: true, furniture: true },
  'rows cut, open': { cut: 'anywhere', furniture: true },
  'rows cut, open, landscape': { cut: 'anywhere', landscape: true, verticalStubs: true },
  'tables closed at the cut': { closedCut: true, furniture: true },
  'side by side': { sideBySide: true, landscape: true },
};

describe('a report set as PDF', () => {
  itReadsBack(pdf, styles, 11);

  const doubtful: Readonly<Record<string, PdfStyle>> = {
    'rows cut, closed': { cut: 'anywhere', closedCut: true, furniture: true },
    'no lines': { edges: 'none', padding: 5 },
    'no lines, left': { edges: 'none', align: 'left', padding: 5 },
    'no lines, landscape': { edges: 'none', landscape: true, padding: 4, repeatHeader: true },
    'no lines, narrow': { edges: 'none', padding: 2, furniture: true },
  };
  itHolds('nothing is read wrongly', pdf, doubtful, 11, (rendered, result) => {
    expect(compare(rendered, result).wrong).toEqual([]);
  });
});

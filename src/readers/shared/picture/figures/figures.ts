import type { CleanPage, Writing } from '../ink/cell-ink.ts';
import { type Cutting, cutInk, cutShaded, oneOf, repeat } from '../ink/cutting.ts';
import type { Ocr } from '../ocr.ts';
import { recognise } from '../recognise.ts';
import { ANYWHERE, type Attempt, attemptOf, linesOfWords } from '../words.ts';
import { agreeOnFigure, type FigureAttempt, type Verdict } from './agreement.ts';
import { type Shape, shapeOf } from './glyphs.ts';
import { TypeSamples } from './type-samples.ts';

/** A cell that seems to hold a figure, and what it was read as among the text. */
export interface FigurePiece {
  readonly writing: Writing;
  readonly first: Attempt;
}

/** How often a figure is repeated for each further reading. */
const [FEW, SOME] = [3, 4];

interface Opinion {
  readonly shape: Shape | null;
  readonly attempts: readonly FigureAttempt[];
}

/** Reads figures again in other ways, and decides which are certain. Throws `OcrFailure`. */
export async function readFigures(
  page: CleanPage,
  pieces: readonly FigurePiece[],
  ocr: Ocr,
): Promise<readonly Verdict[]> {
  if (pieces.length === 0) return [];
  const copies = (cutting: Cutting, times: number): Cutting => repeat(cutting, times, page.perMillimetre);
  const inked = pieces.map(({ writing }) => cutInk(page, writing));
  const few = inked.map((cutting) => copies(cutting, FEW));
  const shaded = pieces.map(({ writing }) => copies(cutShaded(page, writing), SOME));
  const english = await recognise([...few, ...shaded], 'figures', ocr);
  const some = inked.map((cutting) => copies(cutting, SOME));
  const chinese = await recognise(some, 'chineseFigures', ocr);
  const attempt = (words: (typeof english)[number] | undefined, times: number): Attempt => {
    const { text, confidence } = attemptOf(linesOfWords(words ?? [], ANYWHERE));
    return { text: oneOf(text, times), confidence };
  };
  const opinions = pieces.map(
    ({ writing, first }, index): Opinion => ({
      shape: writing.touching ? null : shapeOf(writing.blots),
      attempts: [
        { source: 'chinese', ...first },
        { source: 'english', ...attempt(english[index], FEW) },
        { source: 'english', ...attempt(english[pieces.length + index], SOME) },
        { source: 'chinese', ...attempt(chinese[index], SOME) },
      ],
    }),
  );
  return compareWithPage(page, opinions);
}

/** How sure the other figures of a page are, where they tell at all. */
const PAGE_CONFIDENCE = 0.8;

/** A step between digits that is wider than those of the page by this factor may hold a point that is not to be seen. */
const WIDER = 1.25;

/** Decides once without and then with the look of the figures that were certain. */
function compareWithPage(page: CleanPage, all: readonly Opinion[]): readonly Verdict[] {
  const widest = WIDER * usualStep(all);
  const opinions = all.map((opinion) => {
    const { shape } = opinion;
    return shape && shape.step > widest ? { ...opinion, shape: { ...shape, parted: true } } : opinion;
  });
  const before = opinions.map(({ attempts, shape }) => agreeOnFigure(attempts, shape));
  const samples = new TypeSamples(page.text);
  const digitsOf = (verdict: Verdict | undefined): string | null =>
    verdict?.certain ? verdict.text.replace(/\D/g, '') : null;
  opinions.forEach(({ shape }, index) => {
    const digits = digitsOf(before[index]);
    if (shape && digits !== null) samples.learn(digits, shape.high);
  });
  return opinions.map(({ attempts, shape }, index) => {
    const read = before[index]?.text.replace(/[^\d.,-]/g, '') ?? '';
    const learnt = digitsOf(before[index]);
    const digits = shape && samples.read(shape.high, read.replace(/\D/g, ''), learnt !== null);
    if (digits === null || digits === '') return agreeOnFigure(attempts, shape);
    // The page tells digits alone: points, commas and signs are as they were read.
    const text = digits === read.replace(/\D/g, '') ? read : digits;
    return agreeOnFigure([...attempts, { source: 'page', text, confidence: PAGE_CONFIDENCE }], shape);
  });
}

/** How far digits of the page are apart, in heights of a digit: as half of its figures show, or fewer. */
function usualStep(opinions: readonly Opinion[]): number {
  const steps = opinions.flatMap(({ shape }) => (shape && shape.step > 0 ? [shape.step] : []));
  return steps.sort((a, b) => a - b)[(steps.length - 1) >> 1] ?? Number.POSITIVE_INFINITY;
}

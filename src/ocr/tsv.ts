import type { OcrWord } from '../readers/shared/picture/ocr.ts';

/** The columns of tesseract's TSV output. */
const [LEVEL, PAGE, BLOCK, PARAGRAPH, LINE, LEFT, TOP, WIDTH, HEIGHT, CONFIDENCE, TEXT] = [
  0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11,
] as const;
const WORD = 5;

/** The words of each of `count` pictures, from what tesseract wrote of them as TSV; null where that is incomplete. */
export function readTsv(output: string, count: number): readonly (readonly OcrWord[])[] | null {
  const words = Array.from({ length: count }, (): OcrWord[] => []);
  let pages = 0;
  for (const row of output.split('\n').slice(1)) {
    const fields = row.split('\t');
    const number = (column: number): number => Number(fields[column] ?? Number.NaN);
    pages = Math.max(pages, number(PAGE) || 0);
    const text = fields[TEXT] ?? '';
    if (number(LEVEL) !== WORD || text.trim() === '') continue;
    const [left, top] = [number(LEFT), number(TOP)];
    words[number(PAGE) - 1]?.push({
      text,
      confidence: Math.min(1, Math.max(0, number(CONFIDENCE) / 100)),
      line: number(BLOCK) * 10_000 + number(PARAGRAPH) * 100 + number(LINE),
      box: [left, top, left + number(WIDTH), top + number(HEIGHT)],
    });
  }
  return pages === count ? words : null;
}

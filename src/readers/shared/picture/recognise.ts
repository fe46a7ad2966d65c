import type { Cutting } from './ink/cutting.ts';
import type { Ocr, OcrMode, OcrWord } from './ocr.ts';

/** The recogniser failed. */
export class OcrFailure extends Error {
  override readonly name = 'OcrFailure';
}

/** The words on each of some pieces of a page. Throws `OcrFailure`. */
export async function recognise(
  cuttings: readonly Cutting[],
  mode: OcrMode,
  ocr: Ocr,
): Promise<readonly (readonly OcrWord[])[]> {
  if (cuttings.length === 0) return [];
  const answer = await ocr.read(
    cuttings.map(({ picture }) => picture),
    mode,
  );
  if (answer.kind === 'read') return answer.words;
  throw new OcrFailure(answer.kind === 'failed' ? answer.error : 'missing');
}

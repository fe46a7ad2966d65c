/** A sentence as a stretch of its passage, its closing mark left out. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** The sentences of a passage. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/[。！？]/g)) {
    if (index > from) sentences.push({ from, to: index });
    from = index + 1;
  }
  if (from < text.length) sentences.push({ from, to: text.length });
  return sentences;
}

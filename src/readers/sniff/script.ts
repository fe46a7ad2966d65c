/** Which of the two scripts Chinese text is written in. */
export type Script = 'simplified' | 'traditional';

/** Characters that stand in one script only, in pairs: simplified, traditional. */
const PAIRS =
  '国國开開关關务務条條规規议議诉訴讼訟复復处處业業总總计計机機构構请請办辦报報发發体體单單结結审審维維类類书書设設' +
  '员員织織经經济濟区區县縣门門时時间間为為个個来來会會对對应應并並过過这這产產农農长長电電网網数數罚罰强強许許财財购購档檔';

const SAMPLES = 8;
const SAMPLE_LENGTH = 4000;

/** By a character's code: 1 for the simplified script, -1 for the traditional. */
const sides = new Int8Array(0x10000);
for (let i = 0; i < PAIRS.length; i += 2) {
  sides[PAIRS.charCodeAt(i)] = 1;
  sides[PAIRS.charCodeAt(i + 1)] = -1;
}

/** Counts telling characters of each script in a stretch of text. */
function count(text: string, start: number, end: number): { simplified: number; traditional: number } {
  let simplified = 0;
  let traditional = 0;
  for (let i = start; i < end; i++) {
    const side = sides[text.charCodeAt(i)];
    if (side === 1) simplified++;
    else if (side === -1) traditional++;
  }
  return { simplified, traditional };
}

/** The script a text is written in, from samples spread over it; null when too few characters tell. */
export function detectScript(text: string): Script | null {
  const step = Math.max(SAMPLE_LENGTH, Math.floor(text.length / SAMPLES));
  let simplified = 0;
  let traditional = 0;
  for (let start = 0; start < text.length; start += step) {
    const found = count(text, start, Math.min(text.length, start + SAMPLE_LENGTH));
    simplified += found.simplified;
    traditional += found.traditional;
  }
  if (simplified === traditional) return null;
  return simplified > traditional ? 'simplified' : 'traditional';
}

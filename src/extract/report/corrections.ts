import { report } from '../../findings/define.ts';
import { correctedFigure } from '../../findings/reading.ts';
import type { Document } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import { readLines } from './lines.ts';

/** 将“35”更正为“53”; 有误，应为53; 误写为35，实为53. */
const CORRECTION =
  /(?:更正|修正|改正)为[^。；\d]{0,12}\d|(?:勘误|更正|有误|错误|笔误|误[写填印录])[^。]{0,80}?(?:应当?为|实为|改为)[^。；\d]{0,12}\d/;
const BEFORE = 20;
const QUOTED = 60;
const MOST = 5;

/** Tells the sentences by which a report corrects a figure it has printed: its tables are read as printed. */
export function reportCorrections(document: Document, emit: Emit): void {
  const corrections = readLines(document).flatMap(({ plain, block }) => {
    const found = CORRECTION.exec(plain);
    return found ? [{ text: plain.slice(Math.max(found.index - BEFORE, 0)).slice(0, QUOTED), block }] : [];
  });
  for (const { text, block } of corrections.slice(0, MOST))
    report(emit, correctedFigure, { text }, document.blocks[block]?.places.slice(0, 1) ?? []);
}

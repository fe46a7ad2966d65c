import { inkOfCell, inkOfLine, type Writing } from './ink/cell-ink.ts';
import { cutShaded, toReadingSize } from './ink/cutting.ts';
import { type LaidOut, layOut } from './ink/lay-out.ts';
import { textBands } from './ink/text-lines.ts';
import type { Ocr } from './ocr.ts';
import { quarterTurn } from './pixels.ts';
import type { Raster } from './raster.ts';
import { recognise } from './recognise.ts';
import { ANYWHERE, linesOfWords } from './words.ts';

/** A page as it is to be read, and what it was laid out to. */
export interface UprightPage {
  readonly raster: Raster;
  readonly laidOut: LaidOut;
}

/** Lines that are tried, and how much wider than high they are. */
const TRIED = 12;
const WIDE = 3;
/** Of so many ideographs to a line as have room there, this share is surely read where it stands upright. */
const LEGIBLE = 0.5;
/** A page is turned when that makes so much more of it legible. */
const CLEARLY = 1.5;

/** Turns a page that lies on its side or its head, if that makes its writing legible. Throws `OcrFailure`. */
export async function makeUpright(raster: Raster, ocr: Ocr): Promise<UprightPage> {
  const asIs = { raster, laidOut: layOut(raster) };
  let [best, most] = [asIs, await legibility(asIs.laidOut, ocr)];
  const least = Math.max(LEGIBLE, CLEARLY * most);
  for (let { picture } = raster, quarter = 1; quarter < 4 && most < LEGIBLE; quarter += 1) {
    picture = quarterTurn(picture);
    const turned = { ...raster, picture };
    const laidOut = layOut(turned);
    const share = await legibility(laidOut, ocr);
    if (share >= least) [best, most] = [{ raster: turned, laidOut }, share];
  }
  return best;
}

/** How many ideographs are read in some lines of a page, weighed by how surely, to one that has room there. */
async function legibility({ page, cells, tables }: LaidOut, ocr: Ocr): Promise<number> {
  const written = [
    ...cells.flatMap((cell) => {
      const ink = inkOfCell(page, cell);
      return ink.kind === 'written' ? [ink] : [];
    }),
    ...textBands(page, tables).flatMap((band) => inkOfLine(page, band) ?? []),
  ];
  const lines = written.filter((line) => roomIn(line) >= WIDE).sort((a, b) => roomIn(b) - roomIn(a));
  const tried = lines.slice(0, TRIED);
  const words = await recognise(
    tried.map((line) => toReadingSize(cutShaded(page, line), line)),
    'text',
    ocr,
  );
  const read = words.flatMap((each) => linesOfWords(each, ANYWHERE)).flatMap((line) => line.words);
  const sure = read.reduce((sum, { text, confidence }) => sum + confidence * ideographsIn(text), 0);
  return (
    sure /
    Math.max(
      1,
      tried.reduce((sum, line) => sum + roomIn(line), 0),
    )
  );
}

function roomIn({ box }: Writing): number {
  return (box.x1 - box.x0) / (box.y1 - box.y0);
}

function ideographsIn(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

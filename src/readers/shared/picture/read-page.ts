import type { Recognised } from '../../../model/document.ts';
import type { Box, PageContent, Run } from '../page/content.ts';
import {
  agreeOnText,
  digitsIn,
  doubt,
  doubtDigits,
  looksLikeValue,
  type Verdict,
} from './figures/agreement.ts';
import { pairBrackets } from './figures/brackets.ts';
import { readFigures } from './figures/figures.ts';
import { isDash, isNarrow } from './figures/glyphs.ts';
import { inkOfCell, inkOfLine, type Writing } from './ink/cell-ink.ts';
import { linesOfWriting } from './ink/cell-lines.ts';
import { cutInk, cutShaded, toReadingSize } from './ink/cutting.ts';
import type { LaidOut } from './ink/lay-out.ts';
import { textBands } from './ink/text-lines.ts';
import type { Ocr } from './ocr.ts';
import type { PixelBox } from './pixels.ts';
import type { Raster } from './raster.ts';
import { recognise } from './recognise.ts';
import { makeUpright } from './upright.ts';
import { ANYWHERE, type Attempt, attemptAtDigits, attemptOf, type Line, linesOfWords } from './words.ts';

/** A page read from its picture. */
export interface ReadPage {
  readonly content: PageContent;
  /** How sure each piece of it is, by the cell or line it stands in. */
  readonly recognised: readonly Recognised[];
  /** Where something stands that is not certain. */
  readonly doubtful: readonly Box[];
}

/** A cell or line, and what was made of it so far. */
interface Piece {
  readonly kind: 'cell' | 'line';
  /** All of the cell, or the line itself. */
  readonly area: PixelBox;
  readonly writing: Writing;
}

/** A piece as it was read among the text. */
interface ReadPiece extends Piece {
  readonly lines: readonly Line[];
  readonly first: Attempt;
}

/** What a piece is taken to say: runs where they stand, and how sure that is. */
interface Said {
  readonly area: PixelBox;
  readonly runs: readonly Run[];
  readonly confidence: number;
  readonly certain: boolean;
}

/** Reads a page cell by cell and line by line, upright if it does not lie so. Throws `OcrFailure`. */
export async function readPage(picture: Raster, ocr: Ocr): Promise<ReadPage> {
  const { raster, laidOut } = await makeUpright(picture, ocr);
  const said = await new PageReading(laidOut, raster.pointsPerPixel, ocr).read();
  const scale = raster.pointsPerPixel;
  const { width, height } = raster.picture;
  const boxOf = (area: PixelBox): Box => [area.x0 * scale, area.y0 * scale, area.x1 * scale, area.y1 * scale];
  return {
    content: {
      page: raster.page,
      width: width * scale,
      height: height * scale,
      runs: said.flatMap(({ runs }) => runs),
      segments: laidOut.segments,
      pictures: [],
      shades: [],
    },
    recognised: said.map(({ area, confidence }) => ({
      place: { kind: 'page', page: raster.page, box: boxOf(area) },
      confidence,
    })),
    doubtful: said.filter(({ certain }) => !certain).map(({ area }) => boxOf(area)),
  };
}

class PageReading {
  readonly #laidOut: LaidOut;
  readonly #scale: number;
  readonly #ocr: Ocr;

  constructor(laidOut: LaidOut, scale: number, ocr: Ocr) {
    this.#laidOut = laidOut;
    this.#scale = scale;
    this.#ocr = ocr;
  }

  async read(): Promise<readonly Said[]> {
    const { page, cells, tables } = this.#laidOut;
    const settled: Said[] = [];
    const pieces: Piece[] = [];
    for (const area of cells) {
      const ink = inkOfCell(page, area);
      if (ink.kind === 'written' && !isDash(ink.blots)) pieces.push({ kind: 'cell', area, writing: ink });
      else settled.push(this.#unwritten(area, ink.kind));
    }
    for (const band of textBands(page, tables)) {
      const writing = inkOfLine(page, band);
      if (writing) pieces.push({ kind: 'line', area: writing.box, writing });
    }
    return [...settled, ...(await this.#readPieces(pieces))];
  }

  /** A cell that is settled without reading it: blank, a dash, or not to be made out. */
  #unwritten(area: PixelBox, kind: 'blank' | 'faint' | 'written'): Said {
    if (kind === 'blank') return { area, runs: [], confidence: 1, certain: true };
    const verdict = kind === 'faint' ? doubt('', 0) : { text: '—', confidence: 0.9, certain: true };
    return this.#whole(area, area, verdict);
  }

  async #readPieces(pieces: readonly Piece[]): Promise<readonly Said[]> {
    const { page } = this.#laidOut;
    const parts = pieces.map(({ kind, writing }) =>
      kind === 'cell' ? linesOfWriting(writing, page.perMillimetre) : [writing],
    );
    const cuttings = parts.map((part) => part.map((line) => toReadingSize(cutShaded(page, line), line)));
    const words = await recognise(cuttings.flat(), 'text', this.#ocr);
    let at = 0;
    const read = pieces.map((piece, index): ReadPiece => {
      const lines = (cuttings[index] ?? []).flatMap((cutting) => linesOfWords(words[at++] ?? [], cutting));
      return { ...piece, lines, first: attemptOf(lines) };
    });
    const isFigure = ({ kind, first, writing, lines }: ReadPiece): boolean =>
      kind === 'cell' && (looksLikeValue(first.text) || (lines.length < 2 && isNarrow(writing.box)));
    return [
      ...(await this.#readFigures(read.filter(isFigure))),
      ...(await this.#readTexts(read.filter((piece) => !isFigure(piece)))),
    ];
  }

  async #readFigures(pieces: readonly ReadPiece[]): Promise<readonly Said[]> {
    const verdicts = await readFigures(this.#laidOut.page, pieces, this.#ocr);
    return pieces.map(({ area, writing }, index) =>
      this.#whole(area, writing.box, verdicts[index] ?? doubt('', 0)),
    );
  }

  /** Lines outside tables that hold digits are read twice: years and dates stand there. */
  async #readTexts(pieces: readonly ReadPiece[]): Promise<readonly Said[]> {
    const { page } = this.#laidOut;
    const isDated = ({ kind, first }: ReadPiece): boolean =>
      kind === 'line' && digitsIn(first.text).length > 0;
    const dated = pieces.filter(isDated);
    const again = dated.map(({ writing }) => toReadingSize(cutInk(page, writing), writing));
    const words = await recognise(again, 'text', this.#ocr);
    return pieces.map((piece) => {
      const index = dated.indexOf(piece);
      const { area, lines, first } = piece;
      if (piece.kind === 'cell') return this.#label(area, piece.writing.box, first);
      if (index < 0) return this.#lines(area, lines, { ...first, certain: true });
      const second = attemptAtDigits(linesOfWords(words[index] ?? [], ANYWHERE));
      return this.#lines(area, lines, agreeOnText(attemptAtDigits(lines), second));
    });
  }

  /** A piece that is one run. */
  #whole(area: PixelBox, box: PixelBox, verdict: Verdict): Said {
    const { text, confidence, certain } = verdict;
    return { area, runs: [this.#run(text, box, 1.4)], confidence, certain };
  }

  /** The label in a cell: a run for each line, one below the other. */
  #label(area: PixelBox, box: PixelBox, { text, confidence }: Attempt): Said {
    const lines = pairBrackets(text).split('\n');
    const step = (box.y1 - box.y0) / lines.length;
    const runs = lines.map((line, index) => {
      const [y0, y1] = [box.y0 + index * step, box.y0 + (index + 1) * step];
      return this.#run(line, { ...box, y0, y1 }, 1);
    });
    return { area, runs, confidence, certain: true };
  }

  /** A piece of running text: a run for each stretch of each line. `verdict` says which of its digits hold. */
  #lines(area: PixelBox, lines: readonly Line[], verdict: Verdict): Said {
    const { confidence, certain } = verdict;
    const runs = lines.flatMap(({ stretches }) =>
      stretches.map(({ text, box }) =>
        this.#run(pairBrackets(certain ? text : doubtDigits(text)), box, 1.05),
      ),
    );
    return { area, runs, confidence, certain };
  }

  /** `ems`: how many of its heights a character's em has. */
  #run(text: string, { x0, y0, x1, y1 }: PixelBox, ems: number): Run {
    const scale = this.#scale;
    const size = Math.max(1, (y1 - y0) * scale * ems);
    const bottom = y1 * scale + 0.1 * size;
    return { text, box: [x0 * scale, bottom - size, x1 * scale, bottom], size, turn: 0, hidden: false };
  }
}

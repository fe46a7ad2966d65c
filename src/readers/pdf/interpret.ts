import { Ink } from '../shared/page/drawing/ink.ts';
import { type Matrix, matrixOf, multiply } from '../shared/page/drawing/matrix.ts';
import { fillImage, fillPath, strokePath } from '../shared/page/drawing/paths.ts';
import type { Font } from './fonts.ts';
import { type Glyph, initialTextState, showText, TextCursor, type TextState } from './text-state.ts';

/** The numbers pdf.js gives operators. */
export type OperatorCodes = Readonly<Record<string, number>> & { readonly setFont: number };

/** A page's operators as pdf.js lists them, forms and the looks of annotations put in their places. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What the operators refer to. */
export interface Resources {
  font(name: string): Font | null;
  /** Whether a layer shows. */
  isShown(layer: unknown): boolean;
}

interface GraphicsState {
  transform: Matrix;
  lineWidth: number;
  text: TextState;
}

/** No honest page nests deeper. */
const MOST_SAVED = 1000;

const STROKES = [
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
];
const FILLS = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
const IMAGES = [
  'paintImageXObject',
  'paintInlineImageXObject',
  'paintImageMaskXObject',
  'paintSolidColorImageMask',
];

type Arguments = readonly unknown[];

/** Runs the operators of a page and gathers what they draw, in the coordinates `base` transforms to. */
export function interpret(
  { fnArray, argsArray }: OperatorList,
  codes: OperatorCodes,
  base: Matrix,
  resources: Resources,
): Ink {
  const machine = new Machine(codes, base, resources);
  fnArray.forEach((code, index) => {
    const args = argsArray[index];
    machine.run(code, Array.isArray(args) ? args : []);
  });
  return machine.ink;
}

function numberAt(args: Arguments, index: number): number {
  const value = args[index];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** The graphics state machine (ISO 32000-1, 8.4), as far as places of text and lines need it. */
class Machine {
  readonly ink = new Ink();
  readonly #base: Matrix;
  readonly #resources: Resources;
  readonly #cursor = new TextCursor();
  readonly #handlers: ReadonlyMap<number, (args: Arguments) => void>;
  readonly #strokes: ReadonlySet<number>;
  readonly #fills: ReadonlySet<number>;
  #state: GraphicsState;
  #saved: GraphicsState[] = [];
  #lost = 0;
  /** Whether each marked stretch that is open shows. */
  readonly #marked: boolean[] = [];
  #hiddenBy = 0;
  readonly #groups: boolean[] = [];

  constructor(codes: OperatorCodes, base: Matrix, resources: Resources) {
    this.#base = base;
    this.#resources = resources;
    this.#state = { transform: base, lineWidth: 1, text: { ...initialTextState } };
    const codesOf = (names: readonly string[]): number[] =>
      names.flatMap((name) => (codes[name] === undefined ? [] : [codes[name]]));
    this.#strokes = new Set(codesOf(STROKES));
    this.#fills = new Set(codesOf(FILLS));
    const named: readonly (readonly [name: string, handler: (args: Arguments) => void])[] = [
      ...this.#stateHandlers(),
      ...this.#textHandlers(),
      ...IMAGES.map(
        (name) => [name, (args: Arguments) => this.#image(args[0], name.includes('Mask'))] as const,
      ),
    ];
    this.#handlers = new Map(
      named.flatMap(([name, handler]) => codesOf([name]).map((code) => [code, handler])),
    );
  }

  run(code: number, args: Arguments): void {
    this.#handlers.get(code)?.(args);
  }

  get #shows(): boolean {
    return this.#hiddenBy === 0;
  }

  #stateHandlers(): readonly (readonly [string, (args: Arguments) => void])[] {
    return [
      ['save', () => this.#save()],
      ['restore', () => this.#restore()],
      ['transform', (args) => this.#transform(matrixOf(args))],
      [
        'setLineWidth',
        (args) => {
          this.#state.lineWidth = numberAt(args, 0);
        },
      ],
      ['constructPath', (args) => this.#path(args)],
      [
        'paintFormXObjectBegin',
        (args) => {
          this.#save();
          this.#transform(matrixOf(args[0]));
        },
      ],
      ['paintFormXObjectEnd', () => this.#restore()],
      [
        'beginAnnotation',
        (args) => {
          this.#save();
          this.#state.transform = this.#base;
          this.#transform(matrixOf(args[2]));
          this.#transform(matrixOf(args[3]));
        },
      ],
      ['endAnnotation', () => this.#restore()],
      ['beginGroup', (args) => this.#open(this.#groups, !isMask(args[0]))],
      ['endGroup', () => this.#close(this.#groups)],
      ['beginMarkedContent', () => this.#open(this.#marked, true)],
      [
        'beginMarkedContentProps',
        (args) => this.#open(this.#marked, args[0] !== 'OC' || this.#resources.isShown(args[1])),
      ],
      ['endMarkedContent', () => this.#close(this.#marked)],
    ];
  }

  #textHandlers(): readonly (readonly [string, (args: Arguments) => void])[] {
    const set = (change: (text: TextState, value: number) => void) => (args: Arguments) =>
      change(this.#state.text, numberAt(args, 0));
    return [
      ['beginText', () => this.#cursor.setMatrix([1, 0, 0, 1, 0, 0])],
      [
        'setCharSpacing',
        set((text, value) => {
          text.characterSpacing = value;
        }),
      ],
      [
        'setWordSpacing',
        set((text, value) => {
          text.wordSpacing = value;
        }),
      ],
      [
        'setHScale',
        set((text, value) => {
          text.scale = value / 100;
        }),
      ],
      [
        'setLeading',
        set((text, value) => {
          text.leading = -value;
        }),
      ],
      [
        'setTextRenderingMode',
        set((text, value) => {
          text.mode = value;
        }),
      ],
      [
        'setTextRise',
        set((text, value) => {
          text.rise = value;
        }),
      ],
      ['setFont', (args) => this.#setFont(args[0], numberAt(args, 1))],
      [
        'setTextMatrix',
        (args) => {
          const matrix = matrixOf(args[0]) ?? matrixOf(args);
          if (matrix) this.#cursor.setMatrix(matrix);
        },
      ],
      ['moveText', (args) => this.#cursor.move(numberAt(args, 0), numberAt(args, 1))],
      [
        'setLeadingMoveText',
        (args) => {
          this.#state.text.leading = numberAt(args, 1);
          this.#cursor.move(numberAt(args, 0), numberAt(args, 1));
        },
      ],
      ['nextLine', () => this.#cursor.move(0, this.#state.text.leading)],
      ['showText', (args) => this.#show(args[0])],
    ];
  }

  #setFont(name: unknown, size: number): void {
    this.#state.text.font = typeof name === 'string' ? this.#resources.font(name) : null;
    this.#state.text.size = size;
  }

  #show(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const { text, transform } = this.#state;
    const shown = glyphs.filter(
      (glyph): glyph is Glyph | number => typeof glyph === 'number' || isGlyph(glyph),
    );
    const ink = this.#shows ? this.ink : new Ink();
    showText(shown, text, this.#cursor, transform, ink);
  }

  #path(args: Arguments): void {
    const [code, parts] = args;
    const numbers: unknown = Array.isArray(parts) ? parts[0] : null;
    if (typeof code !== 'number' || !(numbers instanceof Float32Array) || !this.#shows) return;
    const { transform, lineWidth } = this.#state;
    if (this.#fills.has(code)) fillPath(numbers, transform, this.ink);
    if (this.#strokes.has(code)) strokePath(numbers, lineWidth, transform, this.ink);
  }

  #image(image: unknown, mask: boolean): void {
    if (!this.#shows) return;
    fillImage(this.#state.transform, this.ink);
    this.ink.addImage({ image, mask, transform: this.#state.transform });
  }

  #transform(matrix: Matrix | null): void {
    if (matrix) this.#state.transform = multiply(this.#state.transform, matrix);
  }

  #save(): void {
    if (this.#saved.length >= MOST_SAVED) this.#lost += 1;
    else this.#saved.push({ ...this.#state, text: { ...this.#state.text } });
  }

  #restore(): void {
    if (this.#lost > 0) this.#lost -= 1;
    else this.#state = this.#saved.pop() ?? this.#state;
  }

  #open(stack: boolean[], shows: boolean): void {
    stack.push(shows);
    if (!shows) this.#hiddenBy += 1;
  }

  #close(stack: boolean[]): void {
    if (stack.pop() === false) this.#hiddenBy -= 1;
  }
}

function isGlyph(value: unknown): value is Glyph {
  return (
    typeof value === 'object' &&
    value !== null &&
    'unicode' in value &&
    typeof value.unicode === 'string' &&
    'width' in value &&
    typeof value.width === 'number'
  );
}

/** Whether a group is drawn only to mask another. */
function isMask(group: unknown): boolean {
  return typeof group === 'object' && group !== null && 'smask' in group && Boolean(group.smask);
}

import { attribute, childOf, childrenOf, elementsOf, type XmlElement } from '../shared/package/tree.ts';
import type { Box } from '../shared/page/content.ts';
import { Ink } from '../shared/page/drawing/ink.ts';
import { type Matrix, multiply } from '../shared/page/drawing/matrix.ts';
import { fillImage, fillPath, strokePath } from '../shared/page/drawing/paths.ts';
import type { Budget } from './budget.ts';
import { clipOf, clipped, intersection, objectTransform } from './clips.ts';
import { readPath } from './path-data.ts';
import type { Resources } from './resources.ts';
import { charactersIn, showText } from './text.ts';
import { flagOf, isTransparent, malformed, numberOf, numbersOf, textIn } from './values.ts';

/** How wide a line is that says nothing of it, in millimetres (GB/T 33190, 8.5). */
const LINE_WIDTH = 0.353;

/** What an object takes from those around it. */
interface Surroundings {
  readonly matrix: Matrix;
  readonly hidden: boolean;
  readonly lineWidth: number;
  readonly clip: Box | null;
  readonly depth: number;
}

/** What is wrong with the objects of a page. */
export interface Faults {
  /** Objects whose place, and so what they say, cannot be told; they were not drawn. */
  damaged: number;
  /** Whether objects nest deeper than is followed. */
  tooDeep: boolean;
  /** Composites no resource tells of, by identifier. */
  readonly missing: Set<string>;
}

/** Draws the objects of one page, be they its own or its templates'. */
export class PageDrawer {
  readonly ink = new Ink();
  readonly faults: Faults = { damaged: 0, tooDeep: false, missing: new Set() };
  readonly #resources: Resources;
  readonly #budget: Budget;
  readonly #depth: number;

  /** `depth` is how deep groups and composites may nest. */
  constructor(resources: Resources, budget: Budget, depth: number) {
    this.#resources = resources;
    this.#budget = budget;
    this.#depth = depth;
  }

  /** Draws the layers of a page or template, in the coordinates `matrix` transforms to. */
  draw(page: XmlElement, matrix: Matrix): void {
    const around = { matrix, hidden: false, lineWidth: LINE_WIDTH, clip: null, depth: 0 };
    for (const layer of childrenOf(childOf(page, 'Content'), 'Layer'))
      this.#try(() => this.#block(layer, around));
  }

  /** Draws what may be malformed, and counts it where it is. */
  #try(draw: () => void): void {
    try {
      draw();
    } catch (reason) {
      if (reason !== malformed) throw reason;
      this.faults.damaged += 1;
    }
  }

  /** Draws the objects of a layer, a group or a composite. */
  #block(block: XmlElement, around: Surroundings): void {
    const depth = around.depth + 1;
    if (depth > this.#depth) {
      this.faults.tooDeep = true;
      return;
    }
    const lineWidth = this.#resources.lineWidth(attribute(block, 'DrawParam')) ?? around.lineWidth;
    const within = { ...around, lineWidth, depth };
    for (const object of elementsOf(block)) {
      const characters = object.name === 'TextObject' ? charactersIn(object) : 0;
      if (!this.#budget.spend(characters)) return;
      this.#try(() => this.#object(object, within));
    }
  }

  #object(object: XmlElement, around: Surroundings): void {
    if (object.name === 'PageBlock') this.#block(object, around);
    if (!OBJECTS.has(object.name)) return;
    const own: Surroundings = {
      ...around,
      matrix: objectTransform(object, around.matrix),
      hidden: around.hidden || !flagOf(object, 'Visible', true) || isTransparent(object),
      clip: intersection(around.clip, clipOf(object, around.matrix)),
    };
    if (object.name === 'CompositeObject') this.#composite(object, own);
    else if (own.clip === null) this.#draw(object, own, this.ink);
    else {
      const drawn = new Ink();
      this.#draw(object, own, drawn);
      this.ink.add(clipped(drawn, own.clip));
    }
  }

  #composite(object: XmlElement, around: Surroundings): void {
    const id = attribute(object, 'ResourceID') ?? '';
    const composite = this.#resources.composite(id);
    const content = childOf(composite, 'Content');
    if (composite === null) this.faults.missing.add(id);
    else if (content) this.#block(content, around);
  }

  #draw(object: XmlElement, around: Surroundings, ink: Ink): void {
    if (object.name === 'TextObject')
      showText(object, { matrix: around.matrix, hidden: hidesText(object, around) }, ink);
    else if (around.hidden) return;
    else if (object.name === 'PathObject') this.#path(object, around, ink);
    else fillImage(imageTransform(object, around.matrix), ink);
  }

  #path(object: XmlElement, { matrix, lineWidth }: Surroundings, ink: Ink): void {
    const { numbers } = readPath(textIn(childOf(object, 'AbbreviatedData')));
    const given = this.#resources.lineWidth(attribute(object, 'DrawParam')) ?? lineWidth;
    const width = numberOf(object, 'LineWidth', given);
    if (isPainted(object, 'Fill', false)) fillPath(numbers, matrix, ink);
    if (isPainted(object, 'Stroke', true)) strokePath(numbers, width, matrix, ink);
  }
}

const OBJECTS = new Set(['TextObject', 'PathObject', 'ImageObject', 'CompositeObject']);

/** Whether an object is filled or stroked in a colour that shows. */
function isPainted(object: XmlElement, how: 'Fill' | 'Stroke', absent: boolean): boolean {
  return flagOf(object, how, absent) && !isTransparent(childOf(object, `${how}Color`));
}

function hidesText(object: XmlElement, { hidden }: Surroundings): boolean {
  return hidden || !(isPainted(object, 'Fill', true) || isPainted(object, 'Stroke', false));
}

/** An image fills the unit square of its own coordinates; without a transform, its boundary. */
function imageTransform(image: XmlElement, matrix: Matrix): Matrix {
  if (attribute(image, 'CTM') !== null) return matrix;
  const [, , width = 0, height = 0] = numbersOf(image, 'Boundary') ?? [];
  return multiply(matrix, [width, 0, 0, height, 0, 0]);
}

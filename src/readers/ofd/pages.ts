import { report } from '../../findings/define.ts';
import { missingPart } from '../../findings/packages.ts';
import { damagedFile, limitReached } from '../../findings/readers.ts';
import type { Emit } from '../../model/finding.ts';
import type { PagePlace } from '../../model/place.ts';
import type { Limits } from '../limits.ts';
import { attribute, childOf, childrenOf, type XmlElement } from '../shared/package/tree.ts';
import { placeOfPart } from '../shared/package/zip.ts';
import type { PageContent } from '../shared/page/content.ts';
import type { Matrix } from '../shared/page/drawing/matrix.ts';
import type { Budget } from './budget.ts';
import type { OfdDocument } from './documents.ts';
import { PageDrawer } from './draw.ts';
import type { Part, Parts } from './parts.ts';
import { Resources } from './resources.ts';
import { textIn } from './values.ts';

/** Points in a millimetre. */
const POINTS = 72 / 25.4;

/** A4, in millimetres, where a file does not say how large its pages are. */
const A4 = [0, 0, 210, 297] as const;

/** Templates that are kept for the next page. */
const MOST_KEPT = 4;

/** Parts with resources that are read for a document or a page. */
const MOST_RESOURCES = 50;

/** What the documents of one file share. */
export interface OfdFile {
  readonly parts: Parts;
  readonly budget: Budget;
  readonly limits: Limits;
  readonly emit: Emit;
}

/** Draws the pages of one document, sharing its resources and templates. */
export class Pages {
  readonly #document: OfdDocument;
  readonly #file: OfdFile;
  readonly #shared: Resources;
  readonly #templates = new Map<string, Part | null>();

  private constructor(document: OfdDocument, file: OfdFile, shared: Resources) {
    this.#document = document;
    this.#file = file;
    this.#shared = shared;
  }

  /** Opens the resources of a document. */
  static async open(document: OfdDocument, file: OfdFile): Promise<Pages> {
    const shared = await readAll(file.parts, document.resources, document.name);
    return new Pages(document, file, new Resources(shared));
  }

  /** Draws the page at a location, numbered from 1; null, with a finding, where it cannot be read. */
  async draw(location: string, page: number): Promise<PageContent | null> {
    const part = await this.#file.parts.read(location, this.#document.name);
    if (part === null) return null;
    const { root } = part;
    const [x, y, width, height] = boxOfPage(root, this.#document.area);
    const base: Matrix = [POINTS, 0, 0, POINTS, -x * POINTS, -y * POINTS];
    const drawer = new PageDrawer(await this.#resourcesOf(part), this.#file.budget, this.#file.limits.depth);
    for (const template of childrenOf(root, 'Template')) {
      const drawn = await this.#template(attribute(template, 'TemplateID') ?? '');
      if (drawn) drawer.draw(drawn.root, base);
    }
    drawer.draw(root, base);
    const place: PagePlace = { kind: 'page', page, box: [0, 0, width * POINTS, height * POINTS] };
    this.#tellFaults(drawer, place, part.name);
    const { runs, segments, pictures, shades } = drawer.ink;
    return { page, width: width * POINTS, height: height * POINTS, runs, segments, pictures, shades };
  }

  async #resourcesOf({ name, root }: Part): Promise<Resources> {
    const locations = childrenOf(root, 'PageRes').map(textIn);
    const own = await readAll(this.#file.parts, locations, name);
    return own.length === 0 ? this.#shared : new Resources(own, this.#shared);
  }

  async #template(id: string): Promise<Part | null> {
    const kept = this.#templates.get(id);
    if (kept !== undefined) return kept;
    const location = this.#document.templates.get(id);
    if (location === undefined) this.#tellMissing(`TemplatePage ${id}`, this.#document.name);
    const part = location === undefined ? null : await this.#file.parts.read(location, this.#document.name);
    const [oldest] = this.#templates.keys();
    if (this.#templates.size >= MOST_KEPT && oldest !== undefined) this.#templates.delete(oldest);
    this.#templates.set(id, part);
    return part;
  }

  #tellFaults({ faults, ink }: PageDrawer, place: PagePlace, name: string): void {
    const limit = (of: string, value: number): void =>
      report(this.#file.emit, limitReached, { limit: of, value }, [place]);
    if (ink.full) limit('marks', ink.runs.length);
    if (faults.tooDeep) limit('depth', this.#file.limits.depth);
    if (this.#file.budget.reached) limit(this.#file.budget.reached.limit, this.#file.budget.reached.value);
    if (faults.damaged > 0) report(this.#file.emit, damagedFile, {}, [place]);
    for (const id of faults.missing) this.#tellMissing(`CompositeGraphicUnit ${id}`, name);
  }

  #tellMissing(part: string, within: string): void {
    report(this.#file.emit, missingPart, { part }, [placeOfPart(within)]);
  }
}

async function readAll(parts: Parts, locations: readonly string[], from: string): Promise<readonly Part[]> {
  const read: Part[] = [];
  for (const location of locations.slice(0, MOST_RESOURCES)) {
    const part = await parts.read(location, from);
    if (part) read.push(part);
  }
  return read;
}

/** The box of a page, in millimetres: its own, or what the document says of all (GB/T 33190, 7.5, PhysicalBox). */
function boxOfPage(
  page: XmlElement,
  common: XmlElement | null,
): readonly [x: number, y: number, width: number, height: number] {
  for (const area of [childOf(page, 'Area'), common]) {
    const box = childOf(area, 'PhysicalBox');
    const [x = 0, y = 0, width = 0, height = 0] = textIn(box)
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (Number.isFinite(x + y + width + height) && width > 0 && height > 0) return [x, y, width, height];
  }
  return A4;
}

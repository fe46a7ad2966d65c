import { report } from '../../findings/define.ts';
import { missingPart } from '../../findings/packages.ts';
import type { Emit } from '../../model/finding.ts';
import type { Limits } from '../limits.ts';
import { elementsOf, readTree, type XmlElement } from '../shared/package/tree.ts';
import { decodeXml } from '../shared/package/xml.ts';
import { type Package, placeOfPart } from '../shared/package/zip.ts';

/** Elements that hold nothing of what is drawn, and may be large. */
const SKIP = new Set([
  'CGTransform',
  'Actions',
  'Fonts',
  'ColorSpaces',
  'MultiMedias',
  'Outlines',
  'Extensions',
  'Pattern',
  'AxialShd',
  'RadialShd',
]);

/** No honest page comes near the elements a whole document may have. */
const SHARE_OF_LIMIT = 4;

/** An XML part of a package: its name, by which it is found, and its root element. */
export interface Part {
  readonly name: string;
  readonly root: XmlElement;
}

/** Reads the XML parts of a package by the locations other parts give (GB/T 33190, ST_Loc). */
export class Parts {
  readonly #zip: Package;
  readonly #limits: Limits;
  readonly #emit: Emit;

  constructor(zip: Package, limits: Limits, emit: Emit) {
    this.#zip = zip;
    this.#limits = { ...limits, cells: Math.ceil(limits.cells / SHARE_OF_LIMIT) };
    this.#emit = emit;
  }

  /** The part at a location that another part gives; null, with a finding, when it cannot be read. */
  async read(location: string, from: string): Promise<Part | null> {
    const name = this.#nameOf(location.trim(), from);
    const bytes = await this.#zip.readRequired(name);
    if (bytes === null) return null;
    const tree = readTree(decodeXml(bytes, name, this.#emit), name, this.#limits, this.#emit, SKIP);
    const root = tree && [...elementsOf(tree)][0];
    if (root) return { name, root };
    if (tree) report(this.#emit, missingPart, { part: name }, [placeOfPart(name)]);
    return null;
  }

  /** Locations count from the folder of the part that gives them; some writers count all from the package. */
  #nameOf(location: string, from: string): string {
    const folder = from.slice(0, from.lastIndexOf('/') + 1);
    const relative = resolve(/^[\\/]/.test(location) ? location : folder + location);
    const fromRoot = resolve(location);
    return this.#zip.find(relative) === null && this.#zip.find(fromRoot) !== null ? fromRoot : relative;
  }
}

/** A path without `.`, `..` and doubled or backward slashes. */
function resolve(path: string): string {
  const names: string[] = [];
  for (const name of path.split(/[\\/]+/)) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

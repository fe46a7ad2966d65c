import { report } from '../../findings/define.ts';
import { missingPart } from '../../findings/packages.ts';
import type { Emit } from '../../model/finding.ts';
import type { Limits } from '../limits.ts';
import { partKey } from '../shared/package/names.ts';
import { attribute, childOf, elementsOf, readTree, type XmlElement } from '../shared/package/tree.ts';
import { decodeXml } from '../shared/package/xml.ts';
import { openPackage, type Package, placeOfPart } from '../shared/package/zip.ts';
import { partsOfWord2003 } from './word-2003.ts';

/** Elements that say only how text looks, or what it looked like before a tracked change. */
const SKIP = new Set(
  (
    'rFonts sz szCs lang color b bCs i iCs u kern spacing ind jc w highlight shd fitText noProof eastAsianLayout ' +
    'tcW tcBorders tcMar vAlign noWrap textDirection tblBorders tblCellMar tblLook tblW tblLayout tblInd tblGrid ' +
    'trHeight cantSplit tblHeader snapToGrid widowControl adjustRightInd autoSpaceDE autoSpaceDN keepNext keepLines ' +
    'kinsoku overflowPunct topLinePunct textAlignment contextualSpacing tabs pBdr sectPr bookmarkStart bookmarkEnd ' +
    'proofErr lastRenderedPageBreak rPrChange pPrChange tcPrChange trPrChange tblPrChange tblPrExChange tblGridChange ' +
    'sectPrChange numberingChange formulas tblStylePr latentStyles binData docSuppData docOleData'
  ).split(' '),
);

/** The XML parts of a document, wherever they are kept. */
export interface Parts {
  /** The tree of a part; null when it is not there, or cannot be read (a finding). */
  tree(path: string): Promise<XmlElement | null>;
  /** The paths of all parts. */
  readonly paths: readonly string[];
}

/** The parts of a zip package. */
function zippedParts(zip: Package, limits: Limits, emit: Emit): Parts {
  return {
    paths: zip.members.map(({ name }) => name),
    async tree(path) {
      const bytes = await zip.readIfPresent(path);
      return bytes && readTree(decodeXml(bytes, path, emit), path, limits, emit, SKIP);
    },
  };
}

/** The parts of a package written as one XML file (Flat OPC). */
function flatParts(root: XmlElement): Parts {
  const parts = new Map<string, XmlElement>();
  for (const part of elementsOf(childOf(root, 'package') ?? root)) {
    const data = childOf(part, 'xmlData');
    if (data !== null) parts.set(partKey(attribute(part, 'name') ?? ''), data);
  }
  return partsIn(parts);
}

function partsIn(parts: ReadonlyMap<string, XmlElement>): Parts {
  return { paths: [...parts.keys()], tree: async (path) => parts.get(partKey(path)) ?? null };
}

/** What stands for the name of the one part of a flat file. */
const FLAT = 'pkg:package';

/** Opens a document's package, zipped or flat, or a document of Word 2003's XML; null and a finding when that cannot be done. */
export async function openParts(bytes: Uint8Array, limits: Limits, emit: Emit): Promise<Parts | null> {
  if (bytes[0] === 0x50) {
    const zip = await openPackage(bytes, limits, emit);
    return zip && zippedParts(zip, limits, emit);
  }
  const root = readTree(decodeXml(bytes, FLAT, emit), FLAT, limits, emit, SKIP);
  const old = childOf(root, 'wordDocument');
  return old ? partsIn(partsOfWord2003(old)) : root && flatParts(root);
}

/** The path a relationship's target means, seen from a folder (ECMA-376-2, 8.3). */
function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.filter((step) => step !== '').join('/');
}

/** The paths a part is related to, by the last word of the relationship's type: `styles`, `numbering`. */
export async function relationsOf(parts: Parts, path: string): Promise<ReadonlyMap<string, string>> {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const tree = await parts.tree(`${folder}_rels/${path.slice(slash)}.rels`);
  const relations = new Map<string, string>();
  const root = childOf(tree, 'Relationships');
  for (const relation of root === null ? [] : elementsOf(root)) {
    const type = (attribute(relation, 'Type') ?? '').split('/').at(-1) ?? '';
    const target = attribute(relation, 'Target');
    if (target === null || attribute(relation, 'TargetMode') === 'External') continue;
    if (!relations.has(type)) relations.set(type, resolve(folder, target));
  }
  return relations;
}

/** The path of the part that holds the text; null and a finding when there is none. */
export async function mainPart(parts: Parts, emit: Emit): Promise<string | null> {
  const named = (await relationsOf(parts, '')).get('officeDocument');
  const keys = new Map(parts.paths.map((path) => [partKey(path), path]));
  const found =
    keys.get(partKey(named ?? '')) ??
    parts.paths.find((path) => /^\/?word[\\/]document\d*\.xml$/i.test(path));
  if (found !== undefined) return partKey(found) === partKey(named ?? '') ? (named ?? found) : found;
  report(emit, missingPart, { part: 'word/document.xml' }, [placeOfPart('word/document.xml')]);
  return null;
}

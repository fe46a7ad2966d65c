import { report } from '../../findings/define.ts';
import { limitReached } from '../../findings/readers.ts';
import type { Emit } from '../../model/finding.ts';
import { attribute, childOf, childrenOf, elementsOf, type XmlElement } from '../shared/package/tree.ts';
import { placeOfPart } from '../shared/package/zip.ts';
import type { Part, Parts } from './parts.ts';
import { textIn } from './values.ts';

/** No honest package holds more documents. */
const MOST_DOCUMENTS = 100;

/** A document of a package, as its root part tells of it. */
export interface OfdDocument {
  /** The name of its root part, from whose folder locations count. */
  readonly name: string;
  /** Where its pages are, in order. */
  readonly pages: readonly string[];
  /** Where its templates are, by their identifier. */
  readonly templates: ReadonlyMap<string, string>;
  /** Where the resources are that its pages share. */
  readonly resources: readonly string[];
  /** What tells the size of its pages, where they do not themselves. */
  readonly area: XmlElement | null;
}

/** Whether the package says that its content is encrypted (GM/T 0099). */
export function saysEncrypted(root: XmlElement): boolean {
  const names = [root, ...elementsOf(root)].flatMap((element) => [...elementsOf(element)]);
  return names.some(({ name }) => /^Encrypt(?:ion|ions|Info)$/.test(name));
}

/** Reads the documents a package holds, in order (GB/T 33190, 7.4), each in its current version. */
export async function readDocuments(main: Part, parts: Parts, emit: Emit): Promise<readonly OfdDocument[]> {
  const documents: OfdDocument[] = [];
  const bodies = childrenOf(main.root, 'DocBody');
  if (bodies.length > MOST_DOCUMENTS) {
    report(emit, limitReached, { limit: 'documents', value: MOST_DOCUMENTS }, [placeOfPart(main.name)]);
  }
  for (const body of bodies.slice(0, MOST_DOCUMENTS)) {
    const { location, from } = await rootOf(body, main, parts);
    const part = location === '' ? null : await parts.read(location, from);
    if (part) documents.push(documentOf(part));
  }
  return documents;
}

/** Where the root of a document's current version is: its own root, unless a version is marked (GB/T 33190, 7.9). */
async function rootOf(
  body: XmlElement,
  main: Part,
  parts: Parts,
): Promise<{ readonly location: string; readonly from: string }> {
  const versions = childrenOf(childOf(body, 'Versions'), 'Version');
  const current = versions.find((version) => /^(?:true|1)$/.test(attribute(version, 'Current') ?? ''));
  const base = attribute(current ?? null, 'BaseLoc');
  const version = base === null ? null : await parts.read(base, main.name);
  const location = textIn(childOf(version?.root ?? null, 'DocRoot')).trim();
  if (version && location !== '') return { location, from: version.name };
  return { location: textIn(childOf(body, 'DocRoot')).trim(), from: main.name };
}

function documentOf({ name, root }: Part): OfdDocument {
  const common = childOf(root, 'CommonData');
  const locations = (elements: readonly XmlElement[]): readonly string[] =>
    elements.map((element) => attribute(element, 'BaseLoc') ?? '');
  const templates = childrenOf(common, 'TemplatePage').map(
    (template) => [attribute(template, 'ID') ?? '', attribute(template, 'BaseLoc') ?? ''] as const,
  );
  const resources = ['PublicRes', 'DocumentRes'].flatMap((each) => childrenOf(common, each).map(textIn));
  return {
    name,
    pages: locations(childrenOf(childOf(root, 'Pages'), 'Page')),
    templates: new Map(templates),
    resources: resources.filter((location) => location.trim() !== ''),
    area: childOf(common, 'PageArea'),
  };
}

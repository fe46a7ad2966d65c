import { attribute, childOf, childrenOf, elementsOf, type XmlElement } from '../shared/package/tree.ts';
import { formatName } from '../shared/word/number-format.ts';

/** Elements that WordprocessingML of 2003 names otherwise than that of ECMA-376. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['vmerge', 'vMerge'],
  ['hmerge', 'hMerge'],
  ['listPr', 'numPr'],
  ['ilfo', 'numId'],
  ['lists', 'numbering'],
  ['listDef', 'abstractNum'],
  ['list', 'num'],
  ['ilst', 'abstractNumId'],
  ['listStyleLink', 'numStyleLink'],
]);

/** What is no part of the text: notes, which stand where their marks are, and headers within sections. */
const LEFT_OUT = new Set(['footnote', 'endnote', 'hdr', 'ftr']);

/** Annotations (AML) that hold text, and what stands for them: the others are comments, bookmarks and former looks. */
const ANNOTATIONS: ReadonlyMap<string, string> = new Map([
  ['Word.Insertion', 'ins'],
  ['Word.Deletion', 'del'],
]);

/**
 * The parts of a document of Word 2003's XML (Office 2003 XML Reference Schemas: `w:wordDocument`) as ECMA-376 has
 * them: names of elements differ, tracked changes are annotations, and notations of numbers are codes.
 */
export function partsOfWord2003(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const part = (name: string, content: XmlElement | null): XmlElement => ({
    name: '',
    attributes: {},
    children: content === null ? [] : [{ ...content, name }],
  });
  const converted = (name: string): XmlElement | null => {
    const element = childOf(root, name);
    return element && convert(element);
  };
  return new Map([
    ['word/document.xml', part('document', { ...root, children: [converted('body') ?? ''] })],
    ['word/styles.xml', part('styles', converted('styles'))],
    ['word/numbering.xml', part('numbering', converted('lists'))],
  ]);
}

function convert(element: XmlElement): XmlElement {
  if (element.name === 'annotation') return convertAnnotation(element);
  if (element.name === 'nfc') return convertFormat(element);
  const children = element.children
    .filter((child) => typeof child === 'string' || !LEFT_OUT.has(child.name))
    .map((child) => (typeof child === 'string' ? child : convert(child)));
  const name = NAMES.get(element.name) ?? element.name;
  return { name, attributes: renamed(name, element), children };
}

function renamed(name: string, element: XmlElement): XmlElement['attributes'] {
  const { attributes } = element;
  if (name === 'abstractNum') return { ...attributes, abstractNumId: attribute(element, 'listDefId') ?? '' };
  if (name === 'num') return { ...attributes, numId: attribute(element, 'ilfo') ?? '' };
  return attributes;
}

function convertAnnotation(element: XmlElement): XmlElement {
  const name = ANNOTATIONS.get(attribute(element, 'type') ?? '');
  const content = name === undefined ? [] : childrenOf(element, 'content');
  return {
    name: name ?? 'annotation',
    attributes: {},
    children: content.flatMap((each) => Array.from(elementsOf(each), convert)),
  };
}

function convertFormat(element: XmlElement): XmlElement {
  return {
    name: 'numFmt',
    attributes: { val: formatName(Number(attribute(element, 'val') ?? 0)) },
    children: [],
  };
}

import { html, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';

/** A run of text. Offsets count UTF-16 code units of the source from 0; -1 when the run is only white space. */
export interface TextNode {
  readonly kind: 'text';
  value: string;
  parent: ParentNode | null;
  /** Where its first character that is not white space stands. */
  start: number;
  /** Where the last stretch of it without white space begins. */
  last: number;
}

/** An element, with the offset of its start tag, or of the tag that implied it. */
export interface ElementNode {
  readonly kind: 'element';
  readonly name: string;
  readonly namespace: html.NS;
  readonly attributes: Token.Attribute[];
  children: ChildNode[];
  parent: ParentNode | null;
  readonly start: number;
  /** Whether its tag may say something of how it is displayed: false spares looking. */
  styled: boolean;
}

/** The document, or the content of a template. */
export interface RootNode {
  readonly kind: 'root';
  children: ChildNode[];
  mode: html.DOCUMENT_MODE;
}

/** Comments and the like, which are never kept in the tree. */
export interface VoidNode {
  readonly kind: 'void';
  parent: ParentNode | null;
}

/** What holds other nodes. */
export type ParentNode = ElementNode | RootNode;
/** What stands in another node. */
export type ChildNode = ElementNode | TextNode | VoidNode;
/** Any node of the tree. */
export type Node = ParentNode | ChildNode;

/** The node types of this tree, in parse5's terms. */
export type TreeMap = TreeAdapterTypeMap<
  Node,
  ParentNode,
  ChildNode,
  RootNode,
  RootNode,
  ElementNode,
  VoidNode,
  TextNode,
  ElementNode,
  VoidNode
>;

/** Where the parser stands, told to the tree as it is built. */
export interface Cursor {
  /** The offset of the tag being handled. */
  tag: number;
  /** The offset of the characters being inserted, or -1 for white space. */
  text: number;
  /** Whether that tag holds a word about display. */
  styled: boolean;
  /** How many elements were made. */
  elements: number;
  /** The style sheets among them. */
  readonly sheets: ElementNode[];
}

function newRoot(): RootNode {
  return { kind: 'root', children: [], mode: html.DOCUMENT_MODE.NO_QUIRKS };
}

function appendChild(parent: ParentNode, node: ChildNode): void {
  if (node.kind === 'void') return;
  node.parent = parent;
  parent.children.push(node);
}

function insertBefore(parent: ParentNode, node: ChildNode, reference: ChildNode): void {
  if (node.kind === 'void') return;
  node.parent = parent;
  parent.children.splice(parent.children.lastIndexOf(reference), 0, node);
}

function detachNode(node: ChildNode): void {
  const siblings = node.parent?.children;
  if (siblings === undefined) return;
  const index = siblings.lastIndexOf(node);
  if (index !== -1) siblings.splice(index, 1);
  node.parent = null;
}

function extend(node: TextNode, text: string, offset: number): void {
  node.value += text;
  if (offset === -1) return;
  if (node.start === -1) node.start = offset;
  node.last = offset;
}

/** Makes the tree parse5 builds: lean nodes with the offsets at the cursor, no comments, no namespaced attributes. */
export function treeAdapter(cursor: Cursor): TreeAdapter<TreeMap> {
  const templates = new WeakMap<ElementNode, RootNode>();
  const newText = (value: string): TextNode => {
    return { kind: 'text', value, parent: null, start: cursor.text, last: cursor.text };
  };
  return {
    createDocument: newRoot,
    createDocumentFragment: newRoot,
    createElement(name, namespace, attributes) {
      cursor.elements++;
      const { tag: start, styled } = cursor;
      const element: ElementNode = {
        kind: 'element',
        name,
        namespace,
        attributes,
        children: [],
        parent: null,
        start,
        styled,
      };
      if (name === 'style') cursor.sheets.push(element);
      return element;
    },
    createCommentNode: () => ({ kind: 'void', parent: null }),
    createTextNode: newText,
    appendChild,
    insertBefore,
    detachNode,
    insertText(parent, text) {
      const last = parent.children.at(-1);
      if (last?.kind === 'text') extend(last, text, cursor.text);
      else appendChild(parent, newText(text));
    },
    insertTextBefore(parent, text, reference) {
      const before = parent.children[parent.children.lastIndexOf(reference) - 1];
      if (before?.kind === 'text') extend(before, text, cursor.text);
      else insertBefore(parent, newText(text), reference);
    },
    adoptAttributes(recipient, attributes) {
      const known = new Set(recipient.attributes.map((attribute) => attribute.name));
      for (const attribute of attributes)
        if (!known.has(attribute.name)) recipient.attributes.push(attribute);
    },
    setTemplateContent: (template, content) => void templates.set(template, content),
    getTemplateContent: (template) => templates.get(template) ?? newRoot(),
    setDocumentType: () => {},
    setDocumentMode(document, mode) {
      document.mode = mode;
    },
    getDocumentMode: (document) => document.mode,
    getFirstChild: (node) => node.children[0] ?? null,
    getChildNodes: (node) => node.children,
    getParentNode: (node) => (node.kind === 'root' ? null : node.parent),
    getAttrList: (element) => element.attributes,
    getTagName: (element) => element.name,
    getNamespaceURI: (element) => element.namespace,
    getTextNodeContent: (node) => node.value,
    getCommentNodeContent: () => '',
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node) => node.kind === 'text',
    isCommentNode: (node): node is VoidNode => node.kind === 'void',
    isDocumentTypeNode: (node): node is VoidNode => node.kind === 'void',
    isElementNode: (node) => node.kind === 'element',
    setNodeSourceCodeLocation: () => {},
    getNodeSourceCodeLocation: () => null,
    updateNodeSourceCodeLocation: () => {},
  };
}

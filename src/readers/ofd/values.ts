import { attribute, type XmlElement } from '../shared/package/tree.ts';
import { type Matrix, matrixOf } from '../shared/page/drawing/matrix.ts';

/** Thrown where a value of an object is none: where the object stands, and so what it says, cannot be told. */
export const malformed = Symbol('malformed');

const SEPARATOR = /[\s,]+/;

/** The words of an attribute; empty where it is absent. */
export function wordsOf(element: XmlElement | null, name: string): readonly string[] {
  return (attribute(element, name) ?? '').split(SEPARATOR).filter((word) => word !== '');
}

/** A finite number from a word. Throws `malformed`. */
export function numberFrom(word: string | undefined): number {
  const value = word === undefined || word === '' ? Number.NaN : Number(word);
  if (!Number.isFinite(value)) throw malformed;
  return value;
}

/** The number an attribute holds, or another where it is absent. Throws `malformed`. */
export function numberOf(element: XmlElement, name: string, absent: number): number {
  const [word] = wordsOf(element, name);
  return word === undefined ? absent : numberFrom(word);
}

/** The numbers an attribute holds; null where it is absent. Throws `malformed`. */
export function numbersOf(element: XmlElement, name: string): readonly number[] | null {
  const words = wordsOf(element, name);
  return words.length === 0 ? null : words.map(numberFrom);
}

/** A transform an attribute holds (GB/T 33190, CT_Matrix); null where it is absent. Throws `malformed`. */
export function transformOf(element: XmlElement, name: string): Matrix | null {
  const numbers = numbersOf(element, name);
  if (numbers === null) return null;
  const matrix = matrixOf(numbers);
  if (matrix === null) throw malformed;
  return matrix;
}

/** A truth value of an attribute, or another where it is absent or none. */
export function flagOf(element: XmlElement, name: string, absent: boolean): boolean {
  const value = attribute(element, name)?.trim().toLowerCase();
  if (value === 'true' || value === '1') return true;
  return value === 'false' || value === '0' ? false : absent;
}

/** Whether an attribute `Alpha`, from 0 to 255, makes its element transparent. */
export function isTransparent(element: XmlElement | null): boolean {
  const [alpha] = wordsOf(element, 'Alpha');
  return alpha !== undefined && Number(alpha) === 0;
}

/** The text within an element, its children's left out. */
export function textIn(element: XmlElement | null): string {
  return (element?.children ?? []).filter((child) => typeof child === 'string').join('');
}

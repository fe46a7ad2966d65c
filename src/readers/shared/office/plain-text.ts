import type { XmlElement } from '../package/tree.ts';

/** Elements whose text was deleted, or stands elsewhere once more. */
const GONE = /^(?:del|moveFrom|Fallback|delText|instrText|tracked-changes|annotation)$/;

/** All text of an element that is not deleted, to be quoted where it is left out. */
export function plainText(element: XmlElement): string {
  let text = '';
  for (const child of element.children) {
    if (typeof child === 'string') text += child;
    else if (!GONE.test(child.name)) text += plainText(child);
  }
  return text;
}

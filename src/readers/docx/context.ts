import type { Flow } from '../shared/office/flow.ts';
import type { Story } from '../shared/office/story.ts';
import type { XmlElement } from '../shared/package/tree.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** What a document is read with. */
export interface Context {
  readonly story: Story;
  readonly styles: Styles;
  readonly numbering: Numbering;
}

/** What a body, cell or text box holds, and whether a picture is in it. */
export interface Content {
  readonly flow: Flow;
  readonly picture: boolean;
}

/** Reads what a body, cell or text box holds. */
export type ReadContent = (context: Context, element: XmlElement, path: string) => Content;

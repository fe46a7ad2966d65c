/** The parser of css-tree by itself: the whole of it loads the syntax of every property. */
declare module 'css-tree/parser' {
  import type { CssNode, ParseOptions } from 'css-tree';

  /** Reads CSS by CSS Syntax Level 3: what is malformed is skipped as browsers skip it; never throws. */
  export default function parse(text: string, options?: ParseOptions): CssNode;
}

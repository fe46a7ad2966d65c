import { decode } from '../shared/encoding/encoding.ts';
import { pagesIn } from '../sniff/pages-in-strings.ts';
import type { Unpack } from './archive.ts';

/** The pages in the strings of JSON or of a script. */
export const unpack: Unpack = async function* (bytes) {
  for (const { name, page } of pagesIn(decode(bytes).text)) yield { name, bytes: Buffer.from(page) };
};

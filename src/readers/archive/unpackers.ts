import type { Kind } from '../sniff/sniff.ts';
import type { Unpack } from './archive.ts';

/** Which kinds hold files of their own, and what takes them apart: an explicit list, loaded only when needed. */
const loaders: Partial<Readonly<Record<Kind, () => Promise<{ readonly unpack: Unpack }>>>> = {
  zip: () => import('./zip.ts'),
  tar: () => import('./tar.ts'),
  gzip: () => import('./gzip.ts'),
  mhtml: () => import('./mail.ts'),
  script: () => import('./script.ts'),
};

/** Loads what takes a kind of file apart; null for a kind that is a document itself. */
export async function loadUnpack(kind: Kind): Promise<Unpack | null> {
  return (await loaders[kind]?.())?.unpack ?? null;
}

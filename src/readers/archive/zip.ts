import type { Limits } from '../limits.ts';
import { openPackage } from '../shared/package/zip.ts';
import type { Unpack } from './archive.ts';

/** The files of a zip archive (APPNOTE 6.3.10). Names without the UTF-8 flag are read as GB18030. */
export const unpack: Unpack = async function* (bytes, limits: Limits, emit) {
  const archive = await openPackage(bytes, limits, emit);
  for (const member of archive?.members ?? []) {
    if (member.folder) continue;
    const unpacked = await archive?.read(member);
    if (unpacked) yield { name: member.name.replaceAll('\\', '/'), bytes: unpacked };
  }
};

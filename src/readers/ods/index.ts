import { report } from '../../findings/define.ts';
import { encrypted } from '../../findings/files.ts';
import { brokenWorkbook } from '../../findings/sheets.ts';
import type { Document } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import type { Limits } from '../limits.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { decodeXml, parseXml } from '../shared/package/xml.ts';
import { openPackage } from '../shared/package/zip.ts';
import { convert } from '../shared/sheet/convert/convert.ts';
import { Room } from '../shared/sheet/sheet-builder.ts';
import { Spreadsheet } from './spreadsheet.ts';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';
const ZIP = 0x50;

/** The bytes of the document's content; null, with a finding, when they cannot be had. */
async function contentOf(bytes: Uint8Array, limits: Limits, emit: Emit): Promise<Uint8Array | null> {
  if (bytes[0] !== ZIP) return bytes;
  const pack = await openPackage(bytes, limits, emit);
  const manifest = await pack?.readIfPresent(MANIFEST);
  if (manifest?.includes(':encryption-data')) {
    report(emit, encrypted, {}, []);
    return null;
  }
  return (await pack?.readRequired(CONTENT)) ?? null;
}

/** Reads OpenDocument spreadsheets, in a package (`.ods`, `.ots`) or flat (`.fods`). */
export const reader: Reader = {
  format: 'ods',
  async read({ bytes }: ReaderInput, limits: Limits, emit: Emit): Promise<Document | null> {
    const content = await contentOf(bytes, limits, emit);
    if (content === null) return null;
    const spreadsheet = new Spreadsheet(new Room(limits.cells));
    parseXml(decodeXml(content, CONTENT, emit), CONTENT, spreadsheet, limits, emit);
    spreadsheet.end();
    if (spreadsheet.broken) report(emit, brokenWorkbook, { where: CONTENT }, []);
    return convert('ods', spreadsheet.sheets, limits, emit);
  },
};

import { report } from '../../findings/define.ts';
import { binaryWorkbook, brokenWorkbook } from '../../findings/sheets.ts';
import type { Document } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import type { Limits } from '../limits.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { decodeXml, parseXml, type XmlHandler } from '../shared/package/xml.ts';
import { openPackage, type Package } from '../shared/package/zip.ts';
import { convert } from '../shared/sheet/convert/convert.ts';
import { Display } from '../shared/sheet/display/display.ts';
import { Room, SheetBuilder } from '../shared/sheet/sheet-builder.ts';
import type { Sheet } from '../shared/sheet/workbook.ts';
import { type Relationship, readRelationships } from './relationships.ts';
import { SharedStrings } from './shared-strings.ts';
import { Styles } from './styles.ts';
import { type ListedSheet, WorkbookPart } from './workbook-part.ts';
import { type Shared, Worksheet } from './worksheet.ts';

/** The parts of one workbook, and how they are read. */
class WorkbookReading {
  readonly #pack: Package;
  readonly #limits: Limits;
  readonly #emit: Emit;

  constructor(pack: Package, limits: Limits, emit: Emit) {
    this.#pack = pack;
    this.#limits = limits;
    this.#emit = emit;
  }

  /** Tells a handler what stands in a part; false when it is not there, cannot be unpacked or is damaged (a finding). */
  async #parse(part: string, handler: XmlHandler): Promise<boolean> {
    const bytes = await this.#pack.readRequired(part);
    if (bytes === null) return false;
    return parseXml(decodeXml(bytes, part, this.#emit), part, handler, this.#limits, this.#emit);
  }

  #relationships(part: string): Promise<readonly Relationship[]> {
    return readRelationships(this.#pack, part, this.#limits, this.#emit);
  }

  /** The workbook's sheets; null when there is no workbook to be read. */
  async read(): Promise<readonly Sheet[] | null> {
    const roots = await this.#relationships('');
    const path = roots.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
    if (path.endsWith('.bin')) {
      report(this.#emit, binaryWorkbook, {}, []);
      return null;
    }
    const workbook = new WorkbookPart();
    if (!(await this.#parse(path, workbook))) return null;
    const relationships = await this.#relationships(path);
    const shared = await this.#shared(relationships, workbook);
    const room = new Room(this.#limits.cells);
    const sheets: Sheet[] = [];
    for (const listed of workbook.sheets) {
      const sheet = await this.#readSheet(listed, relationships, shared, new SheetBuilder(room));
      if (sheet) sheets.push(sheet);
    }
    return sheets;
  }

  async #shared(relationships: readonly Relationship[], workbook: WorkbookPart): Promise<Shared> {
    const target = (kind: string): string | undefined =>
      relationships.find((each) => each.kind === kind)?.target;
    const [stringsPart, stylesPart] = [target('sharedStrings'), target('styles')];
    const strings = new SharedStrings();
    const styles = new Styles();
    const told = stringsPart !== undefined && (await this.#parse(stringsPart, strings));
    if (stylesPart !== undefined) await this.#parse(stylesPart, styles);
    const { date1904, calculateOnLoad } = workbook;
    return {
      strings: told ? strings.strings : [],
      looks: styles.looks(),
      display: new Display(date1904),
      calculateOnLoad,
    };
  }

  /** One sheet; null for a sheet of a chart or a macro, which has no cells. */
  async #readSheet(
    { name, id, hidden }: ListedSheet,
    relationships: readonly Relationship[],
    shared: Shared,
    builder: SheetBuilder,
  ): Promise<Sheet | null> {
    const relationship = relationships.find((each) => each.id === id);
    if (relationship && relationship.kind !== 'worksheet') return null;
    shared.display.zeros = true;
    const worksheet = new Worksheet(shared, builder);
    const whole = relationship && (await this.#parse(relationship.target, worksheet));
    if (!whole) builder.breakOff();
    if (worksheet.broken || !relationship) report(this.#emit, brokenWorkbook, { where: name }, []);
    return builder.build(name, hidden);
  }
}

/** Reads workbooks of Excel 2007 and later (ECMA-376), with macros or without; strict ones too. */
export const reader: Reader = {
  format: 'xlsx',
  async read({ bytes }: ReaderInput, limits: Limits, emit: Emit): Promise<Document | null> {
    const pack = await openPackage(bytes, limits, emit);
    const sheets = pack && (await new WorkbookReading(pack, limits, emit).read());
    return sheets && convert('xlsx', sheets, limits, emit);
  },
};

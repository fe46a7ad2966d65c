import { type Packed, zip } from '../zip.ts';

/** The parts of an .xlsx workbook that a test writes itself. */
export interface XlsxParts {
  /** What stands within each `<worksheet>`, and the attributes of its `<sheet>`. */
  readonly sheets: readonly {
    readonly xml: string;
    readonly name?: string;
    readonly state?: string;
    readonly kind?: string;
    /** The whole part, instead. */
    readonly raw?: string;
  }[];
  /** What stands within `<sst>`. */
  readonly strings?: string;
  /** What stands within `<styleSheet>`. */
  readonly styles?: string;
  /** Attributes of `<calcPr>` and `<workbookPr>`. */
  readonly calc?: string;
  readonly properties?: string;
  readonly beside?: readonly Packed[];
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${DOCUMENT}/${kind}" Target="${target}"/>`;
}

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What each part is, as programs other than ours want to be told. */
function contentTypes(sheets: number): string {
  const part = (name: string, kind: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPES}.${kind}+xml"/>`;
  const parts = [
    part('workbook', 'sheet.main'),
    part('styles', 'styles'),
    part('sharedStrings', 'sharedStrings'),
    ...Array.from({ length: sheets }, (_, i) => part(`worksheets/sheet${i + 1}`, 'worksheet')),
  ];
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${rels}"/>${parts.join('')}</Types>`;
}

/** Packs an .xlsx workbook from the XML of its parts. */
export function xlsxFile({
  sheets,
  strings,
  styles,
  calc = '',
  properties = '',
  beside = [],
}: XlsxParts): Uint8Array {
  const listed = sheets.map(
    ({ name = `Sheet${sheets.length}`, state = 'visible' }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" state="${state}" r:id="rId${i + 1}"/>`,
  );
  const related = [
    ...sheets.map(({ kind = 'worksheet' }, i) =>
      relationship(`rId${i + 1}`, kind, `worksheets/sheet${i + 1}.xml`),
    ),
    ...(strings === undefined ? [] : [relationship('s', 'sharedStrings', 'sharedStrings.xml')]),
    ...(styles === undefined ? [] : [relationship('y', 'styles', '/xl/styles.xml')]),
  ];
  return zip([
    { name: '[Content_Types].xml', data: contentTypes(sheets.length) },
    {
      name: '_rels/.rels',
      data: `<Relationships ${PACKAGE}>${relationship('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook ${MAIN} xmlns:r="${DOCUMENT}"><workbookPr ${properties}/><sheets>${listed.join('')}</sheets><calcPr ${calc}/></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships ${PACKAGE}>${related.join('')}</Relationships>`,
    },
    ...sheets.map(({ xml, raw }, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      data: raw ?? `<worksheet ${MAIN}>${xml}</worksheet>`,
    })),
    ...(strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', data: `<sst ${MAIN}>${strings}</sst>` }]),
    ...(styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', data: `<styleSheet ${MAIN}>${styles}</styleSheet>` }]),
    ...beside,
  ]);
}

/** Styles of the given number formats, the first being General: cells refer to them as 1, 2, … */
export function stylesOf(...codes: readonly string[]): string {
  const escaped = codes.map((code) =>
    code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'),
  );
  const formats = escaped.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('');
  const xfs = escaped
    .map((_, i) => `<xf numFmtId="${164 + i}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`)
    .join('');
  return `<numFmts>${formats}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border><left/></border></borders><cellXfs><xf numFmtId="0"/>${xfs}</cellXfs>`;
}

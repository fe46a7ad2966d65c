import { strToU8, zipSync } from 'fflate';
import { gridOf } from '../grid.ts';
import type { LineBlock, ReportModel, TableBlock } from '../model.ts';
import type { Random } from '../random.ts';
import { automatic, escapeXml, type FullCell, fullRows, type PackageLayout } from './layout.ts';

/** How the WordprocessingML of a report is written. */
interface DocxStyle {
  /** Values are cut into runs, digit by digit. */
  readonly split?: boolean;
  /** Numerals are Word's own. */
  readonly numbered?: boolean;
  /** Other figures were there once, and whole rows, and are deleted with track changes. */
  readonly tracked?: boolean;
  /** Content controls around rows, cells and values; fields around values. */
  readonly controls?: boolean;
  /** Footnote marks and raised digits behind labels and values. */
  readonly marks?: boolean;
  readonly strict?: boolean;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CHANGE = 'w:id="7" w:author="甲" w:date="2024-03-01T09:00:00Z"';
const FORMATS = [
  ['chineseCounting', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
] as const;

function run(text: string): string {
  return text === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function control(content: string): string {
  return `<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** Writes one report. */
class DocxWriter {
  readonly #style: DocxStyle;
  readonly #random: Random;
  readonly #numbers: { readonly level: number; readonly number: number }[] = [];

  constructor(style: DocxStyle, random: Random) {
    this.#style = style;
    this.#random = random;
  }

  write(model: ReportModel): Uint8Array {
    const body = model.blocks.map((block) =>
      block.kind === 'line' ? this.#line(block) : this.#table(block),
    );
    const namespace = this.#style.strict ? STRICT : TRANSITIONAL;
    const part = (root: string, content: string) =>
      strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${namespace}">${content}</w:${root}>`,
      );
    return zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': part('document', `<w:body>${body.join('')}</w:body>`),
      'word/styles.xml': part(
        'styles',
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>',
      ),
      'word/numbering.xml': part('numbering', this.#numbering()),
    });
  }

  #numbering(): string {
    const levels = FORMATS.map(
      ([format, text], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    );
    const lists = this.#numbers.map(
      ({ level, number }, index) =>
        `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${number}"/></w:lvlOverride></w:num>`,
    );
    return `<w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum>${lists.join('')}`;
  }

  #line({ role, text }: LineBlock): string {
    return role === 'title'
      ? `<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr>${run(text)}</w:p>`
      : this.#label(text, this.#style.marks === true && role === 'prose');
  }

  /** A paragraph whose numeral may be automatic. */
  #label(text: string, marked: boolean): string {
    const found = this.#style.numbered ? automatic(text) : null;
    const mark = marked ? '<w:r><w:footnoteReference w:id="2"/></w:r>' : '';
    if (found === null) return `<w:p>${run(text)}${mark}</w:p>`;
    this.#numbers.push(found);
    const numbering = `<w:numPr><w:ilvl w:val="${found.level}"/><w:numId w:val="${this.#numbers.length}"/></w:numPr>`;
    return `<w:p><w:pPr>${numbering}</w:pPr>${run(found.rest)}${mark}</w:p>`;
  }

  #value(text: string): string {
    const { split, tracked, controls, marks } = this.#style;
    let content = split ? [...text].map(run).join('<w:proofErr w:type="spellStart"/>') : run(text);
    if (controls && text !== '') content = control(`<w:fldSimple w:instr=" =1 ">${content}</w:fldSimple>`);
    if (tracked && text !== '')
      content = `<w:del ${CHANGE}><w:r><w:delText>${this.#random.below(900)}</w:delText></w:r></w:del><w:ins ${CHANGE}>${content}</w:ins>`;
    return `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${content}${marks ? '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="3"/></w:r>' : ''}</w:p>`;
  }

  #cell({ cell, begins }: FullCell): string {
    const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '';
    const merge = begins ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
    const properties = `<w:tcPr><w:tcW w:w="900" w:type="dxa"/>${span}${cell.rowSpan > 1 ? merge : ''}</w:tcPr>`;
    const content = !begins
      ? '<w:p/>'
      : cell.role === 'value'
        ? this.#value(cell.text)
        : this.#label(cell.text, false);
    const written = `<w:tc>${properties}${content}</w:tc>`;
    return this.#style.controls && this.#random.chance(0.1) ? control(written) : written;
  }

  #table(table: TableBlock): string {
    const rows = fullRows(gridOf(table)).map((cells) => {
      const row = `<w:tr>${cells.map((cell) => this.#cell(cell)).join('')}</w:tr>`;
      const gone = `<w:tr><w:trPr><w:del ${CHANGE}/></w:trPr><w:tc>${this.#value('99')}</w:tc></w:tr>`;
      if (this.#style.tracked && this.#random.chance(0.1)) return gone + row;
      return this.#style.controls && this.#random.chance(0.2) ? control(row) : row;
    });
    return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl><w:p/>`;
  }
}

function docxLayout(id: string, style: DocxStyle): PackageLayout {
  return { id, format: 'docx', write: (model, random) => new DocxWriter(style, random).write(model) };
}

/** Reports as Word and its like write them. */
export const docxLayouts: readonly PackageLayout[] = [
  docxLayout('docx', {}),
  docxLayout('docx-split-runs', { split: true, strict: true }),
  docxLayout('docx-numbered', { numbered: true }),
  docxLayout('docx-tracked', { tracked: true, numbered: true }),
  docxLayout('docx-controls', { controls: true }),
  docxLayout('docx-marks', { marks: true, split: true }),
];

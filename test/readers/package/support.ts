import { zip } from '../../support/zip.ts';

/** The zipped form of a package that is written as one XML file (Flat OPC). */
export function zipOfFlatOpc(flat: string): Buffer {
  const parts = flat.matchAll(/<pkg:part pkg:name="\/([^"]+)"[^>]*><pkg:xmlData>([\s\S]*?)<\/pkg:xmlData>/g);
  return zip(
    Array.from(parts, ([, name = '', data = '']) => ({ name, data: `<?xml version="1.0"?>${data}` })),
  );
}

/** The zipped form of a flat OpenDocument file. */
export function zipOfFlatOdf(flat: string): Buffer {
  const mimetype = 'application/vnd.oasis.opendocument.text';
  const [, open = ''] = /<office:document ([^>]*)>/.exec(flat) ?? [];
  const styles = /<office:styles>[\s\S]*<\/office:styles>/.exec(flat)?.[0] ?? '';
  const content = flat.replace(styles, '').replaceAll('office:document', 'office:document-content');
  return zip([
    { name: 'mimetype', data: mimetype, stored: true },
    { name: 'content.xml', data: content },
    { name: 'styles.xml', data: `<office:document-styles ${open}>${styles}</office:document-styles>` },
  ]);
}

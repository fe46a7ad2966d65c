import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Converter, Source } from './converter.ts';

const { CONVERTERS = '.' } = process.env;
const load = createRequire(join(resolve(CONVERTERS), 'package.json'));

// biome-ignore lint/suspicious/noExplicitAny: packages that need not be installed have no types here
type Loaded = any;

function named(
  id: string,
  from: Source,
  convert: (text: string, path: string) => Promise<string> | string,
): Converter {
  return { id, from, convert: (path) => convert(readFileSync(path, 'utf8'), path) };
}

function turndown(html: string, plugin: string | null): string {
  const Turndown: Loaded = load('turndown');
  const service = new Turndown({ headingStyle: 'atx' });
  if (plugin) service.use(load(plugin).gfm);
  service.remove(['script', 'style']);
  return service.turndown(html);
}

function dom(html: string): Loaded {
  const { JSDOM }: Loaded = load('jsdom');
  return new JSDOM(html, { url: 'https://www.example.gov.cn/a.html' });
}

async function pdfItems(path: string, join: (items: readonly Loaded[]) => string): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.push(join(items));
  }
  return pages.join('\n');
}

function csv(path: string, separator: string): string {
  const xlsx: Loaded = load('xlsx');
  const { Sheets, SheetNames } = xlsx.read(readFileSync(path));
  return SheetNames.map((name: string) => xlsx.utils.sheet_to_csv(Sheets[name], { FS: separator })).join(
    '\n',
  );
}

/** Functions of npm packages, found from the folder that CONVERTERS names. */
export const packages: readonly Converter[] = [
  named('turndown', 'html', (html) => turndown(html, null)),
  named('turndown gfm', 'html', (html) => turndown(html, 'turndown-plugin-gfm')),
  named('turndown gfm (Joplin)', 'html', (html) => turndown(html, '@joplin/turndown-plugin-gfm')),
  named('node-html-markdown', 'html', (html) => load('node-html-markdown').NodeHtmlMarkdown.translate(html)),
  named('html-to-md', 'html', (html) => (load('html-to-md').default ?? load('html-to-md'))(html)),
  named('html-to-text', 'html', (html) => load('html-to-text').convert(html)),
  named('html-to-text tables', 'html', (html) =>
    load('html-to-text').convert(html, {
      wordwrap: false,
      selectors: [{ selector: 'table', format: 'dataTable' }],
    }),
  ),
  named('readability textContent', 'html', (html) => {
    const { Readability } = load('@mozilla/readability');
    return new Readability(dom(html).window.document, { charThreshold: 10 }).parse()?.textContent ?? '';
  }),
  named('readability content', 'html', (html) => {
    const { Readability } = load('@mozilla/readability');
    return new Readability(dom(html).window.document, { charThreshold: 10 }).parse()?.content ?? '';
  }),
  named('readability + turndown gfm', 'html', (html) => {
    const { Readability } = load('@mozilla/readability');
    const content = new Readability(dom(html).window.document, { charThreshold: 10 }).parse()?.content ?? '';
    return turndown(content, 'turndown-plugin-gfm');
  }),
  named('defuddle', 'html', async (html) => {
    const { Defuddle } = await import(
      pathToFileURL(load.resolve('defuddle').replace(/index\.js$/, 'node.js')).href
    );
    return (await Defuddle(dom(html), 'https://www.example.gov.cn/a.html', { markdown: true })).content;
  }),
  named('cheerio text', 'html', (html) => load('cheerio').load(html)('body').text()),
  named('jsdom textContent', 'html', (html) => dom(html).window.document.body.textContent),
  {
    id: 'mammoth html',
    from: 'docx',
    convert: async (path) => (await load('mammoth').convertToHtml({ path })).value,
  },
  {
    id: 'mammoth markdown',
    from: 'docx',
    convert: async (path) => (await load('mammoth').convertToMarkdown({ path })).value,
  },
  {
    id: 'mammoth text',
    from: 'docx',
    convert: async (path) => (await load('mammoth').extractRawText({ path })).value,
  },
  {
    id: 'mammoth + turndown gfm',
    from: 'docx',
    convert: async (path) =>
      turndown((await load('mammoth').convertToHtml({ path })).value, 'turndown-plugin-gfm'),
  },
  {
    id: 'pdf.js joined by space',
    from: 'pdf',
    convert: (path) => pdfItems(path, (items) => items.map(({ str }) => str).join(' ')),
  },
  {
    id: 'pdf.js lines',
    from: 'pdf',
    convert: (path) =>
      pdfItems(path, (items) => items.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join('')),
  },
  { id: 'SheetJS csv', from: 'xlsx', convert: (path) => csv(path, ',') },
  { id: 'SheetJS tsv', from: 'xlsx', convert: (path) => csv(path, '\t') },
];

/** What a browser shows, copied out of it: through puppeteer-core and Debian's chromium. */
export function browserConverters(): { readonly converters: readonly Converter[]; close(): Promise<void> } {
  let opened: Promise<Loaded> | null = null;
  const open = (): Promise<Loaded> => {
    opened ??= load('puppeteer-core').launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    });
    return opened ?? Promise.reject(new Error('no browser'));
  };
  const shown = (id: string, script: string): Converter => ({
    id,
    from: 'html',
    convert: async (path) => {
      const page = await (await open()).newPage();
      await page.goto(`file://${path}`);
      const text = await page.evaluate(script);
      await page.close();
      return text;
    },
  });
  return {
    converters: [
      shown('chromium innerText', 'document.body.innerText'),
      shown(
        'chromium selection',
        'getSelection().selectAllChildren(document.body), getSelection().toString()',
      ),
    ],
    close: async () => {
      if (opened) await (await opened).close();
    },
  };
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Converter, Source } from './converter.ts';

/** A command that prints the text; FILE stands for the file. */
function command(id: string, from: Source, line: string): Converter {
  const [program = '', ...args] = line.split(' ');
  return {
    id,
    from,
    convert: (path) =>
      execFileSync(
        program,
        args.map((arg) => arg.replace('FILE', path)),
        { stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000, maxBuffer: 1 << 26 },
      ),
  };
}

const PANDOC = [
  'plain',
  'markdown',
  'gfm',
  'commonmark',
  'markdown_phpextra',
  'rst',
  'asciidoc',
  'org',
  'mediawiki',
  'latex',
] as const;

const pandoc = PANDOC.flatMap((to) =>
  (['html', 'docx'] as const).map((from) => command(`pandoc ${to}`, from, `pandoc -f ${from} -t ${to} FILE`)),
);
const unwrapped = (['plain', 'gfm', 'markdown'] as const).map((to) =>
  command(`pandoc ${to} unwrapped`, 'docx', `pandoc -f docx -t ${to} --wrap=none FILE`),
);

/** A script of one line for Debian's Python. */
function python(id: string, from: Source, script: string): Converter {
  return {
    id,
    from,
    convert: (path) =>
      execFileSync('/usr/bin/python3', ['-c', script, path], {
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 60_000,
      }),
  };
}

const itself = (['html', 'docx', 'doc', 'odt', 'rtf', 'pdf', 'xlsx'] as const).map(
  (from): Converter => ({ id: 'none', from, convert: (path) => readFileSync(path) }),
);

/** The files as they are, and through programs of Debian. */
export const commands: readonly Converter[] = [
  ...itself,
  ...pandoc,
  ...unwrapped,
  command('lynx -dump', 'html', 'lynx -dump -display_charset=utf-8 FILE'),
  command('lynx -dump -width=200', 'html', 'lynx -dump -width=200 -nolist -display_charset=utf-8 FILE'),
  command('w3m -dump', 'html', 'w3m -dump -T text/html -O UTF-8 FILE'),
  command('w3m -dump -cols 200', 'html', 'w3m -dump -cols 200 -T text/html -O UTF-8 FILE'),
  command('elinks -dump', 'html', 'elinks -dump -dump-charset utf-8 FILE'),
  command('elinks -dump wide', 'html', 'elinks -dump -dump-width 200 -dump-charset utf-8 FILE'),
  command('links2 -dump', 'html', 'links2 -codepage utf-8 -dump FILE'),
  command('html2text', 'html', 'html2text -utf8 FILE'),
  command('html2text -width 200', 'html', 'html2text -utf8 -width 200 FILE'),
  command('pdftotext', 'pdf', 'pdftotext FILE -'),
  command('pdftotext -layout', 'pdf', 'pdftotext -layout FILE -'),
  command('pdftotext -raw', 'pdf', 'pdftotext -raw FILE -'),
  command('pdftotext -layout -nopgbrk', 'pdf', 'pdftotext -layout -nopgbrk FILE -'),
  command('mutool text', 'pdf', 'mutool draw -q -F txt FILE'),
  command('pdftohtml -xml', 'pdf', 'pdftohtml -i -xml -stdout FILE'),
  command('pdftohtml', 'pdf', 'pdftohtml -i -noframes -stdout FILE'),
  command('catdoc', 'doc', 'catdoc -d utf-8 FILE'),
  command('catdoc -w', 'doc', 'catdoc -w -d utf-8 FILE'),
  command('antiword', 'doc', 'antiword -m UTF-8.txt FILE'),
  command('antiword -w 0', 'doc', 'antiword -w 0 -m UTF-8.txt FILE'),
  command('unrtf --text', 'rtf', 'unrtf --text FILE'),
  command('unrtf --html', 'rtf', 'unrtf --html FILE'),
  command('docx2txt', 'docx', 'docx2txt FILE -'),
  command('odt2txt', 'odt', 'odt2txt --encoding=UTF-8 FILE'),
  command('xlsx2csv', 'xlsx', 'xlsx2csv FILE'),
  command('xlsx2csv tab', 'xlsx', 'xlsx2csv -d tab FILE'),
  {
    id: 'soffice txt',
    from: 'docx',
    convert: (path) => readFileSync(path.replace(/docx$/, 'txt')),
  },
  python(
    'html2text (Python)',
    'html',
    'import html2text,sys;h=html2text.HTML2Text();print(h.handle(open(sys.argv[1],encoding="utf-8").read()))',
  ),
  python(
    'html2text (Python) unwrapped',
    'html',
    'import html2text,sys;h=html2text.HTML2Text(bodywidth=0);print(h.handle(open(sys.argv[1],encoding="utf-8").read()))',
  ),
  python(
    'html2text (Python) padded',
    'html',
    'import html2text,sys;h=html2text.HTML2Text(bodywidth=0);h.pad_tables=True;print(h.handle(open(sys.argv[1],encoding="utf-8").read()))',
  ),
  python(
    'beautifulsoup get_text',
    'html',
    'import bs4,sys;print(bs4.BeautifulSoup(open(sys.argv[1],encoding="utf-8").read(),"lxml").get_text())',
  ),
  python(
    'beautifulsoup get_text lines',
    'html',
    'import bs4,sys;print(bs4.BeautifulSoup(open(sys.argv[1],encoding="utf-8").read(),"lxml").get_text("\\n",strip=True))',
  ),
  python(
    'beautifulsoup get_text pipes',
    'html',
    'import bs4,sys;print(bs4.BeautifulSoup(open(sys.argv[1],encoding="utf-8").read(),"lxml").get_text("|",strip=True))',
  ),
  python(
    'pdfminer',
    'pdf',
    'from pdfminer.high_level import extract_text;import sys;print(extract_text(sys.argv[1]))',
  ),
];

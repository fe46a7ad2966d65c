// Reading HTML beside parsing it: `npm run bench:html`.
// Every pair of page and method runs in a process of its own: methods that share one deoptimise parse5 for each other.
import { fileURLToPath } from 'node:url';
import { parse } from 'parse5';
import { runForJson, timeOf } from './timing.mjs';

function applicationsTable(attributes, wrap) {
  const row = (i) =>
    `<tr><td${attributes}>（一）予以公开 ${i}</td>${Array.from({ length: 7 }, (_, j) => `<td${attributes}>${wrap(i * j)}</td>`).join('')}</tr>\n`;
  return `<h2>三、收到和处理政府信息公开申请情况</h2>\n<table border="1">${Array.from({ length: 25 }, (_, i) => row(i)).join('')}</table>\n`;
}

const wordStyle =
  ' width="99" valign="center" style="width:74.25pt;padding:0pt 5.4pt;border-left:none;\nmso-border-left-alt:0.5pt solid windowtext;border-right:1pt solid windowtext;"';
const wordCell = (value) =>
  `<p class="MsoNormal" style="line-height:30pt;mso-line-height-rule:exactly;"><span style="mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:12pt;">${value}</span></p>`;
const prose = `<p>${'全年围绕群众关心的住房、教育、养老、就医等事项，坚持以公开促落实、促规范、促服务。'.repeat(5)}</p>\n`;

const pages = {
  'plain 100 KB': () => `<html><body>${applicationsTable(' align="center"', String).repeat(11)}`,
  'plain 1 MB': () => `<html><body>${applicationsTable(' align="center"', String).repeat(115)}`,
  'word 100 KB': () => `<html><body>${applicationsTable(wordStyle, wordCell).repeat(1)}${prose.repeat(40)}`,
  'word 1 MB': () => `<html><body>${applicationsTable(wordStyle, wordCell).repeat(12)}${prose.repeat(40)}`,
  'prose 100 KB': () => `<html><body>${prose.repeat(180)}`,
};

const methods = {
  parse5: () => (html) => parse(html),
  'parse5 with locations': () => (html) => parse(html, { sourceCodeLocationInfo: true }),
  'cheerio with locations': async () => {
    const { load } = await import('cheerio/slim');
    const { adapter } = await import('parse5-htmlparser2-tree-adapter');
    return (html) =>
      load(parse(html, { treeAdapter: adapter, sourceCodeLocationInfo: true }), { xml: false });
  },
  'gov-report reader': async () => {
    const { reader } = await import('../dist/readers/html/index.js');
    const { defaultLimits } = await import('../dist/readers/limits.js');
    const bytes = new Uint8Array();
    return (text) =>
      reader.read(
        { bytes, decoded: { text, encoding: 'utf-8', evidence: 'valid-utf8' } },
        defaultLimits,
        () => {},
      );
  },
};

async function measure(method, page) {
  const run = await methods[method]();
  const html = pages[page]();
  console.log(JSON.stringify(await timeOf(() => run(html))));
}

function measureApart(method, page) {
  return runForJson(process.execPath, [fileURLToPath(import.meta.url), method, page]);
}

const [method, page] = process.argv.slice(2);
if (method !== undefined && page !== undefined) await measure(method, page);
else {
  for (const page of Object.keys(pages)) {
    const base = measureApart('parse5', page);
    for (const method of Object.keys(methods)) {
      const { best, median } = method === 'parse5' ? base : measureApart(method, page);
      const ratio = (best / base.best).toFixed(2);
      console.log(
        `${page.padEnd(13)} ${method.padEnd(24)} best ${best.toFixed(2)} ms  median ${median.toFixed(2)} ms  ${ratio} × parse5`,
      );
    }
  }
}

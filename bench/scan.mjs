// How much of scanned forms is read, and whether any of it wrongly: `npm run bench:scan`. The filled forms are printed as
// PDF, drawn as pictures, made noisy, and read back; what is read is held against what was typed into their facts.json.
// Needs poppler-utils (pdftoppm), LibreOffice (soffice) and tesseract with chi_sim.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeTiff } from '../dist/ocr/tiff.js';
import { parseBytes } from '../dist/pipeline.js';
import { degrade, readPgm } from './degrade.mjs';

const forms = ['2014', '2019', '2021'];
const resolutions = [200, 300];
const applicants = [
  'natural_person',
  'org.commercial',
  'org.research',
  'org.public_welfare',
  'org.legal_service',
  'org.other',
  'total',
];
const channels = ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration'];
const outcomes = ['upheld', 'corrected', 'other', 'pending', 'total'];
const fixture = (form, name) =>
  fileURLToPath(new URL(`../fixtures/forms/${form}-filled/${name}`, import.meta.url));

/** What was typed: a fixture writes a row of the applications table as a list. */
function expected(form) {
  const { facts } = JSON.parse(readFileSync(fixture(form, 'facts.json'), 'utf8')).statements[0];
  return new Map(
    Object.entries(facts).flatMap(([key, typed]) =>
      key === 'remedies'
        ? typed.map((value, index) => [
            `${key}.${channels[Math.floor(index / 5)]}.${outcomes[index % 5]}`,
            value,
          ])
        : Array.isArray(typed)
          ? typed.map((value, index) => [`${key}/${applicants[index]}`, typedValue(value)])
          : [[key, typedValue(typed)]],
    ),
  );
}

function typedValue(typed) {
  return typeof typed === 'object' && typed !== null ? (typed.value ?? null) : typed;
}

function picturesOf(form, resolution, folder) {
  const pdf = join(folder, 'report.pdf');
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      fixture(form, 'report.docx'),
    ],
    { stdio: 'ignore' },
  );
  execFileSync('pdftoppm', ['-gray', '-r', String(resolution), pdf, join(folder, 'page')]);
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.pgm'))
    .sort();
  return pages.map((name) => readPgm(readFileSync(join(folder, name))));
}

async function measure(form, resolution, quality) {
  const folder = mkdtempSync(join(tmpdir(), 'gov-report-scan-'));
  try {
    const clean = picturesOf(form, resolution, folder);
    const pages = quality === 'clean' ? clean : clean.map((page, index) => degrade(page, index));
    const started = process.cpuUsage().user;
    const wall = performance.now();
    const result = await parseBytes(writeTiff(pages), 'scan.tiff');
    const seconds = [(process.cpuUsage().user - started) / 1e6, (performance.now() - wall) / 1000];
    return { ...compare(result, expected(form)), pages: pages.length, seconds, result };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(result, typed) {
  const facts = result.statements[0]?.facts ?? {};
  const counts = { right: 0, wrong: 0, unread: 0, missing: 0, all: typed.size };
  const wrong = [];
  for (const [key, value] of typed) {
    const fact = facts[key];
    if (!fact) counts.missing += 1;
    else if (fact.state === 'unparsed') counts.unread += 1;
    else if (fact.value === value) counts.right += 1;
    else wrong.push(`${key}: ${fact.raw} for ${value}`);
  }
  for (const [key, fact] of Object.entries(facts)) {
    if (!typed.has(key) && fact.value !== null) wrong.push(`${key}: ${fact.raw}, not printed`);
  }
  return { ...counts, wrong };
}

const rows = [];
const only = process.argv[2];
for (const form of forms) {
  for (const resolution of resolutions) {
    for (const quality of ['clean', 'noisy']) {
      if (only && !`${form} ${resolution} ${quality}`.startsWith(only)) continue;
      const { right, wrong, unread, missing, all, pages, seconds, result } = await measure(
        form,
        resolution,
        quality,
      );
      const share = `${((100 * right) / all).toFixed(1)} %`;
      const head = `${result.year} ${result.entity}`;
      rows.push([
        `${form} ${resolution} ${quality}`,
        right,
        share,
        unread,
        missing,
        wrong.length,
        head,
        `${seconds.map((each) => each.toFixed(1)).join(' / ')} s, ${pages} pages`,
      ]);
      for (const line of wrong) console.log(`WRONG ${form} ${resolution} ${quality} ${line}`);
    }
  }
}
const columns = [
  'form, dpi',
  'certain',
  'of all',
  'uncertain',
  'row not found',
  'WRONG',
  'year, entity',
  'own CPU / wall',
];
console.log([columns, ...rows].map((row) => row.join(' | ')).join('\n'));

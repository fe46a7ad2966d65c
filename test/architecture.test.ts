import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { formats } from '../src/model/document.ts';

const source = fileURLToPath(new URL('../src', import.meta.url));

/** What each part of the program may import besides itself; a module beside the folders is a part of its own. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  generated: ['model'],
  findings: ['model'],
  forms: ['model'],
  readers: ['model', 'findings'],
  recognize: ['model', 'findings', 'forms'],
  extract: ['model', 'findings', 'forms', 'recognize'],
  rules: ['model', 'findings', 'forms'],
  check: ['model', 'findings', 'forms', 'generated', 'rules'],
  results: ['model', 'findings', 'check', 'compose.ts'],
  writers: ['model', 'forms', 'generated'],
  generate: ['model', 'findings', 'forms', 'rules', 'check'],
  'files.ts': ['model', 'findings'],
  ocr: ['readers'],
  'compose.ts': ['model', 'findings', 'readers'],
  'pipeline.ts': [
    'model',
    'findings',
    'forms',
    'readers',
    'recognize',
    'extract',
    'rules',
    'check',
    'files.ts',
    'compose.ts',
    'ocr',
  ],
  'checking.ts': ['model', 'findings', 'rules', 'check'],
  'index.ts': ['model', 'forms', 'generated', 'check', 'pipeline.ts', 'checking.ts'],
  cli: [
    'model',
    'findings',
    'forms',
    'check',
    'results',
    'writers',
    'files.ts',
    'pipeline.ts',
    'checking.ts',
  ],
};

/** Who may touch the disk or run programs; no stage may, and the generator writes what it makes. */
const mayUseFiles = new Set(['cli', 'files.ts', 'generate', 'ocr']);

const longestFile = 300;
const mayBeLong = new Set(['forms', 'generated']);

interface SourceFile {
  /** From src/, with slashes. */
  readonly path: string;
  readonly part: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files: readonly SourceFile[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .map((path) => {
    const text = readFileSync(join(source, path), 'utf8');
    return { path, part: partOf(path), text, imports: importsOf(text) };
  });

function partOf(path: string): string {
  return path.split('/')[0] ?? path;
}

/** What a module imports, statically, for types, on demand, or to export it again. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
}

/** The modules of the program that one imports, from src/. */
function targets({ path, imports }: SourceFile): string[] {
  return imports.filter((specifier) => specifier.startsWith('.')).map((specifier) => target(path, specifier));
}

/** Where a relative import points, from src/. */
function target(path: string, specifier: string): string {
  return relative(source, join(source, dirname(path), specifier)).replaceAll('\\', '/');
}

test('every part of the program is known here', () => {
  expect([...new Set(files.map(({ part }) => part))].filter((part) => !(part in mayImport))).toEqual([]);
});

test('imports point one way', () => {
  const wrong = files.flatMap((file) =>
    targets(file)
      .filter((path) => partOf(path) !== file.part && !mayImport[file.part]?.includes(partOf(path)))
      .map((path) => `${file.path} → ${path}`),
  );
  expect(wrong).toEqual([]);
});

/**
 * What the folders of one kind each may import besides themselves and what they share, by the folder they stand in. Markdown
 * holds HTML, and pictures are decoded as those in PDF.
 */
const mayBuildOn: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  readers: { sniff: ['csv'], archive: ['sniff'], markdown: ['html'], scan: ['sniff', 'pdf'] },
  'recognize/tables': {},
};

test.each(Object.entries(mayBuildOn))(
  'a folder of %s builds on what they share, and on no other but those named',
  (parent, named) => {
    const kindOf = (path: string): string =>
      path.startsWith(`${parent}/`) ? (path.slice(parent.length + 1).match(/^([^/]+)\//)?.[1] ?? '') : '';
    const wrong = files.flatMap((file) => {
      const kind = kindOf(file.path);
      const allowed = ['', kind, 'shared', ...(named[kind] ?? [])];
      const others = targets(file).filter((path) => kind !== '' && !allowed.includes(kindOf(path)));
      return others.map((path) => `${file.path} → ${path}`);
    });
    expect(wrong).toEqual([]);
  },
);

test('the page on the architecture lists every folder, and no other', () => {
  const page = readFileSync(join(source, '../docs/architecture.md'), 'utf8');
  const list = /^src\n(.*?)^```/ms.exec(page)?.[1] ?? '';
  const above: string[] = [];
  const listed = [...list.matchAll(/^( +)(\S+)/gm)].map(([, blanks = '', name = '']) => {
    above.splice(blanks.length / 2 - 1, above.length, name);
    return above.join('/');
  });
  const folders = files.flatMap(({ path }) => {
    const names = path.split('/').slice(0, -1);
    return names.map((_, index) => names.slice(0, index + 1).join('/'));
  });
  expect(listed.sort()).toEqual([...new Set(folders)].sort());
});

test('there is a reader for each format', () => {
  const folders = files.flatMap(({ path }) => /^readers\/([^/]+)\//.exec(path)?.[1] ?? []);
  expect([...new Set(folders)].sort()).toEqual([...formats, 'archive', 'shared', 'sniff'].sort());
});

test('no stage touches the disk, prints, or takes the time', () => {
  const impure =
    /'node:(?:fs|fs\/promises|process|child_process|http|https|net)'|\bprocess\.(?:std|env|argv|cwd|exit)|\bconsole\.|\bDate\.now|\bnew Date\(\)|\bperformance\./;
  const wrong = files
    .filter(({ part, text }) => !mayUseFiles.has(part) && impure.test(text))
    .map(({ path }) => path);
  expect(wrong).toEqual([]);
});

test('what stands in one folder, files and folders, does not import each other in a circle', () => {
  const graph = new Map<string, Set<string>>();
  for (const file of files) {
    for (const path of targets(file)) {
      const [one, other] = [file.path.split('/'), path.split('/')];
      const at = one.findIndex((name, index) => name !== other[index]) + 1;
      const [from, to] = [one.slice(0, at).join('/'), other.slice(0, at).join('/')];
      graph.set(from, (graph.get(from) ?? new Set()).add(to));
    }
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, above: readonly string[]): void => {
    if (above.includes(path)) circles.push([...above.slice(above.indexOf(path)), path].join(' → '));
    else if (!done.has(path)) for (const next of graph.get(path) ?? []) visit(next, [...above, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  expect(circles).toEqual([]);
});

/** Static imports of more than types. */
function valueImports(text: string): string[] {
  const statements = text.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?\bfrom\s+'([^']+)'/gm);
  return [...statements].map((match) => match[1] ?? '');
}

test(`no file is longer than ${longestFile} lines, but for data`, () => {
  const long = files
    .filter(({ part, text }) => !mayBeLong.has(part) && text.split('\n').length - 1 > longestFile)
    .map(({ path, text }) => `${path}: ${text.split('\n').length - 1}`);
  expect(long).toEqual([]);
});

test('what is exported says what it is, but for rules, which have titles', () => {
  const bare = files
    .filter(({ part, text }) => part !== 'generated' && !/ = define(?:Series)?Rule\(/.test(text))
    .flatMap(({ path, text }) => {
      const exported = text.matchAll(/(?<!\*\/\n)^export (?!\{|type \{)[^\n{=(]*/gm);
      return [...exported].map(([line]) => `${path}: ${line.trim()}`);
    });
  expect(bare).toEqual([]);
});

/** The names a registry should list, and how it names each. */
const registries: readonly (readonly [registry: string, listed: readonly string[]])[] = [
  ['readers/index.ts', formats.map((format) => `./${format}/index.ts`)],
  ['writers/index.ts', modulesIn('writers', /^(?!index|writer)/).map((name) => `./${name}`)],
  [
    'writers/findings/index.ts',
    modulesIn('writers/findings', /^(?!index|writer|printed)/).map((name) => `./${name}`),
  ],
  ['findings/index.ts', modulesIn('findings', /^(?!index|define|kind-names)/).map((name) => `./${name}`)],
  ['rules/index.ts', rulesIn('defineRule')],
  ['rules/series.ts', rulesIn('defineSeriesRule')],
  ['forms/index.ts', modulesIn('forms', /^form\d/).map((name) => `./${name}`)],
];

test.each(registries)('%s lists everything there is', (registry, listed) => {
  const imports = files.find(({ path }) => path === registry)?.imports ?? [];
  expect(listed.length).toBeGreaterThan(0);
  expect(listed.filter((name) => !imports.includes(name))).toEqual([]);
});

/** Modules that define a rule; others beside them help. */
function rulesIn(define: string): string[] {
  const rules = files.filter((file) => file.part === 'rules' && file.text.includes(`= ${define}(`));
  return rules.map(({ path }) => `./${path.slice('rules/'.length)}`);
}

function modulesIn(folder: string, name: RegExp): string[] {
  return files
    .filter(({ path }) => dirname(path) === folder)
    .map(({ path }) => path.slice(folder.length + 1))
    .filter((file) => name.test(file));
}

test('what starts with every command loads no package', () => {
  const loaded = new Set<string>();
  const load = (path: string): void => {
    const file = files.find((each) => each.path === path);
    if (!file || loaded.has(path)) return;
    loaded.add(path);
    for (const specifier of valueImports(file.text)) {
      if (specifier.startsWith('.')) load(target(path, specifier));
      else loaded.add(specifier);
    }
  };
  load('cli/main.ts');
  const packages = [...loaded].filter((name) => !name.endsWith('.ts') && !name.startsWith('node:'));
  expect(packages).toEqual([]);
  expect(loaded.size).toBeLessThan(10);
});

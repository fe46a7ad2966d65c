import { allPoints } from '../../forms/points.ts';
import type { Scope } from '../../model/result.ts';
import type { Digest, SeriesAssessment } from '../../model/series.ts';
import { type Bodies, bodiesOf, findBody, plainName } from '../across/bodies.ts';
import { defineSeriesRule } from '../across/define.ts';
import { agrees, chainsOf, isEqual, type Link, printedIn } from '../across/links.ts';
import { cellOf, copiesDiffer, notPrinted, openData, type Told } from '../across/words.ts';

/** The figures a region and its parts print alike: not changes, and of the applicants their total only. */
function isAdded(key: string): boolean {
  const [point] = allPoints().get(key) ?? [];
  return point !== undefined && point.type !== 'change' && (!point.applicant || point.applicant === 'total');
}

/** A row that a report may leave out, since a province added it. */
function isOptional(key: string): boolean {
  return (allPoints().get(key) ?? []).every(({ issuer }) => issuer !== undefined);
}

/** The links of a run by body, scope and year. */
class Links {
  readonly #reports: readonly Digest[];
  readonly #bodies: Bodies;

  constructor(reports: readonly Digest[]) {
    this.#reports = reports;
    this.#bodies = bodiesOf(reports);
  }

  find(name: string, region: string): string | null {
    return findBody(this.#bodies, name, region);
  }

  bodyOf({ entity }: Digest): string {
    return this.#bodies.idOf(entity);
  }

  at(body: string, scope: Scope, year: number): Link | null {
    const links = chainsOf(this.#reports, body).flat();
    return links.find((link) => link.scope === scope && link.year === year) ?? null;
  }
}

/** The statement for all a body covers: that of the region where the report tells scopes apart. */
function whole(links: Links, body: string, year: number): Link | null {
  return links.at(body, 'region', year) ?? links.at(body, null, year);
}

interface Part {
  readonly name: string;
  readonly link: Link | null;
}

interface Region {
  readonly name: string;
  readonly body: string;
  readonly parts: readonly string[];
}

function* assessRegion(links: Links, region: Region, report: Digest): Generator<SeriesAssessment> {
  const { year } = report;
  const sum = whole(links, region.body, year);
  if (sum?.reports[0] !== report) return;
  const parts = [...new Set(region.parts.map(plainName))].map((name) => ({
    name,
    link: partOf(links, name, region, year),
  }));
  const reasons = reasonsAgainst(sum, parts);
  if (reasons.length === 0) yield* compareAll(sum, parts);
  else {
    const data = openData(reasons);
    yield { report, scope: sum.scope, outcome: 'open', points: [], places: [], data };
  }
}

function partOf(links: Links, name: string, region: Region, year: number): Link | null {
  if (name === region.name) return links.at(region.body, 'own_level', year);
  const part = links.find(name, region.name);
  return part === null ? null : whole(links, part, year);
}

/** Why nothing can be added up: parts without a report, or copies that differ. */
function reasonsAgainst(sum: Link, parts: readonly Part[]): readonly Told[] {
  const missing = parts.filter(({ link }) => link === null).map(({ name }) => name);
  const differing = [sum, ...parts.flatMap(({ link }) => link ?? [])].filter((link) => !agrees(link));
  return [
    ...(missing.length > 0
      ? [
          {
            zh: `缺少 ${sum.year} 年的报告：${missing.join('、')}`,
            en: `no ${sum.year} report of ${missing.join(', ')}`,
          },
        ]
      : []),
    ...differing.map(copiesDiffer),
  ];
}

function* compareAll(sum: Link, parts: readonly Part[]): Generator<SeriesAssessment> {
  const keys = new Set(sum.reports.flatMap((report) => [...report.figures(sum.scope).keys()]));
  for (const key of keys) if (isAdded(key)) yield* compare(key, sum, parts);
}

function* compare(key: string, sum: Link, parts: readonly Part[]): Generator<SeriesAssessment> {
  const report = printedIn(sum, key);
  const total = report?.value(sum.scope, key) ?? null;
  if (!report || total === null) return;
  const counted = parts.flatMap(({ name, link }) =>
    link ? [{ name, link, value: valueOfPart(link, key) }] : [],
  );
  const place = report.place(sum.scope, key);
  const common = { report, scope: sum.scope, points: [key], places: place ? [place] : [] };
  // A row of another edition, which no part prints, asks nothing of them.
  if (counted.every(({ link }) => printedIn(link, key) === null)) return;
  const gaps = counted.filter(({ value }) => value === null);
  if (gaps.length > 0) {
    const data = openData(gaps.map(({ link }) => ofBody(link, notPrinted(link, key, printedIn(link, key)))));
    yield { ...common, outcome: 'open', data };
    return;
  }
  const added = Number(counted.reduce((all, { value }) => all + (value ?? 0), 0).toFixed(6));
  const data = {
    cell: cellOf(report, sum.scope, key),
    region: total,
    sum: added,
    difference: Number(Math.abs(total - added).toFixed(6)),
    parts: counted.map(({ name, value }) => `${name} ${value ?? 0}`),
    files: counted.flatMap(({ link }) => link.reports[0]?.path ?? []),
    file: report.path,
  };
  yield { ...common, outcome: isEqual(total, added) ? 'pass' : 'fail', data };
}

function valueOfPart(link: Link, key: string): number | null {
  const report = printedIn(link, key) ?? link.reports[0];
  const counted = report?.counted(link.scope, key, { isOptional: isOptional(key) });
  return counted === undefined || counted.kind === 'gap' ? null : counted.value;
}

function ofBody(link: Link, { zh, en }: Told): Told {
  const entity = link.reports[0]?.entity ?? '';
  return { zh: `${entity} ${zh}`, en: `${entity}: ${en}` };
}

const form = '2014' as const;
const year = 2017;
const regions = { 青山市: ['青山市', '白石县', '绿水区'] };

function total(value: number): Record<string, number> {
  return { 'proactive.total': value };
}

export const regionIsSum = defineSeriesRule({
  id: 'levels/region-is-sum',
  title: { zh: '本行政区域数等于各部分之和', en: 'A region is the sum of its parts' },
  severity: 'warning',
  forms: ['2014', '2019', '2021'],
  source: {
    zh: '本行政区域的数由本级与各下级的数汇总',
    en: 'The figures of a region are those of its own level and the levels below, added up',
  },
  message: {
    zh: '“{cell}”为 {region}（{file}），各部分之和为 {sum}，相差 {difference}（{parts}；{files}）。',
    en: '“{cell}” is {region} ({file}), but the parts add up to {sum}; they differ by {difference} ({parts}; {files}).',
  },
  help: {
    zh: '核对汇总数与各部分报告；各部分在汇总之后更正的、配置中 regions 未列全的（如市本级、开发区），会造成不一致。',
    en: 'Compare the region’s figure with the reports of its parts. Parts corrected later, or left out of `regions` in the configuration (the own level, development zones), are known exceptions.',
  },
  explanation: {
    zh: '只在配置的 regions 列出各部分、且各部分当年报告齐全时核对；写地区自己的名称表示其本级。申请人只核对总计列，增减数不核对。',
    en: 'Asked only where `regions` in the configuration lists the parts and the run has the report of each; the name of the region itself stands for its own level. Of the applicants only the total is compared, and no changes.',
  },
  keys: 'all',
  assess(reports, { regions }) {
    const listed = Object.entries(regions).filter(([, parts]) => parts.length > 0);
    if (listed.length === 0) return () => [];
    const links = new Links(reports);
    const known = listed.flatMap(([name, parts]) => {
      const body = links.find(name, '');
      return body === null ? [] : [[body, { name: plainName(name), body, parts }] as const];
    });
    const byBody = new Map<string, Region>(known);
    return (report) => {
      const region = byBody.get(links.bodyOf(report));
      return region ? assessRegion(links, region, report) : [];
    };
  },
  examples: {
    holds: [
      {
        regions,
        reports: [
          { form, year, entity: '青山市人民政府', ownLevel: total(500), region: total(900) },
          { form, year, entity: '白石县人民政府', facts: total(300) },
          { form, year, entity: '青山市绿水区人民政府', facts: total(100) },
        ],
      },
    ],
    fails: [
      {
        regions,
        reports: [
          { form, year, entity: '青山市人民政府', ownLevel: total(500), region: total(990) },
          { form, year, entity: '白石县人民政府', facts: total(300) },
          { form, year, entity: '青山市绿水区人民政府', facts: total(100) },
        ],
      },
    ],
    open: [
      {
        regions,
        reports: [
          { form, year, entity: '青山市人民政府', ownLevel: total(500), region: total(990) },
          { form, year, entity: '白石县人民政府', facts: total(300) },
        ],
      },
      {
        regions,
        reports: [
          { form, year, entity: '青山市人民政府', ownLevel: total(500), region: total(990) },
          { form, year, entity: '白石县人民政府', facts: total(300) },
          { form, year, entity: '绿水区人民政府', facts: { 'proactive.total': 'unparsed' } },
        ],
      },
    ],
  },
});

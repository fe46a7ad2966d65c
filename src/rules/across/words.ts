import { cellLabel } from '../../forms/labels.ts';
import { formatPlace } from '../../model/place.ts';
import type { Scope } from '../../model/result.ts';
import type { Digest } from '../../model/series.ts';
import type { Link } from './links.ts';

/** What a finding that cites figures of another report is told with. */
export interface Told {
  readonly zh: string;
  readonly en: string;
}

/** A cell by the labels of the edition that a report's table follows. */
export function cellOf(report: Digest | null, scope: Scope, key: string): string {
  return cellLabel(key, report?.form(scope, key) ?? '2021');
}

/** The file a figure of another report stands in, and where: a.html, line 12. */
export function cited(link: Link, report: Digest | null, key: string): string {
  const from = report ?? link.reports[0];
  if (!from) return '';
  const place = from.place(link.scope, key);
  return place ? `${from.path}, ${formatPlace(place)}` : from.path;
}

/** A figure with its year, by its form's label. */
export function named(link: Link, key: string, report: Digest | null): string {
  return `${link.year} “${cellOf(report, link.scope, key)}”`;
}

/** Why a link tells nothing: its copies print different figures. */
export function copiesDiffer({ year, reports }: Link): Told {
  const files = reports.map(({ path }) => path);
  return {
    zh: `${year} 年的几份文件数字不一致（${files.join('、')}）`,
    en: `the ${year} report is given in files that differ (${files.join(', ')})`,
  };
}

/** Why a figure tells nothing. */
export function notPrinted(link: Link, key: string, report: Digest | null): Told {
  const cell = cellOf(report, link.scope, key);
  return {
    zh: `${link.year} 年“${cell}”未填、未读出或缺失`,
    en: `${link.year} “${cell}” is blank, unread or absent`,
  };
}

/** The data of an open assessment: the reasons in both languages. */
export function openData(reasons: readonly Told[]): { readonly gaps: string[]; readonly missing: string[] } {
  return { gaps: reasons.map(({ zh }) => zh), missing: reasons.map(({ en }) => en) };
}

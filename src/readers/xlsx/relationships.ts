import type { Emit } from '../../model/finding.ts';
import type { Limits } from '../limits.ts';
import { decodeXml, parseXml } from '../shared/package/xml.ts';
import type { Package } from '../shared/package/zip.ts';

/** One relationship of a part to another: its kind is the last word of its type. */
export interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** Where the relationships of a part are: `xl/workbook.xml` has `xl/_rels/workbook.xml.rels`. */
function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A target as a path from the package's root. */
function resolve(part: string, target: string): string {
  if (/^[/\\]/.test(target)) return target.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of target.split(/[/\\]/)) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Reads the relationships of a part (ISO/IEC 29500-2, 8.5); of the package itself where the part is ''. */
export async function readRelationships(
  pack: Package,
  part: string,
  limits: Limits,
  emit: Emit,
): Promise<readonly Relationship[]> {
  const path = relationshipsPath(part);
  const bytes = await pack.readIfPresent(path);
  const found: Relationship[] = [];
  if (bytes === null) return found;
  const handler = {
    open(name: string, { Id: id, Type: type, Target: target }: Readonly<Record<string, string>>): void {
      if (name !== 'Relationship' || id === undefined || type === undefined || target === undefined) return;
      found.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), target: resolve(part, target) });
    },
    text(): void {},
    close(): void {},
  };
  parseXml(decodeXml(bytes, path, emit), path, handler, limits, emit);
  return found;
}

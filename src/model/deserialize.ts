import type { Result } from './result.ts';
import type { SerializedResult } from './serialize.ts';

/** The result a printed one stands for. Its messages come in the one language they were printed in. */
export function deserialize(printed: SerializedResult): Result {
  const findings = printed.findings.map((finding) => ({
    ...finding,
    message: { zh: finding.message, en: finding.message },
  }));
  return { ...printed, findings };
}

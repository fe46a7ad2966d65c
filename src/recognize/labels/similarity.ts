/**
 * How alike two label keys are, from 0 to 1: one minus the edit distance over the longer length,
 * where inserting, dropping and replacing a character cost one each. Cheap rejection first: keys whose
 * lengths differ by more than half score 0.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) * 2 < longer) return 0;
  return 1 - editDistance(a, b) / longer;
}

/** The row of the distance table in work, kept from call to call. */
let row = new Uint16Array(256);

function editDistance(a: string, b: string): number {
  if (row.length <= b.length) row = new Uint16Array(b.length * 2);
  for (let j = 0; j <= b.length; j += 1) row[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const code = a.charCodeAt(i - 1);
    let diagonal = i - 1;
    let left = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j] ?? 0;
      const replaced = code === b.charCodeAt(j - 1) ? diagonal : diagonal + 1;
      left = Math.min(replaced, above + 1, left + 1);
      diagonal = above;
      row[j] = left;
    }
  }
  return row[b.length] ?? 0;
}

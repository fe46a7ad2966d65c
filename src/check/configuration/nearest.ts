/** How many names are suggested at most. */
const most = 3;

/** The names most like the one given, best first: those that hold it, then those a few letters away. Empty when none is near. */
export function nearest(name: string, names: Iterable<string>): readonly string[] {
  const asked = name.toLowerCase();
  return [...names]
    .map((candidate) => ({ candidate, distance: distanceOf(asked, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance < 0.5)
    .sort((left, right) => left.distance - right.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** From 0 to 1: the letters to change, as a share of the longer name; little where one holds the other. */
function distanceOf(asked: string, candidate: string): number {
  const longer = Math.max(asked.length, candidate.length);
  const share = edits(asked, candidate) / longer;
  const holds = asked.length > 2 && candidate.includes(asked);
  return holds ? Math.min(share, 0.3 + share / 10) : share;
}

/** Letters to insert, drop, replace or swap with their neighbour (optimal string alignment). */
function edits(from: string, to: string): number {
  let [before, previous]: [number[], number[]] = [[], Array.from({ length: to.length + 1 }, (_, i) => i)];
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, previous] = [previous, current];
  }
  return previous[to.length] ?? 0;
}

/**
 * Which rows with a text in their first place only are lines by themselves, in sheets whose merged cells were lost.
 * `extents` tells of each row up to which place it is filled, 0 for one with such a text only. It is a row where the
 * stretches of rows around it reach as far as one another: that of a heading, or of blank figures.
 */
export function linesAmong(extents: readonly number[]): (index: number) => boolean {
  const reach = [...extents];
  for (let from = 0; from < reach.length; from += 1) {
    let [to, most] = [from, 0];
    for (; (reach[to] ?? 0) > 0; to += 1) most = Math.max(most, reach[to] ?? 0);
    reach.fill(most, from, to);
    from = Math.max(from, to);
  }
  return (index) => {
    const [above, below] = [reach[index - 1] ?? 0, reach[index + 1] ?? 0];
    if (extents[index] !== 0) return false;
    return above === 0 || below === 0 || above !== below;
  };
}

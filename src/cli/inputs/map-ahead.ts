/**
 * Works on inputs in order and gives the outcomes in order, beginning `ahead` inputs before their turn, so that
 * one file is read from the disk while another is parsed.
 */
export async function* mapAhead<In, Out>(
  inputs: AsyncIterable<In>,
  ahead: number,
  work: (input: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const begun: Promise<Out>[] = [];
  for await (const input of inputs) {
    const outcome = work(input);
    // A failure is met when its turn comes; until then it must not count as unhandled.
    outcome.catch(() => {});
    begun.push(outcome);
    const [first] = begun;
    if (first && begun.length > ahead) {
      yield await first;
      begun.shift();
    }
  }
  for (const outcome of begun) yield await outcome;
}

/** A run's result, and the seconds of processor time it took: a guard against inputs that take minutes, whatever else the machine does. */
export async function timed<T>(
  run: () => T | Promise<T>,
): Promise<{ readonly seconds: number; readonly result: T }> {
  const before = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, result };
}

/** Seconds of processor time a run takes. */
export async function cpuSeconds(run: () => unknown): Promise<number> {
  return (await timed(run)).seconds;
}

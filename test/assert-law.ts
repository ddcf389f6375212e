import fc from "fast-check";

/** Runs that find a fault are made smaller for so long: the runner ends a test after two minutes, whatever it has found. */
const shrinkFor = 20_000;

/**
 * Asserts a law whose single runs are slow (a database each). The first counterexample ends the search; it is then made
 * smaller for a while, and thrown with its seed and path, so that a failure says what failed before the runner's patience
 * ends. `seed` and `path` replay one that was thrown.
 */
export async function assertLaw<Drawn>(
  law: fc.IAsyncProperty<Drawn>,
  options: { readonly numRuns: number; readonly seed?: number; readonly path?: string },
  shrinkMilliseconds = shrinkFor,
): Promise<void> {
  const found = await fc.check(law, { ...options, endOnFailure: true });
  if (!found.failed) return;
  const smaller = await fc.check(law, {
    ...{ seed: found.seed, path: found.counterexamplePath ?? "", numRuns: 1 },
    interruptAfterTimeLimit: shrinkMilliseconds,
  });
  // Where time was out before the fault was met again, the one that was found first stands.
  const told = smaller.failed ? smaller : found;
  throw new Error(await fc.asyncDefaultReportMessage(told), { cause: told.errorInstance });
}

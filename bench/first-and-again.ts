import { loadedPolku } from "./loaded-polku.ts";
import { atMost, type Bench, type Measured, quantile } from "./measured.ts";

/** What `size` experiences allow: milliseconds for the first time a slice is looked at. */
const budgets: readonly (readonly [size: number, milliseconds: number])[] = [
  [1_000_000, 60],
  [10_000_000, 200],
  [100_000_000, 1200],
];

/** A benchmark of pages from the API: each the first time for its slice, and again; at 1 M and 10 M unless told. */
export function firstAndAgain(name: string, pages: readonly string[]): Bench {
  return async ({ size, say }) => {
    const measured: Measured[] = [];
    for (const experiences of size === undefined ? [1_000_000, 10_000_000] : [size]) {
      const [, budget] = budgets.find(([upTo]) => experiences <= upTo) ?? budgets.at(-1)!;
      const polku = await loadedPolku(experiences, say);
      try {
        const first = await timesOf(pages, polku.time);
        // Five times over: of 36 pages two that wait for the garbage would be the figure.
        const again = await timesOf([...pages, ...pages, ...pages, ...pages, ...pages], polku.time);
        const at = `at ${experiences / 1_000_000} M`;
        say(
          `${name} ${at}: first p50 ${quantile(first, 0.5).toFixed(1)} ms, again p50 ${quantile(again, 0.5).toFixed(1)} ms`,
        );
        measured.push(
          atMost(`${name} first, p95 of ${pages.length} ${at}`, quantile(first, 0.95), "ms", budget),
          atMost(`${name} again, p95 of ${again.length} ${at}`, quantile(again, 0.95), "ms", 10),
        );
      } finally {
        await polku.stop();
      }
    }
    return measured;
  };
}

async function timesOf(pages: readonly string[], time: (page: string) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (const page of pages) times.push(await time(page));
  return times;
}

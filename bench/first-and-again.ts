import { loadedPolku } from "./loaded-polku.ts";
import { atMost, type Bench, type Measured, quantile } from "./measured.ts";

/** What `size` experiences allow: milliseconds for the first time a slice is looked at. */
const budgets: readonly (readonly [size: number, milliseconds: number])[] = [
  [1_000_000, 60],
  [10_000_000, 200],
  [100_000_000, 1200],
];

/** What a page fills in later, each asked once after all pages; milliseconds at a million, and twice as many above. */
export interface Later {
  readonly name: string;
  readonly pages: readonly string[];
  readonly budget: number;
}

/** A benchmark of pages from the API: each the first time for its slice, and again; at 1 M and 10 M unless told. */
export function firstAndAgain(name: string, pages: readonly string[], later?: Later): Bench {
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
        if (later !== undefined) {
          const times = await timesOf(later.pages, polku.time);
          const most = experiences > 1_000_000 ? 2 * later.budget : later.budget;
          measured.push(atMost(`${later.name} first, p95 of ${times.length} ${at}`, quantile(times, 0.95), "ms", most));
        }
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

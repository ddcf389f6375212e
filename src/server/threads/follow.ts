/** Something that is brought up to date again and again. */
export interface Following {
  /** Something has just been committed. */
  nudge(): void;
  /** Resolves when the work under way is done; nothing is done after. */
  stop(): Promise<void>;
}

/**
 * Calls `catchUp` after each nudge, and every second without one, for what other commands have written.
 *
 * It rests after each piece of work for three times as long as the work took, so that under a steady stream intake keeps
 * its share of the processor, pieces are large and cheap, and figures still follow within a second. `catchUp` answers how much it found. A nudge may come
 * before its commit can be seen, while an older transaction is still open, so it looks a few times more.
 */
export function follow(catchUp: () => Promise<number>, failed: (error: unknown) => void): Following {
  let stopped = false;
  let looks = 0;
  let wake = () => {};

  async function run(): Promise<void> {
    while (!stopped) {
      const began = performance.now();
      let found = 0;
      try {
        found = await catchUp();
      } catch (error) {
        if (stopped) return;
        failed(error);
        looks = 0;
      }
      looks = found > 0 ? most : Math.max(0, looks - 1);
      const worked = performance.now() - began;
      await rest(looks > 0 ? Math.min(longestUnderWay, Math.max(shortest, 3 * worked)) : longest);
    }
  }

  function rest(milliseconds: number): Promise<void> {
    if (stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  const running = run();
  return {
    nudge() {
      // Already at it: the next look comes by itself.
      if (looks === 0) wake();
      looks = most;
    },
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}

const most = 5;
const shortest = 20;
const longestUnderWay = 700;
const longest = 1000;

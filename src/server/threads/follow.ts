/** Something that is brought up to date again and again. */
export interface Following {
  /** So many things have just been committed. */
  nudge(count: number): void;
  /** Resolves when the work under way is done; nothing is done after. */
  stop(): Promise<void>;
}

/**
 * Calls `catchUp` after each nudge, and every second without one, for what other commands have written. It does one
 * piece of work and answers how much it found.
 *
 * When little comes in it goes on at once. The more comes in, the longer it rests between pieces: each piece costs
 * something however small it is, every page that is open is counted anew after it, and intake is to keep its share of
 * the processor. Figures follow within a second up to five thousand a second; under more they stand for some seconds,
 * and may fall behind and catch up afterwards. A nudge may come
 * before its commit can be seen, while an older transaction is still open, so it looks a few times more.
 */
export function follow(catchUp: () => Promise<number>, failed: (error: unknown) => void): Following {
  let stopped = false;
  let looks = 0;
  let arrived = 0;
  let wake = () => {};

  async function run(): Promise<void> {
    let since = performance.now();
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
      const now = performance.now();
      looks = found > 0 ? most : Math.max(0, looks - 1);
      const perSecond = (1000 * arrived) / (now - since);
      arrived = 0;
      since = now;
      await rest(looks > 0 ? pauseAfter(now - began, perSecond) : longest);
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
    nudge(count) {
      arrived += count;
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

/** How long to rest after `worked` milliseconds of work while so many come in a second. */
export function pauseAfter(worked: number, perSecond: number): number {
  if (perSecond < few) return 20;
  if (perSecond < many) return Math.min(500, Math.max(300, (perSecond / 2000) * worked));
  return Math.min(5000, Math.max(2000, 5 * worked));
}

const most = 5;
const few = 100;
const many = 5000;
const longest = 1000;

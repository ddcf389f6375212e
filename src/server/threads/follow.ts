/** Something that is brought up to date again and again. */
export interface Following {
  /** So many things have just been committed. */
  nudge(count: number): void;
  /** Resolves when the work under way is done; nothing is done after. */
  stop(): Promise<void>;
}

/** What one piece of work found, and whether it left more for the next. */
export interface Piece {
  readonly found: number;
  readonly more: boolean;
}

/** Time, in milliseconds; tests move their own by hand. */
export interface Clock {
  now(): number;
  /** For how long this thread has worked so far, whatever on. */
  worked(): number;
  /** Calls after so long; answers how to call it off. */
  after(milliseconds: number, call: () => void): () => void;
}

/**
 * Calls `catchUp` after each nudge, and every quarter of a second without one, for what other commands have written. It does one
 * piece of work and says what it found.
 *
 * When little comes in it goes on at once. The more comes in, the longer it rests between pieces: each piece costs
 * something however small it is, every page that is open is counted anew after it, and intake is to keep its share of
 * the processor. So the rest is five times what piece and pages took. Figures follow within a second up to a thousand a
 * second; under more they stand for some seconds. A rest ends as soon as it grows quiet, so that whoever is alone sees at
 * once what was sent last. And it halves with each piece in a row that left more, so that figures never fall behind for
 * long, however much comes in.
 *
 * A nudge may come before its commit can be seen, while an older transaction is still open, so it looks a few times more.
 */
export function follow(
  catchUp: () => Promise<Piece>,
  failed: (error: unknown) => void,
  clock: Clock = wallClock,
): Following {
  let stopped = false;
  let looks = 0;
  let arrived = 0;
  let wake = () => {};

  async function run(): Promise<void> {
    let before = { at: clock.now(), arrived, worked: clock.worked() };
    let unfinished = 0;
    while (!stopped) {
      const began = clock.now();
      const counted = clock.worked() - before.worked;
      let piece: Piece = { found: 0, more: false };
      try {
        piece = await catchUp();
      } catch (error) {
        if (stopped) return;
        failed(error);
        looks = 0;
      }
      const now = clock.now();
      looks = piece.found > 0 ? most : Math.max(0, looks - 1);
      unfinished = piece.more ? unfinished + 1 : 0;
      const perSecond = (1000 * (arrived - before.arrived)) / (now - before.at);
      before = { at: now, arrived, worked: clock.worked() };
      if (looks === 0) await rest(longest);
      else await restWhileBusy(restAfter(counted + now - began, perSecond, unfinished));
    }
  }

  /** Rests so long, or until it has grown quiet. */
  async function restWhileBusy(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0 && !stopped; left -= breath) {
      const before = arrived;
      await rest(Math.min(breath, left));
      if ((1000 * (arrived - before)) / breath < few) return;
    }
  }

  function rest(milliseconds: number): Promise<void> {
    if (stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const callOff = clock.after(milliseconds, resolve);
      wake = () => {
        callOff();
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

/**
 * How long to rest while so many come in a second: after `worked` milliseconds, of a piece and of what was counted before it;
 * `unfinished` pieces in a row left more.
 */
export function restAfter(worked: number, perSecond: number, unfinished: number): number {
  if (perSecond < few) return 20;
  if (perSecond < many) return Math.min(500, Math.max(300, (perSecond / 2000) * worked));
  return Math.min(5000, Math.max(2000, 5 * worked)) / 2 ** unfinished;
}

const wallClock: Clock = {
  now: () => performance.now(),
  worked: () => performance.eventLoopUtilization().active,
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Looks after the last find. */
const most = 5;
/** A second. */
const few = 100;
const many = 1000;
/** Milliseconds. */
const longest = 250;
const breath = 100;

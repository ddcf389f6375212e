import { asOfNow, type Clock, jumped, type KeptInstant, measured, seen, started, trueTime } from "./clock.ts";

/** Keeps time on a tablet whose clock may be wrong. */
export interface Timekeeper {
  /** Now, as it is to be kept with what was pressed. */
  now(): KeptInstant;
  /** The true time, in milliseconds since 1970, as far as it is known. */
  trueTime(): number;
  /** The server is so far ahead. */
  heard(ahead: number): void;
  /** The clock, if the server's was asked within the last minutes and it was not set since. */
  measured(): Clock | undefined;
  /** Milliseconds that have passed since. */
  since(kept: KeptInstant): number;
  /** Milliseconds by which the server is ahead. */
  ahead(): number;
  /** When the server was heard last, by the true time; undefined: not since the app was started. */
  lastHeard(): number | undefined;
}

/** Less than this between the clock and what passed is no change of it. */
const noticed = 2000;
const fresh = 600_000;

/** `changed`: it is to be written. */
export function timekeeper(kept: Clock, changed: (clock: Clock) => void): Timekeeper {
  // What has passed since the app was started does not depend on the clock.
  const apart = () => Date.now() - performance.now();
  let clock = started(kept, Date.now());
  let lastApart = apart();
  let heardAt: number | undefined;
  let lastHeard: number | undefined;
  const set = (to: Clock) => {
    clock = to;
    changed(clock);
  };
  const notice = () => {
    const by = apart() - lastApart;
    lastApart += by;
    if (Math.abs(by) < noticed) return;
    heardAt = undefined;
    set(jumped(clock, by));
  };
  setInterval(notice, 1000);
  setInterval(() => set(seen(clock, Date.now())), 60_000);
  changed(clock);
  const timekeeper: Timekeeper = {
    now: () => {
      notice();
      return { shown: Date.now(), stretch: clock.stretch };
    },
    trueTime: () => trueTime(clock, timekeeper.now().shown),
    heard: (ahead) => {
      notice();
      set(seen(measured(clock, ahead), Date.now()));
      heardAt = performance.now();
      lastHeard = trueTime(clock, Date.now());
    },
    measured: () => {
      notice();
      return heardAt !== undefined && performance.now() - heardAt < fresh ? clock : undefined;
    },
    since: (kept) => {
      const { shown } = timekeeper.now();
      return shown - asOfNow(clock, kept, shown);
    },
    ahead: () => clock.ahead[clock.stretch] ?? 0,
    lastHeard: () => lastHeard,
  };
  return timekeeper;
}

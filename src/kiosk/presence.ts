/** Seconds to say that one is still there: WCAG 2.2.1 wants twenty. */
const warned = 20;

/** Seconds that have passed since a moment of the page's own clock. */
export const secondsSince = (then: number): number => (performance.now() - then) / 1000;

/** Whether somebody is there: by when the screen was touched last, and by being asked once that is long ago. */
export interface Presence {
  /** Seconds since it was touched. */
  untouched(): number;
  touched(): void;
  /** Somebody is there, and need not be asked. */
  stay(): void;
  /** Until who was asked is taken to have left; undefined: nobody is asked. */
  secondsLeft(): number | undefined;
  /** Looks after who is there: asks whoever has touched nothing for `idle` seconds (undefined: nobody sits there); whether they were asked and have left. */
  look(idle: number | undefined): boolean;
}

export function presenceOf(): Presence {
  let touchedAt = performance.now();
  /** Since when it asks. */
  let warnedAt: number | undefined;
  return {
    untouched: () => secondsSince(touchedAt),
    touched() {
      touchedAt = performance.now();
    },
    stay() {
      warnedAt = undefined;
      touchedAt = performance.now();
    },
    secondsLeft: () => (warnedAt === undefined ? undefined : Math.ceil(warned - secondsSince(warnedAt))),
    look(idle) {
      if (idle === undefined) warnedAt = undefined;
      else if (warnedAt === undefined) {
        if (secondsSince(touchedAt) >= idle) warnedAt = performance.now();
      } else if (secondsSince(warnedAt) >= warned) {
        warnedAt = undefined;
        return true;
      }
      return false;
    },
  };
}

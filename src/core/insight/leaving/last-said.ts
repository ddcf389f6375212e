/** People by what they said last of several things, in the order asked. */
export interface LastSaid {
  /** A value; that it does not apply; null where nothing was said of it, or nothing is known to have happened or not. */
  readonly said: readonly (number | "notApplicable" | null)[];
  readonly n: number;
}

/**
 * What became of people within so many days of their last answer: they left; stayed; had left before and not again; or
 * cannot be followed so long.
 */
export const fates = ["left", "stayed", "left-before", "not-followed"] as const;

/** People by their last answer and what became of them. */
export interface Followed {
  readonly code: number;
  readonly fate: (typeof fates)[number];
  readonly n: number;
}

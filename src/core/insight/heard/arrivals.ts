import type { Perspective } from "../../experience/experience.ts";

/** So many days up to today are looked at (M09), and so many up to the last one of each source. */
export const window = 90;

/** What was ever heard at one touchpoint, or by one channel of it; of colleagues what they answered alone. */
export interface Arrivals {
  readonly journey: string;
  readonly perspective: Perspective;
  /** Null: about the whole. */
  readonly touchpoint: string | null;
  /** Null where none was told; undefined where they are not told apart. */
  readonly channel?: string | null;
  readonly experiences: number;
  /** At least so many; of few exactly, but for one time in ten that two of four look like one. */
  readonly people: number;
  /** People of the days since a given one. */
  readonly peopleSince: number;
  /** Days are numbered as in `core/calendar`. */
  readonly first: number;
  readonly last: number;
  /** Those of the 90 days up to its last one, ascending, on which anything came. */
  readonly days: readonly { readonly day: number; readonly experiences: number; readonly people: number }[];
}

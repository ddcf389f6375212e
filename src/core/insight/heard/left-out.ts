import type { Flag } from "../../experience/flag.ts";
import { wholeFives } from "../disclosure/disclosure.ts";

/** How many the figures leave out for a reason. */
export interface LeftOut {
  readonly reason: Flag;
  readonly n: number;
}

/** The same at a touchpoint; null: about the journey as a whole. */
export interface LeftOutAt extends LeftOut {
  readonly touchpoint: string | null;
}

/**
 * What is told of those of customers and partners. A full quota may speak of answers, and whoever came too late gave just those: they are
 * told in whole fives, and below five not at all, like the seats of a quota (`seatsTold`). Of colleagues nothing is told.
 */
export const leftOutTold = <Of extends LeftOut>(leftOut: readonly Of[]): Of[] =>
  leftOut.map((one) => (one.reason === "over-quota" ? { ...one, n: wholeFives(one.n) } : one)).filter(({ n }) => n > 0);

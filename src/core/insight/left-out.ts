import type { Flag } from "../experience/flag.ts";

/** How many the figures leave out for a reason. */
export interface LeftOut {
  readonly reason: Flag;
  readonly n: number;
}

/** The same at a touchpoint; null: about the journey as a whole. */
export interface LeftOutAt extends LeftOut {
  readonly touchpoint: string | null;
}

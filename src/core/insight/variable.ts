import type { Scale } from "../experience/answers.ts";

/** One answer at one touchpoint (null: about the whole), as a variable. */
export interface Variable {
  readonly touchpoint: string | null;
  readonly answer: string;
  readonly scale: Scale;
  /** Values that count as positive; given where successes are counted. */
  readonly positive?: readonly number[];
}

import type { Scale } from "../experience/answers.ts";
import type { Language } from "../text.ts";

/** Words for the steps of a scale in each language, worst first; several wordings of a step are divided by commas. */
export interface ScaleWords {
  /** The standard answer that such words are mostly given to. */
  readonly answer: "satisfaction" | "effort" | "expectation" | "resolved";
  readonly scale: Scale;
  readonly steps: Readonly<Partial<Record<Language, readonly string[]>>>;
}

export const five: Scale = [1, 5];
export const seven: Scale = [1, 7];

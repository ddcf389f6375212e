import type { Scale } from "../experience/answers.ts";

/** "(1-5)", "[0–10]", "(asteikko 1–5)": in brackets, as people write a scale behind a question. */
const inBrackets = /\s*[([](?:[^()[\]]*\s)?([01])\s*[-–—…]\s*(4|5|7|10)[)\]]\s*$/u;

/** The scale that a question's heading names at its end; null where it names none. */
export function namedScale(heading: string): Scale | null {
  const [, low, high] = inBrackets.exec(heading) ?? [];
  return low === undefined || high === undefined ? null : [Number(low), Number(high)];
}

/** The heading without it; as it stands where nothing else is in it. */
export const withoutScale = (heading: string): string => heading.replace(inBrackets, "") || heading;

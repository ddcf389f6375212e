import type { Scale } from "../experience/answers.ts";

/** "(1-5)", "[0–10]", "(asteikko 4–10)": in brackets, as people write a scale behind a question. */
const inBrackets = /\s*[([](?:[^()[\]]*\s)?([0-4])\s*(?:[-–—…]|\.{2,3})\s*([3-9]|10)[)\]]\s*$/u;

/** The scale that a question's heading names at its end; null where it names none. Two numbers are no scale. */
export function namedScale(heading: string): Scale | null {
  const [, low, high] = inBrackets.exec(heading) ?? [];
  return low === undefined || high === undefined || Number(high) - Number(low) < 2 ? null : [Number(low), Number(high)];
}

/** The heading without it; as it stands where nothing else is in it. */
export const withoutScale = (heading: string): string =>
  namedScale(heading) === null ? heading : heading.replace(inBrackets, "") || heading;

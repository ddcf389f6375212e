import type { Scale } from "../experience/answers.ts";

/**
 * "(1-5)", "[0–10]", "(asteikko 4–10)": in brackets, as people write a scale behind a question. From 1, from 0 to 9 or 10, or the marks of
 * Finnish schools: "(0-6)" and "(2-4)" may as well be ages or rooms.
 */
const inBrackets =
  /\s*[([](?:[^()[\]]*\s)?(1(?=\D+(?:[3-9]|10)[)\]])|0(?=\D+(?:9|10)[)\]])|4(?=\D+10[)\]]))\s*(?:[-–—…]|\.{2,3})\s*(\d+)[)\]]\s*$/u;

/** The scale that a question's heading names at its end; null where it names none. Two numbers are no scale. */
export function namedScale(heading: string): Scale | null {
  const [, low, high] = inBrackets.exec(heading) ?? [];
  return low === undefined || high === undefined || Number(high) - Number(low) < 2 ? null : [Number(low), Number(high)];
}

/** The heading without it; as it stands where nothing else is in it. */
export const withoutScale = (heading: string): string =>
  namedScale(heading) === null ? heading : heading.replace(inBrackets, "") || heading;

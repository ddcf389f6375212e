import { benjaminiHochberg } from "../../measures/comparisons/benjamini-hochberg.ts";
import type { Says } from "./sayable.ts";

/** The ends of a 95 % interval. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** What stands on the screen together, and whether its intervals allow for that. */
export interface Screen {
  readonly comparisons: number;
  readonly adjusted: boolean;
}

/** A comparison by itself, or one of several whose intervals are adjusted for their number. */
export const alone: Screen = { comparisons: 1, adjusted: false };
export const adjustedFor = (comparisons: number): Screen => ({ comparisons, adjusted: true });

/**
 * Whether two things may be said to differ, and which way.
 *
 *     more: the interval of the difference lies above 0      less: below
 *     not-told-apart: it holds 0      nothing-to-compare: there is none
 *     unadjusted: several comparisons stand on the screen and their intervals do not allow for it, so nothing is said
 *
 * No ranking, arrow, colour or better-or-worse word stands without it. Source: catalogue §0.
 */
export function difference(interval: Ends | null, screen: Screen): Says<"difference"> {
  if (interval === null) return "nothing-to-compare";
  if (screen.comparisons > 1 && !screen.adjusted) return "unadjusted";
  return sideOf(interval);
}

/** The same for comparisons that stand together with the p-values of each by itself: adjusted here (Benjamini–Hochberg). */
export function differences(
  contrasts: readonly { readonly value: number; readonly p: number | null }[],
): Says<"difference">[] {
  const adjusted = benjaminiHochberg(contrasts.map(({ p }) => p));
  return contrasts.map(({ value }, at) => {
    const p = adjusted[at] ?? null;
    if (p === null) return "nothing-to-compare";
    return p > 0.05 || value === 0 ? "not-told-apart" : value > 0 ? "more" : "less";
  });
}

/** On which side of 0 the whole interval lies. */
export const sideOf = ({ low, high }: Ends): "more" | "less" | "not-told-apart" =>
  low > 0 ? "more" : high < 0 ? "less" : "not-told-apart";

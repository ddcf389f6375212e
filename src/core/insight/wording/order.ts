import type { Ends } from "./difference.ts";
import type { Says } from "./sayable.ts";

/** Below so much R² drivers explain too little to prioritise by. */
const leastExplained = 0.1;

/** That drivers explain too little to be put in an order, where they do; else null, and nothing need be said. Source: catalogue M17c. */
export const explains = (rSquared: number): Says<"explains"> | null => (rSquared < leastExplained ? "little" : null);

/** Whether a driver has one rank, several that it may as well have, or none. Source: catalogue M17c. */
export const rank = ([from, to]: readonly [from: number, to: number], rSquared: number): Says<"rank"> =>
  explains(rSquared) === "little" ? "none" : from === to ? "one" : "several";

/** Which way a driver goes with the outcome: by the sign that its interval leaves no doubt of, 0 where it leaves doubt. */
export const direction = (sign: 1 | -1 | 0): Says<"direction"> =>
  sign === 1 ? "along" : sign === -1 ? "against" : "unclear";

/** Whether something comes first more often than all others together. Source: catalogue M19. */
export const mostlyFirst = (share: number | null): boolean => share !== null && share > 0.5;

/** What improving a touchpoint may gain, as far as an order needs to know it. */
export interface Candidate {
  /** Of the gain; null where there is none. */
  readonly gain: Ends | null;
  /** How often it gains most per cost, 0–1; null where that cannot be said. */
  readonly best: number | null;
  /** One more than how many clearly gain more per cost; null where it may not be ranked. */
  readonly rank: number | null;
  readonly flags: readonly string[];
}

/**
 * Whether one touchpoint may be said to come first.
 *
 *     clear-first: it alone has rank 1, and it gains most per cost in more than half of the redraws
 *     explains-little: the drivers explain too little      none: nothing gains      no-clear-first: else
 *
 * Stricter than the catalogue's "none above 50 %": §0 allows no ranking among those that share a rank.
 *
 * Source: catalogue M19, §0.
 */
export function first(candidates: readonly Candidate[]): Says<"first"> {
  if (candidates.length === 0) return "none";
  if (candidates.some(({ flags }) => flags.includes("explains-little"))) return "explains-little";
  const [leader, ...others] = candidates.filter((candidate) => candidate.rank === 1);
  return leader !== undefined && others.length === 0 && mostlyFirst(leader.best) ? "clear-first" : "no-clear-first";
}

/** Why a touchpoint has no rank, reason by reason; nothing where it has one. Source: catalogue M19. */
export function unranked({ gain, rank, flags }: Omit<Candidate, "best">): Says<"unranked">[] {
  if (rank !== null) return [];
  const against = flags.includes("negative-slope");
  return [
    ...(against ? (["negative-slope"] as const) : []),
    ...(flags.some((flag) => flag.startsWith("moves-with:")) ? (["moves-with"] as const) : []),
    ...(flags.includes("explains-little") ? (["explains-little"] as const) : []),
    ...(!against && gain !== null && gain.low <= 0 ? (["uncertain"] as const) : []),
  ];
}

/**
 * Those that may be ranked, by rank, and the others in the order given, that of the journey. Equals stand in that order too:
 * nothing tells them apart.
 */
export function inOrder<Touchpoint extends { readonly touchpoint: string; readonly rank: number | null }>(
  candidates: readonly Touchpoint[],
  journey: readonly string[],
): { readonly ranked: Touchpoint[]; readonly others: Touchpoint[] } {
  const along = [...candidates].sort((a, b) => journey.indexOf(a.touchpoint) - journey.indexOf(b.touchpoint));
  return {
    ranked: along.filter(({ rank }) => rank !== null).sort((a, b) => a.rank! - b.rank!),
    others: along.filter(({ rank }) => rank === null),
  };
}

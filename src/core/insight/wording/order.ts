import { clearlyFirst } from "../../measures/drivers/probability-of-best.ts";
import type { Figure } from "../../measures/intervals/estimate.ts";
import type { Says } from "./sayable.ts";

/** Below so much R² drivers explain too little to prioritise by. */
const leastExplained = 0.1;

/** That drivers explain too little to be put in an order, where they do; else null, and nothing need be said. Source: catalogue M17c. */
export const explains = (rSquared: number): Says<"explains"> | null => (rSquared < leastExplained ? "little" : null);

/** Whether a driver has one rank, several that it may as well have, or none. Source: catalogue M17c. */
export const rank = ([from, to]: readonly [from: number, to: number], rSquared: number): Says<"rank"> =>
  explains(rSquared) === "little" ? "none" : from === to ? "one" : "several";

/** Whether a candidate has one rank, several that it may as well have, or none. */
export const place = ({ rank, rankTo }: Pick<Candidate, "rank" | "rankTo">): Says<"rank"> =>
  rank === null ? "none" : rankTo === undefined ? "one" : "several";

/** Which way a driver goes with the outcome: by the sign that its interval leaves no doubt of, 0 where it leaves doubt. */
export const direction = (sign: 1 | -1 | 0): Says<"direction"> =>
  sign === 1 ? "along" : sign === -1 ? "against" : "unclear";

/** Of what improving a touchpoint may gain, as much as an order needs to know (`AuditPriority`). */
export interface Candidate {
  readonly touchpoint: string;
  readonly gain: Figure;
  /** How often it gains most per cost, 0–1; null where that cannot be said. */
  readonly best: number | null;
  /** One more than how many clearly gain more per cost; null where it may not be ranked. */
  readonly rank: number | null;
  /** The last rank that it may as well have; absent: `rank` alone. */
  readonly rankTo?: number;
  readonly flags: readonly string[];
}

/**
 * Which touchpoint may be said to come first, and how surely.
 *
 *     clear-first: it gains most per cost in more than half of the redraws, and has rank 1 alone
 *     likely-first: the same, but others share the rank, so they are not told apart
 *     no-clear-first: none has      explains-little: the drivers explain too little      none: nothing gains
 *
 * Source: catalogue M19; §0 for the shared rank.
 */
export function first(candidates: readonly Candidate[]): {
  readonly says: Says<"first">;
  readonly touchpoint: string | null;
} {
  if (candidates.length === 0) return { says: "none", touchpoint: null };
  if (candidates.some(({ flags }) => flags.includes("explains-little")))
    return { says: "explains-little", touchpoint: null };
  const equals = candidates.filter(({ rank }) => rank === 1);
  const leader = equals.find(({ best }) => best !== null && clearlyFirst(best));
  if (leader === undefined) return { says: "no-clear-first", touchpoint: null };
  return { says: equals.length === 1 ? "clear-first" : "likely-first", touchpoint: leader.touchpoint };
}

/** Whether what an improvement costs plays a part in the order: not where it is the same everywhere, as where nobody has told it. */
export const costs = (candidates: readonly { readonly cost: number }[]): Says<"costs"> =>
  new Set(candidates.map(({ cost }) => cost)).size > 1 ? "counted" : "alike";

/** Why a touchpoint has no rank, reason by reason; nothing where it has one. Source: catalogue M19. */
export function unranked(candidate: Candidate): Says<"unranked">[] {
  const { gain, rank, flags } = candidate;
  if (rank !== null) return [];
  // An audit kept earlier may flag any slope below 0, also one whose interval holds 0.
  const against = flags.includes("negative-slope") && !(gain.ok && gain.estimate.high > 0);
  return [
    ...(against ? (["negative-slope"] as const) : []),
    ...(movesWith(candidate).length > 0 ? (["moves-with"] as const) : []),
    ...(flags.includes("explains-little") ? (["explains-little"] as const) : []),
    ...(!against && gain.ok && gain.estimate.low <= 0 ? (["uncertain"] as const) : []),
  ];
}

/** The touchpoints from which it cannot be told. */
export const movesWith = ({ flags }: Pick<Candidate, "flags">): string[] =>
  flags.flatMap((flag) => (flag.startsWith("moves-with:") ? [flag.slice("moves-with:".length)] : []));

/**
 * An audit's priorities as they may be shown: those that may be ranked by rank, equals most per cost first, and the others
 * in the order of the journey. Where there is room for `most` only, it is the ranked and then the largest gains that stay.
 */
export function rankedAndOthers<Priority extends Candidate>(
  audit: {
    /** Most per cost first. */
    readonly priorities: readonly Priority[];
    readonly touchpoints: readonly { readonly key: string }[];
  },
  most = Number.POSITIVE_INFINITY,
): { readonly ranked: Priority[]; readonly others: Priority[] } {
  const { priorities, touchpoints } = audit;
  const place = new Map(touchpoints.map(({ key }, at) => [key, at]));
  const placeOf = ({ touchpoint }: Priority) => place.get(touchpoint) ?? place.size;
  const ranked = priorities.filter(({ rank }) => rank !== null).sort((a, b) => a.rank! - b.rank!);
  const others = priorities.filter(({ rank }) => rank === null).slice(0, Math.max(0, most - ranked.length));
  return { ranked: ranked.slice(0, most), others: others.sort((a, b) => placeOf(a) - placeOf(b)) };
}

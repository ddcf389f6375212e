import type { Figure } from "../../measures/estimate.ts";
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

/** Of what improving a touchpoint may gain, as much as an order needs to know (`AuditPriority`). */
export interface Candidate {
  readonly touchpoint: string;
  readonly gain: Figure;
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
  const [leader, ...equals] = candidates.filter((candidate) => candidate.rank === 1);
  return leader !== undefined && equals.length === 0 && mostlyFirst(leader.best) ? "clear-first" : "no-clear-first";
}

/** Why a touchpoint has no rank, reason by reason; nothing where it has one. Source: catalogue M19. */
export function unranked(candidate: Candidate): Says<"unranked">[] {
  const { gain, rank, flags } = candidate;
  if (rank !== null) return [];
  const against = flags.includes("negative-slope");
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
 * An audit's priorities as they may be shown: what may be said of the first, those that may be ranked by rank, and the
 * others in the order of the journey. Equals stand in that order too, for nothing tells them apart. Where there is room for
 * `most` only, it is the ranked and then the largest gains that stay.
 */
export function priorityOrder<Priority extends Candidate>(
  audit: {
    /** Most per cost first. */
    readonly priorities: readonly Priority[];
    readonly touchpoints: readonly { readonly key: string }[];
  },
  most = Number.POSITIVE_INFINITY,
): { readonly says: Says<"first">; readonly ranked: Priority[]; readonly others: Priority[] } {
  const rankOf = ({ rank }: Priority) => rank ?? Number.MAX_SAFE_INTEGER;
  const place = new Map(audit.touchpoints.map(({ key }, at) => [key, at]));
  const placeOf = ({ touchpoint }: Priority) => place.get(touchpoint) ?? place.size;
  const shown = [...audit.priorities]
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, most)
    .sort((a, b) => rankOf(a) - rankOf(b) || placeOf(a) - placeOf(b));
  return {
    says: first(audit.priorities),
    ranked: shown.filter(({ rank }) => rank !== null),
    others: shown.filter(({ rank }) => rank === null),
  };
}

import { minimumDifference } from "../../measures/answers/verdict.ts";
import type { Figure } from "../../measures/intervals/estimate.ts";
import type { Verdict } from "../wording/sayable.ts";
import { adjustedFor, difference } from "./difference.ts";
import type { Says } from "./sayable.ts";

interface Verdicted {
  readonly verdict: Verdict;
  /** Says why where there is none. */
  readonly difference?: Figure;
}

/** A touchpoint judged, with its difference from the others, whose interval is adjusted for their number (`verdictsOf`). */
export interface Judged extends Verdicted {
  readonly difference: Figure;
}

/** The verdict as it is said: too few answers, a figure that would tell of few others, and few who agree are not the same reason. */
export function saidVerdict({ verdict, difference }: Verdicted): Says<"verdict"> {
  if (verdict !== "too-few" || difference?.ok !== false) return verdict;
  if (difference.reason === "leaves-few") return "withheld";
  return difference.reason.startsWith("unanimous-") ? "unanimous" : verdict;
}

/** Whether answers enough are withheld, for either reason. */
export const isWithheld = (touchpoint: Verdicted): boolean =>
  ["withheld", "unanimous"].includes(saidVerdict(touchpoint));

/** How a touchpoint differs from the others of its journey, if that may be said. */
export const againstOthers = ({ difference: figure }: Pick<Judged, "difference">): Says<"difference"> =>
  difference(figure.ok ? figure.estimate : null, adjustedFor(2));

/**
 * Why a touchpoint is judged as it is. A pain point lies below the others, or only below its own target; where both are
 * true the others are named.
 *
 * Source: catalogue M32.
 */
export function standing(touchpoint: Judged, least = minimumDifference): Says<"standing"> {
  const { difference } = touchpoint;
  const verdict = saidVerdict(touchpoint);
  if (verdict === "strength") return "above-others";
  if (verdict === "neither" && !difference.ok) return "nothing-to-compare";
  if (verdict !== "pain") return verdict;
  const far = difference.ok && difference.estimate.value <= -least + 1e-9;
  return far && againstOthers(touchpoint) === "less" ? "below-others" : "below-target";
}

/** How many touchpoints are told, of how many with answers enough: the others are withheld. */
interface Among {
  readonly count: number;
  readonly all: number;
}

/**
 * What stands out in a journey, statement by statement, with the touchpoints that each is about. It rests on the verdicts
 * alone, which hold the interval of the difference; it ranks nothing. Where touchpoints are withheld nothing is said of all.
 */
export function standsOut<Touchpoint extends Verdicted>(
  touchpoints: readonly Touchpoint[],
): { readonly says: Says<"summary">; readonly of: readonly Touchpoint[]; readonly among?: Among }[] {
  const of = (verdict: Says<"verdict">) => touchpoints.filter((touchpoint) => saidVerdict(touchpoint) === verdict);
  const [pains, strengths, blind, tooFew] = [of("pain"), of("strength"), of("blind"), of("too-few")];
  const [unjudged, withheld, unanimous] = [of("unjudged"), of("withheld"), of("unanimous")];
  if (touchpoints.length === blind.length) return [{ says: "nothing", of: blind }];
  const hidden = withheld.length + unanimous.length;
  const judged = touchpoints.length - [blind, unjudged, tooFew].flat().length - hidden;
  const areCompared = [...pains, ...strengths, ...of("neither")].some(({ difference }) => difference?.ok !== false);
  const among = { count: judged, all: judged + hidden };
  const quiet = strengths.length > 0 ? "no-pains" : "even";
  const none = judged === 1 && strengths.length === 0 ? "only-one" : hidden > 0 ? (`${quiet}-shown` as const) : quiet;
  return [
    ...(pains.length > 0 ? [{ says: "pains", of: pains } as const] : []),
    ...(judged > 0 && pains.length === 0 && (areCompared || judged === 1) ? [{ says: none, of: [] } as const] : []),
    ...(strengths.length > 0 ? [{ says: "strengths", of: strengths } as const] : []),
    ...(blind.length > 0 ? [{ says: "blind", of: blind } as const] : []),
    ...(unjudged.length > 0 ? [{ says: "unjudged", of: unjudged } as const] : []),
    ...(tooFew.length > 0 ? [{ says: "too-few", of: tooFew } as const] : []),
    ...(withheld.length > 0 ? [{ says: "withheld", of: withheld } as const] : []),
    ...(unanimous.length > 0 ? [{ says: "unanimous", of: unanimous } as const] : []),
    ...(hidden > 0 && judged > 1 ? [{ says: areCompared ? "compared" : "not-compared", of: [], among } as const] : []),
  ];
}

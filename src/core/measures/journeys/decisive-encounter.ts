import { benjaminiHochberg } from "../comparisons/benjamini-hochberg.ts";
import { type GroupAnswers, type MeanContrast, mergedAnswers, welch } from "../comparisons/welch.ts";

/** Loyalty of journeys by how many touchpoints were not positive. */
export interface LoyaltyByFailures {
  readonly none: GroupAnswers;
  /** By touchpoint, in order: journeys that failed there and nowhere else. */
  readonly onlyAt: readonly GroupAnswers[];
  /** Of all journeys in `onlyAt`, where some people had several. */
  readonly oneClustered?: NonNullable<GroupAnswers["clustered"]>;
  readonly twoOrMore: GroupAnswers;
  /** Mean number of touchpoints measured in journeys that failed nowhere, and in those that failed once. */
  readonly measured: { readonly none: number; readonly one: number };
}

/**
 * Whether one bad encounter decides: `decisive` or `not-decisive`; `unequal-measurement` where the two groups were not
 * measured alike; `no-comparison` where a group is missing or nothing varies.
 */
export type DecisiveVerdict = "decisive" | "not-decisive" | "unequal-measurement" | "no-comparison";

export interface DecisiveEncounter {
  readonly n: { readonly none: number; readonly one: number; readonly twoOrMore: number };
  readonly means: { readonly none: number | null; readonly one: number | null; readonly twoOrMore: number | null };
  /** Loyalty with exactly one bad touchpoint minus loyalty with none. */
  readonly oneBad: MeanContrast | null;
  readonly twoBad: MeanContrast | null;
  readonly verdict: DecisiveVerdict;
  /** The same for each touchpoint; `adjusted` for their number (BH). */
  readonly touchpoints: readonly {
    readonly n: number;
    readonly effect: MeanContrast | null;
    readonly adjusted: number | null;
    readonly verdict: DecisiveVerdict;
  }[];
  readonly measured: LoyaltyByFailures["measured"];
}

/**
 * Can a single encounter decide the whole: loyalty of journeys with exactly one non-positive touchpoint, against none.
 *
 *     effect = ȳ(one bad) − ȳ(none)      decisive: its interval lies below 0 and |effect| ≥ ½ |ȳ(two or more) − ȳ(none)|
 *
 * For single touchpoints p is adjusted for their number. What was not measured counts as not seen bad; so the groups are
 * compared only where the average number measured differs by no more than 20 % of the smaller.
 *
 *     decisiveEncounter({
 *       none: { n: 50, mean: 9, squares: 50 },
 *       onlyAt: [{ n: 20, mean: 6, squares: 40 }],
 *       twoOrMore: { n: 10, mean: 5, squares: 20 },
 *       measured: { none: 5, one: 5 },
 *     })
 *     // { means: { none: 9, one: 6, twoOrMore: 5 }, verdict: "decisive" }
 *
 * Unit: points of the loyalty answer
 * Interval: Welch
 * Minimum n: 5 people in each group
 * R: t.test(one, none); p.adjust(p, "BH")
 * Source: catalogue M28.
 */
export function decisiveEncounter(loyalty: LoyaltyByFailures, confidence = 0.95): DecisiveEncounter {
  const { none, onlyAt, oneClustered, twoOrMore, measured } = loyalty;
  const one: GroupAnswers = { ...mergedAnswers(onlyAt), ...(oneClustered && { clustered: oneClustered }) };
  const oneBad = welch(one, none, confidence);
  const twoBad = welch(twoOrMore, none, confidence);
  const effects = onlyAt.map((answers) => welch(answers, none, confidence));
  // One journey has a mean but no spread of its own: no test, as elsewhere.
  const adjusted = benjaminiHochberg(effects.map((effect) => effect?.p ?? null));
  const alike = Math.max(measured.none, measured.one) <= 1.2 * Math.min(measured.none, measured.one) + 1e-12;

  const verdict = (effect: MeanContrast | null, p: number | null): DecisiveVerdict => {
    if (effect === null || twoBad === null || p === null) return "no-comparison";
    if (!alike) return "unequal-measurement";
    const below = effect.value < 0 && p < 1 - confidence;
    return below && effect.value <= twoBad.value / 2 ? "decisive" : "not-decisive";
  };
  return {
    n: { none: none.n, one: one.n, twoOrMore: twoOrMore.n },
    means: { none: meanOf(none), one: meanOf(one), twoOrMore: meanOf(twoOrMore) },
    oneBad,
    twoBad,
    verdict: verdict(oneBad, oneBad?.p ?? null),
    touchpoints: onlyAt.map(({ n }, t) => ({
      n,
      effect: effects[t] ?? null,
      adjusted: adjusted[t] ?? null,
      verdict: verdict(effects[t] ?? null, adjusted[t] ?? null),
    })),
    measured,
  };
}

const meanOf = ({ n, mean }: GroupAnswers): number | null => (n === 0 ? null : mean);

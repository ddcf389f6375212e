import { benjaminiHochberg } from "../comparisons/benjamini-hochberg.ts";
import { signTest } from "../comparisons/sign-test.ts";
import type { Interval } from "../intervals/interval.ts";
import { wilsonInterval } from "../intervals/wilson-interval.ts";
import { chiSquareUpper } from "../numbers/chi-square.ts";

/** What people chose of a list, counted: all of it can be added up and taken away again. */
export interface MultiSelectCounts {
  /** By option, how many chose it. */
  readonly chosen: readonly number[];
  /** By two options, how many chose both. */
  readonly together: readonly (readonly number[])[];
  /** How many chose nothing, one, two, … of them. */
  readonly byNumber: readonly number[];
  /** Of those who chose nothing, how many had no such experience at all, where that was asked. */
  readonly withoutExperience?: number;
}

/** Whom a share is a share of: everybody asked, or those who had an experience to speak of. */
export type Base = "asked" | "hadExperience";

export interface MultiSelectShares {
  readonly base: Base;
  /** People in the base. */
  readonly n: number;
  /** Several choices were allowed, or one: then the shares are of one whole. */
  readonly kind: "multi-select" | "single choice";
  /** How many chose more than they were allowed to. */
  readonly overChosen: number;
  /** By option, share of the people in the base. */
  readonly shares: readonly Interval[];
  /** Share of those in the base who named nothing. */
  readonly none: Interval;
  /** By option, share of all that was named; null where nothing was. Never the headline. */
  readonly ofMentions: readonly number[] | null;
  readonly meanChosen: number;
  /** Differences between options. */
  readonly pairs: readonly OptionPair[];
  /** Whether options differ at all: Cochran's Q; null where nobody's choices tell one from another. */
  readonly cochran: { readonly q: number; readonly df: number; readonly p: number } | null;
}

/** Two options, and how many named only the one or only the other. */
export interface OptionPair {
  readonly options: readonly [first: number, second: number];
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** Exact McNemar; 1 where nobody named only one of them. */
  readonly p: number;
  readonly adjusted: number;
  readonly significant: boolean;
}

/**
 * How many name each thing, of a list of which several may be chosen.
 *
 *     share = people naming it / people in the base      sums over 100 %; "none" has a share of its own
 *     pairs: exact McNemar, binom(b, b + c, ½), b and c those who named only the one or only the other; BH over pairs
 *     Cochran Q = k(k−1) Σ(c_j − c̄)² / (k ΣT − ΣT²)      T choices of a person, k options, k − 1 degrees of freedom
 *
 * A share of people, not of mentions: whoever names much would count for more. The base stands by every figure: 63 % of
 * the 78 % who had an experience is 49 % of all. Where one choice was allowed the shares are a multinomial's, with the same
 * intervals, and Q is the chi-square test of equal shares. Null when nobody is in the base.
 *
 *     multiSelectShares({
 *       chosen: [49, 22],
 *       together: [
 *         [49, 0],
 *         [0, 22],
 *       ],
 *       byNumber: [29, 71, 0],
 *     })
 *     // { n: 100, shares: [{ value: 0.49, low: 0.3942, high: 0.5865 }, { value: 0.22, low: 0.15, high: 0.3107 }],
 *     //   none: { value: 0.29, low: 0.2101, high: 0.3854 }, meanChosen: 0.71 }
 *
 * Unit: share 0–1
 * Interval: Wilson (F1)
 * Minimum n: 5 people in the base
 * R: binom::binom.wilson(colSums(x), nrow(x)); binom.test(b, b + c)$p.value; p.adjust(p, "BH")
 * Source: McNemar (1947), Psychometrika 12; Cochran (1950), Biometrika 37. Catalogue M25.
 */
export function multiSelectShares(
  counts: MultiSelectCounts,
  options: {
    readonly base?: Base;
    /** How many could be chosen; without it, any number. */
    readonly maxChoices?: number;
    readonly confidence?: number;
    readonly q?: number;
  } = {},
): MultiSelectShares | null {
  const { base = "asked", maxChoices = Number.POSITIVE_INFINITY, confidence = 0.95, q = 0.05 } = options;
  const { chosen, byNumber, withoutExperience = 0 } = counts;
  const leftOut = base === "asked" ? 0 : withoutExperience;
  const n = byNumber.reduce((sum, people) => sum + people, 0) - leftOut;
  if (n <= 0) return null;
  const share = (people: number) => wilsonInterval(people, n, confidence)!;
  const mentions = chosen.reduce((sum, people) => sum + people, 0);
  return {
    ...{ base, n, kind: maxChoices === 1 ? "single choice" : "multi-select" },
    overChosen: byNumber.reduce((sum, people, number) => sum + (number > maxChoices ? people : 0), 0),
    shares: chosen.map(share),
    none: share((byNumber[0] ?? 0) - leftOut),
    ofMentions: mentions > 0 ? chosen.map((people) => people / mentions) : null,
    meanChosen: mentions / n,
    pairs: pairsOf(counts, q),
    cochran: cochranQ(counts),
  };
}

function pairsOf({ chosen, together }: MultiSelectCounts, q: number): OptionPair[] {
  const pairs = chosen.flatMap((_, i) =>
    chosen.slice(i + 1).map((_, further) => {
      const j = i + 1 + further;
      const both = together[i]![j]!;
      return { options: [i, j] as const, onlyFirst: chosen[i]! - both, onlySecond: chosen[j]! - both };
    }),
  );
  const p = pairs.map(({ onlyFirst, onlySecond }) => signTest(onlyFirst, onlySecond) ?? 1);
  return benjaminiHochberg(p).map((adjusted, i) => ({ ...pairs[i]!, p: p[i]!, adjusted, significant: adjusted <= q }));
}

/** Who chose nothing, or everything, tells nothing of which is named more. */
function cochranQ({ chosen, byNumber }: MultiSelectCounts): MultiSelectShares["cochran"] {
  const k = chosen.length;
  const mentions = chosen.reduce((sum, people) => sum + people, 0);
  const telling = byNumber.reduce((sum, people, number) => sum + people * number * (k - number), 0);
  if (k < 2 || telling === 0) return null;
  // k times each deviation is whole.
  const squares = chosen.reduce((sum, people) => sum + (k * people - mentions) ** 2, 0) / k ** 2;
  const q = (k * (k - 1) * squares) / telling;
  return { q, df: k - 1, p: chiSquareUpper(q, k - 1) };
}

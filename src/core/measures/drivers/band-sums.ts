import type { Band } from "./penalty-reward.ts";

/** Passes of one customer, or group of customers, that lie in the same bands; null where nothing was answered. */
export interface GroupedBandPattern {
  readonly bands: readonly (Band | null)[];
  readonly group: number;
  readonly n: number;
  /** Σ y and Σ y² of their overall ratings. */
  readonly sum: number;
  readonly squares: number;
}

/** A term of the model: an answer in a band, against those between. */
export interface BandTerm {
  readonly touchpoint: number;
  readonly band: "low" | "high";
}

/** What `clusteredPenaltyReward` computes with. */
export interface BandSums {
  readonly n: number;
  /** By touchpoint, answers in each band. */
  readonly answers: readonly Readonly<Record<Band, number>>[];
  readonly terms: readonly BandTerm[];
  /** Touchpoints that have a term. */
  readonly touchpoints: readonly number[];
  /** Whether every pass has an answer at each of these. */
  readonly complete: boolean;
  /** How many answered at both of two touchpoints: people where groups are customers, else passes. */
  together(one: number, other: number): number;
  /** Groups that are left out in turn, and their pair sums over the terms and the outcome, as `pairSums` lays them. */
  readonly groups: number;
  readonly rows: Float64Array;
  readonly width: number;
}

/** So many customers are each left out by themselves, where the terms are not too many to do so; else in so many groups. */
const mostAlone = 300;
const mostTerms = 60;
const groupsOfMany = 100;

/**
 * Sums of passes by group of customers: counts, terms, outcome and their products, each pair over the passes that have
 * both. A band enters as a term when at least `fewest` answers lie in it and as many outside; touchpoints of `without` do
 * not enter.
 *
 * R: crossprod of each pair's common rows, by customer
 * Source: catalogue M17e, M18.
 */
export function bandSums(
  patterns: readonly GroupedBandPattern[],
  fewest: number,
  groupIsCustomer: boolean,
  without: readonly number[] = [],
): BandSums {
  const many = patterns[0]?.bands.length ?? 0;
  const n = patterns.reduce((sum, pattern) => sum + pattern.n, 0);
  const answers = Array.from({ length: many }, (_, t) => {
    const counted = { low: 0, middle: 0, high: 0 };
    for (const { bands, n } of patterns) if (bands[t]) counted[bands[t]] += n;
    return counted;
  });
  const terms = answers.flatMap((counted, t) => (without.includes(t) ? [] : termsOf(counted, t, fewest)));
  const touchpoints = [...new Set(terms.map(({ touchpoint }) => touchpoint))];
  const numbers = new Map<number, number>();
  for (const { group } of patterns) if (!numbers.has(group)) numbers.set(group, numbers.size);
  const isAlone = numbers.size <= mostAlone && terms.length <= mostTerms;
  const groups = isAlone ? numbers.size : Math.min(numbers.size, groupsOfMany);

  const size = terms.length + 1;
  const width = (4 * size * (size + 1)) / 2;
  const rows = new Float64Array(groups * width);
  const told = new Uint8Array(terms.length);
  // About the mean, so that no digits are lost where ratings are large.
  const origin = patterns.reduce((sum, pattern) => sum + pattern.sum, 0) / n;
  for (const { bands, group, n, sum, squares } of patterns) {
    const [y, yy] = [sum - n * origin, squares - 2 * origin * sum + n * origin ** 2];
    for (let k = 0; k < terms.length; k++) told[k] = isIn(bands, terms[k]!);
    let at = (numbers.get(group)! % groups) * width;
    for (let i = 0; i < size - 1; i++) {
      const x = told[i]!;
      if (x === unanswered) {
        at += 4 * (size - i);
        continue;
      }
      for (let j = i; j < size - 1; j++, at += 4) {
        const z = told[j]!;
        if (z === unanswered) continue;
        rows[at]! += n;
        rows[at + 1]! += n * x;
        rows[at + 2]! += n * z;
        rows[at + 3]! += n * x * z;
      }
      // The outcome stands last, and is told in every pass.
      rows[at]! += n;
      rows[at + 1]! += n * x;
      rows[at + 2]! += y;
      rows[at + 3]! += x * y;
      at += 4;
    }
    rows[at]! += n;
    rows[at + 1]! += y;
    rows[at + 2]! += y;
    rows[at + 3]! += yy;
  }
  const both = togetherIn(patterns, many, groupIsCustomer ? numbers : null);
  return {
    ...{ n, answers, terms, touchpoints, groups, rows, width },
    complete: patterns.every(({ bands }) => touchpoints.every((t) => bands[t] !== null)),
    together: (one, other) => both[one * many + other]!,
  };
}

/** How many answered at both of two touchpoints, row-major: a customer counts once, in however many passes. */
function togetherIn(
  patterns: readonly GroupedBandPattern[],
  many: number,
  customers: ReadonlyMap<number, number> | null,
): Float64Array {
  const together = new Float64Array(many * many);
  const counted = new Uint8Array(customers === null ? 0 : customers.size * many * many);
  for (const { bands, group, n } of patterns) {
    const own = customers === null ? 0 : customers.get(group)! * many * many;
    for (let s = 0; s < many; s++) {
      if (bands[s] === null) continue;
      for (let t = 0; t < many; t++) {
        if (bands[t] === null) continue;
        const pair = s * many + t;
        if (customers === null) together[pair]! += n;
        else if (counted[own + pair] === 0) {
          counted[own + pair] = 1;
          together[pair]!++;
        }
      }
    }
  }
  return together;
}

const unanswered = 2;

/** 1 in the band, 0 in another. */
function isIn(bands: readonly (Band | null)[], { touchpoint, band }: BandTerm): number {
  const answered = bands[touchpoint]!;
  return answered === null ? unanswered : answered === band ? 1 : 0;
}

/** The bands that can be told from the rest: with both of them, from what lies between. */
function termsOf(
  { low, middle, high }: Readonly<Record<Band, number>>,
  touchpoint: number,
  fewest: number,
): BandTerm[] {
  const falls = low >= fewest && middle + high >= fewest;
  const rises = high >= fewest && (falls ? middle : middle + low) >= fewest;
  return [
    ...(falls ? [{ touchpoint, band: "low" } as const] : []),
    ...(rises ? [{ touchpoint, band: "high" } as const] : []),
  ];
}

/** What kind of number an estimate is: a share 0–1, points −100…100, a mean on its own scale, an index 0–100, an effect. */
export type Unit = "share" | "points" | "mean" | "index" | "effect";

/** How many distinct people. */
export interface People {
  readonly people: number;
  /** Their number is a fixed sample's, scaled up: right within some per cent, not to the person. Absent: counted. */
  readonly peopleEstimated?: true;
}

/** The people alone of what rests on people. */
export const peopleOf = ({ people, peopleEstimated }: People): People => ({
  people,
  ...(peopleEstimated && { peopleEstimated }),
});

/** A measured number that never travels without its uncertainty; `people` are those who gave the answers. */
export interface Estimate extends People {
  readonly value: number;
  /** Lower and upper end of the two-sided 95 % interval, in the unit of `value`. */
  readonly low: number;
  readonly high: number;
  /** Answers that the value rests on. */
  readonly n: number;
  readonly unit: Unit;
  /** The lowest and the highest answer that a mean is of; absent of other units, and of audits kept earlier. */
  readonly scale?: readonly [low: number, high: number];
  /** How value and interval were computed, in a few words: "Wilson", "score interval, clustered by customer". */
  readonly method: string;
  readonly weighted: boolean;
  /** Design effect: the variance over that of as many independent answers. Given when it is not 1. */
  readonly deff?: number;
}

/** How far a figure can be trusted, by the half-width of its interval on 0–100: ≤ 5, ≤ 10, wider (or under 30 people). */
export type Label = "precise" | "usable" | "indicative";

/** An estimate, or the reason why there is none. Shown to the reader as words, never as 0. */
export type Figure =
  | { readonly ok: true; readonly estimate: Estimate; readonly label: Label }
  /** `n` is null where even the count is withheld; `needed` says how many would be enough. */
  | { readonly ok: false; readonly reason: string; readonly n: number | null; readonly needed?: number };

/** One value of an answer and how many gave it. */
export interface Code {
  /** The value on its scale. */
  readonly code: number;
  readonly n: number;
  /** Σ weight, Σ weight² of those answers. */
  readonly weight?: number;
  readonly weightSquares?: number;
}

/** Σ over customers of (a customer's answers `a`) × (the same customer's answers `b`); a ≤ b. */
export interface CodePair {
  readonly a: number;
  readonly b: number;
  readonly n: number;
  /** The same with weights: Σ_g W_ga · W_gb. */
  readonly weight?: number;
}

/** Answers counted by value; and by value within customers, where somebody answered twice. */
export interface CountedAnswers {
  readonly codes: readonly Code[];
  /** Per-customer cross-counts; null when nobody answered twice (then answers are people, and no correction is due). */
  readonly clusters: {
    readonly pairs: readonly CodePair[];
    /** The histogram and the people of the sample that `pairs` rests on: everybody, or a fixed hash sample of customers. */
    readonly codes: readonly Code[];
    readonly people: number;
    readonly sampled: boolean;
  } | null;
}

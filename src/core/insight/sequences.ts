/** What is asked of the answers of passes in their order. */
export interface SequencesAsked {
  /** "time": passes whose answers do not all lie apart in time have no order. "journey": then it is the journey's. */
  readonly order: "time" | "journey";
  /** How many passes are read at most. */
  readonly passes: number;
}

/** People whose latest pass went alike: what was answered, in order, and what was said of the outcome. */
export interface CountedSequence {
  /** Answers as places among the touchpoints asked for and their values, in the order in which they were given. */
  readonly touchpoints: readonly number[];
  readonly values: readonly number[];
  readonly outcome: number;
  readonly n: number;
}

/**
 * The latest pass of everybody in which the outcome is told and two touchpoints were answered, with an order: each person
 * counts once. `unordered`: there are passes whose answers have no order.
 */
export interface SequenceCounts {
  readonly sequences: readonly CountedSequence[];
  readonly people: number;
  readonly unordered: boolean;
  readonly sampled: boolean;
}

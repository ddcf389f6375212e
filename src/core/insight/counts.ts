import type { AnswerKind, Scale } from "../experience/answers.ts";
import type { ExpectedExperienced } from "../measures/answers/disconfirmation.ts";
import type { ContingencyCube } from "../measures/comparisons/contingency-cube.ts";
import type { Code, CountedAnswers } from "../measures/intervals/counted-answers.ts";
import type { People } from "../measures/intervals/estimate.ts";
import type { CourseCounts, CoursesAsked } from "./courses.ts";
import type { SlicePart } from "./disclosure/borders.ts";
import type { Followed, LastSaid } from "./leaving/last-said.ts";
import type { EncounterCounts, EncounterReading, JudgedVariable } from "./moments/encounters.ts";
import type { PassReading } from "./pass-reading.ts";
import type { SequenceCounts, SequencesAsked } from "./sequences.ts";
import type { Slice } from "./slice.ts";
import type { Variable } from "./variable.ts";

/**
 * What the projection can be asked: counts, sums, cross-products and lists. Never a formula.
 * Every engine answers the same; whole-number sums are exact.
 *
 * "People" are distinct customers; where none is told, whoever walked a given pass is one person, and an experience without
 * a pass is of a person of its own.
 * Weighted sums (names beginning with `weight`) use each experience's survey weight; they are given only where the slice
 * holds a weight other than 1, and then beside the plain counts, never instead.
 */
export interface Counts {
  totals(slice: Slice): Promise<Totals>;
  /** How much there is, by the values of one attribute (or "channel", "location"): what a slice can be chosen from. */
  groups(slice: Slice, attribute: string): Promise<GroupTotals[]>;
  /**
   * One entry per touchpoint (null: the whole), answer and scale that was ever asked in the slice. Of what is of the
   * relationship (`isOfRelationship`) each person's latest value counts, once, always exactly; that it does not apply or was
   * left unanswered, as often as it was said.
   */
  answers(slice: Slice): Promise<AnswerCounts[]>;
  /** The same of what was expected where expectation was asked as a pair, of those who told both halves. */
  expected(slice: Slice): Promise<AnswerCounts[]>;
  /**
   * The same at one touchpoint, divided in several ways, a list for each; of one answer where only that is wanted. The latest
   * is that of the part.
   */
  dividedAnswers(
    slice: Slice,
    divisions: readonly Division[],
    touchpoint: string | null,
    answer?: string,
  ): Promise<PartCounts[][]>;
  /** For paired differences between touchpoints: what the same people answered at two of them. */
  together(slice: Slice, variables: readonly Variable[]): Promise<Together>;
  /** Cross-products per answer pattern of a pass, for drivers. */
  patterns(
    slice: Slice,
    variables: readonly Variable[],
    options: { groups: number; passes: number },
  ): Promise<PatternCounts>;
  /** Per-pass successes for journey success: how many passes met what. */
  passes(slice: Slice, required: readonly Variable[], how: PassReading): Promise<PassCounts>;
  /** How passes went at each touchpoint, with an outcome: what a bad or an exceptional encounter goes with. */
  encounters(
    slice: Slice,
    touchpoints: readonly JudgedVariable[],
    outcome: Variable,
    how: EncounterReading,
  ): Promise<EncounterCounts>;
  /** What people answered in their latest pass, in order of time, with an outcome: what of it is remembered. */
  sequences(
    slice: Slice,
    touchpoints: readonly Variable[],
    outcome: Variable,
    asked: SequencesAsked,
  ): Promise<SequenceCounts>;
  /** How known customers went from pass to pass, and when they left: what further bad experiences go with. */
  courses(slice: Slice, asked: CoursesAsked): Promise<CourseCounts>;
  /** What happened to the people of the slice, by kind of outcome; a kind of which nothing is known of any of them is not there. */
  outcomes(slice: Slice): Promise<OutcomeCounts[]>;
  /** Unit (location, channel or attribute value) × answer sums for consistency. */
  units(slice: Slice, variable: Variable, unit: string): Promise<UnitSums[]>;
  /**
   * Values of one answer by the values of several attributes (or "channel", "location") at once: what subgroups are looked
   * for in. Each answer counts once, always exactly; who gave no value is not in it, and an attribute not told is −1.
   * Attributes' values, and the answer's codes, are those that occur, ascending; cells come in any order.
   */
  cube(slice: Slice, variable: Variable, divisions: readonly Division[]): Promise<ContingencyCube>;
  /**
   * The same of people, each once by the last answer, with attributes as they were then. Of the attributes in their order
   * those alone whose combinations of values are at most `most`: the others are left out of it.
   */
  peopleCube(slice: Slice, variable: Variable, attributes: readonly string[], most: number): Promise<ContingencyCube>;
  /**
   * Expected × experienced at one touchpoint, where expectation was asked as a pair: of the pairs with both halves told, always
   * exactly. `pair` is "expectation" or "expectation.before", on the scale of the halves.
   */
  expectationPairs(slice: Slice, pair: Variable): Promise<ExpectedExperienced[]>;
  /**
   * What the same people said last of several things: of an answer, or of an outcome (`outcome.churned` on 0–1) whether it
   * happened. People alone who said something of an answer, each once, always exactly; in any order.
   */
  lastSaid(slice: Slice, variables: readonly Variable[]): Promise<LastSaid[]>;
  /**
   * Customers by their last answer and by what became of them within so many days of it, where an outcome is told only of
   * those to whom it happened. They are followed until the last day on which it is known to have happened to anybody.
   */
  leaving(slice: Slice, variable: Variable, kind: string, horizon: number): Promise<Followed[]>;
  /**
   * Who gave a value where, by which borders their experiences miss and by parts: whether a few could be found by
   * subtraction is seen from it (`laid-open.ts`). A list for each way to divide; of one answer at one touchpoint where only
   * `at` is wanted.
   */
  few(slice: Slice, ways: FewAsked): Promise<Few[][]>;
}

export interface FewAsked {
  /** Each divides the experiences into those that lie within and those that miss it. */
  readonly borders: readonly SlicePart[];
  /** Each by one division, or by several at once; by none: undivided. */
  readonly by: readonly (readonly Division[])[];
  readonly at?: { readonly touchpoint: string | null; readonly answer: string };
}

/** The people who gave one answer a value in one way to lie; `answer` and `scale` are null of any answer at all. */
export interface Few {
  readonly touchpoint: string | null;
  readonly answer: string | null;
  readonly scale: Scale | null;
  /** One bit a border, the first lowest: set where it is missed. */
  readonly missed: number;
  /** One for each division, named as in `dividedAnswers`; null: in no part of it. */
  readonly parts: readonly (string | null)[];
  /** Numbers by which they are told apart, ascending; null of five or more. */
  readonly people: readonly number[] | null;
}

/**
 * Passes and people are exact up to 250,000 experiences; above, those of a fixed hash sample of people scaled up, with a
 * standard error of some 1.5 % (1/√5,000 people in the sample): `peopleEstimated` then holds for both.
 */
export interface Totals extends People {
  /** Those with an answer. */
  readonly experiences: number;
  /** Those in which everything that was asked was left unanswered, or did not apply: no figure rests on them. */
  readonly unanswered: number;
  readonly passes: number;
  /** First and last local day, ISO dates; null when there is nothing. */
  readonly from: string | null;
  readonly until: string | null;
  readonly weighted: boolean;
  /** Subtracting it from a slice beside it would lay open few people (`guarded-counts.ts`); no figure is shown. */
  readonly leavesFew?: true;
}

export interface GroupTotals {
  readonly group: string;
  readonly experiences: number;
  readonly people: number;
}

/**
 * `people` are distinct people with a value here. Exact unless `clusters` rests on a sample that holds more than 1,000
 * answers of this place: then the sample's people scaled up, with a standard error of at most 3 %.
 */
export interface AnswerCounts extends People, CountedAnswers {
  readonly touchpoint: string | null;
  readonly answer: string;
  readonly kind: AnswerKind;
  readonly scale: Scale;
  readonly notApplicable: number;
  readonly notAnswered: number;
  /** How often a value was given, where some gave several and the codes hold each person's latest alone. */
  readonly said?: number;
  /** Subtracting it from a slice beside it would lay open few people (`guarded-counts.ts`); no figure is shown. */
  readonly leavesFew?: true;
  /**
   * Of an answer that is a set of words: what each code stands for, by its place; the sets that occur, in the order of their
   * words. Null, the last: words or sets so many and various that no more of them can be told apart.
   */
  readonly sets?: readonly (readonly string[] | null)[];
}

/** A way to divide a slice: by calendar period, or by the values of one attribute (or "channel", "location"). */
export type Division =
  | { readonly period: "month" | "week" | "day" }
  | {
      readonly attribute: string;
      /** Values put together: places by the region that they lie in. Values that are not named lie in no part. */
      readonly into?: Readonly<Record<string, string>>;
    };

export interface PartCounts extends AnswerCounts {
  /** First day of the period, ISO date; or the value of the attribute. */
  readonly part: string;
}

/**
 * Per-customer sums across touchpoints: for customer g and variable t let n_gt be answers and p_gt positive ones.
 * Matrices are square over the variables, row-major; `sampled` as in clusters.
 */
export interface Together {
  readonly people: number;
  readonly sampled: boolean;
  readonly n: readonly number[];
  readonly positive: readonly number[];
  /** Σ_g n_gs·n_gt, Σ_g p_gs·n_gt, Σ_g p_gs·p_gt. */
  readonly nn: readonly number[];
  readonly pn: readonly number[];
  readonly pp: readonly number[];
}

/** Passes with the same set of answered variables, in one group of customers. */
export interface Pattern {
  /** Indices of the variables answered, ascending. */
  readonly present: readonly number[];
  /** Customers are put into groups (each its own, when few) so that a bootstrap can draw groups. */
  readonly group: number;
  readonly n: number;
  /** Σ x over the present variables, and Σ x·x' for their pairs, row-major upper triangle with diagonal. */
  readonly sums: readonly number[];
  readonly products: readonly number[];
}

export interface PatternCounts {
  readonly patterns: readonly Pattern[];
  readonly groups: number;
  /** Whether a group is one customer. */
  readonly groupIsCustomer: boolean;
  readonly people: number;
  readonly sampled: boolean;
  /** Passes read, passes there are. */
  readonly passes: number;
  readonly of: number;
}

/** Passes by how many required touchpoints were measured and how many of those were not positive. */
export interface PassCounts {
  /** Distinct people behind the passes that have at least one required touchpoint measured. */
  readonly people: number;
  readonly measured: readonly {
    readonly measured: number;
    readonly failed: number;
    /** Required touchpoints but those that were said not to apply: a pass is complete when all these are measured. */
    readonly applicable: number;
    readonly group: number;
    readonly n: number;
  }[];
  readonly groups: number;
  /** Per required touchpoint, in the order asked. Complete passes are those with every touchpoint measured that applies. */
  readonly touchpoints: readonly {
    readonly measured: number;
    readonly positive: number;
    /** Passes in which it failed; failed only there; failed only there among complete passes. */
    readonly failed: number;
    readonly failedAlone: number;
    readonly failedAloneComplete: number;
  }[];
}

/**
 * To how many people an outcome of a kind happened (code 1), and of how many it is known that it did not (code 0). Each
 * person counts once, by what was said last: of the customer, or of a pass within the slice.
 */
export interface OutcomeCounts {
  readonly kind: string;
  /** Whether it is a good thing when it happens. */
  readonly good: boolean;
  readonly codes: readonly Code[];
  /** Subtracting it from a slice beside it would lay open few people (`guarded-counts.ts`); no figure is shown. */
  readonly leavesFew?: true;
}

/** One unit's answers: how many, their sum and sum of squares. */
export interface UnitSums {
  readonly unit: string;
  readonly n: number;
  readonly people: number;
  readonly sum: number;
  readonly squares: number;
}

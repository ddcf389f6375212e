import type { AnswerKind, Scale } from "./answers.ts";
import type { Perspective, Precision } from "./experience.ts";

/**
 * A data file row, mapped: one pass (or one experience) as codes, ready for the projection.
 * The bulk way of `polku audit`, where millions of rows must not become millions of objects; `import` makes
 * `Experience` values from the same mapping instead.
 */

/** Codes for the states that are not values. Values are finite numbers well inside ±1e9. */
export const notAnswered = -2_000_000_001;
export const notApplicable = -2_000_000_002;
/** Key absent: the question was not asked (or the value was rejected). */
export const notAsked = -2_000_000_003;

/** One answer column: which answer at which touchpoint (null: the whole). */
export interface WideColumn {
  readonly touchpoint: string | null;
  readonly answer: string;
  readonly kind: AnswerKind;
  readonly scale: Scale;
}

/** What every batch of one source shares. */
export interface WideLayout {
  readonly columns: readonly WideColumn[];
  /** Attribute keys; values travel as strings. */
  readonly attributes: readonly string[];
  /** Outcome kinds; values travel as 1 happened, 0 did not, `notAsked` unknown. */
  readonly outcomes: readonly string[];
  /** Whether each outcome is a good thing; absent: as the standard kinds are, and one's own are. */
  readonly good?: readonly boolean[];
  readonly perspective: Perspective;
  readonly precision: Precision;
  /** "row": a row is a pass. "long": a row is one experience, the touchpoint stands in `touchpoints`. */
  readonly shape: "row" | "long";
  readonly weighted: boolean;
  /** Whether the file names customers; otherwise every row is another person. */
  readonly customers: boolean;
}

/** Rows by column; every array has `length` entries. */
export interface WideBatch {
  readonly length: number;
  /** Row number in the source, from 1, running over files. */
  readonly row: Float64Array;
  /** Customer keys; null: a person of its own. Absent without customers. */
  readonly customer?: readonly (string | null)[];
  /** Pass keys for long data; absent: derived. */
  readonly pass?: readonly (string | null)[];
  /** Touchpoint key (or null: the whole) for long data. */
  readonly touchpoint?: readonly (string | null)[];
  /** Local days since 1970-01-01. */
  readonly day: Int32Array;
  /** Seconds within the local day; order within a day. */
  readonly second: Int32Array;
  readonly weight?: Float64Array;
  /** One array per layout column. */
  readonly answers: readonly Float64Array[];
  /** Of columns of word sets, by their place among the columns: the sets that their cells are places of. */
  readonly sets?: Readonly<Record<number, readonly (readonly string[])[]>>;
  readonly attributes: readonly (readonly (string | null)[])[];
  /** Where and how it was lived; absent where the source does not tell. */
  readonly channel?: readonly (string | null)[];
  readonly location?: readonly (string | null)[];
  readonly outcomes: readonly Float64Array[];
}

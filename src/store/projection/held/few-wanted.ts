import type { Condition } from "../conditions.ts";
import type { AnswerColumn } from "../dictionary.ts";
import type { DivisionColumn } from "../division.ts";

/** What few people are looked for in. */
export interface FewWanted {
  /** Which experiences are looked at. */
  readonly conditions: readonly Condition[];
  /** What each border asks. */
  readonly borders: readonly Condition[];
  /** What experiences are divided by; undefined: by what nobody ever told. */
  readonly by: readonly (readonly (DivisionColumn | undefined)[])[];
  /** The answers looked at; null: any. */
  readonly columns: readonly (AnswerColumn | null)[];
}

/** The people of one answer who lie in one way, in codes; shards tell them apart. */
export interface FewFound {
  readonly column: AnswerColumn | null;
  readonly touchpoint: number;
  readonly missed: number;
  /** −1: in no part. */
  readonly parts: readonly number[];
  readonly shards: ReadonlySet<number>;
}

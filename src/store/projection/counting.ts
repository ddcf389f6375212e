import type { Totals } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Dictionary } from "./dictionary.ts";
import type { Database } from "./duckdb.ts";
import type { HeldHistories } from "./held/held-histories.ts";
import type { Histories } from "./held/histories.ts";
import type { Histogram } from "./histograms.ts";
import type { Sql } from "./query.ts";
import type { Rows } from "./rows.ts";

/** How much a slice holds, and so how it is read. */
export interface Extent {
  readonly filter: Sql;
  /** Experiences, and those with an answer. */
  readonly told: number;
  readonly experiences: number;
  /** First and last day of an answer, ISO dates; null where there is none. */
  readonly from: string | null;
  readonly until: string | null;
  readonly weighted: boolean;
  /** What asks *who* is counted from the histories of 1 in 2^k people; 0: of everybody, and then all else is, too. */
  readonly k: number;
}

/** What every function of `Counts` counts with. */
export interface Counting {
  readonly database: Database;
  readonly dictionary: Dictionary;
  /** Whether anybody may have answered the same touchpoint twice; false makes clusters needless. */
  readonly repeats: boolean;
  /** Whether people and passes are counted one by one however many: who reads a data file once can wait for it. */
  readonly patient: boolean;
  /** Where every experience lies in wide rows, these; else null. */
  readonly wideRows: readonly Rows[] | null;
  /** Whether any weight other than 1 has ever been written. */
  readonly weighted: boolean;
  /** What is held in memory of the journey that a slice is of. */
  held(slice: Slice): HeldHistories | null;
  /** How much a slice holds, found out once for all who ask. */
  extent(slice: Slice): Promise<Extent>;
  /** The totals of a slice, likewise. */
  totals(slice: Slice): Promise<Totals>;
  /** The histories of everybody in a slice, or of the sample of people that its extent names; likewise. */
  histories(slice: Slice): Promise<Histories>;
  /** The histograms of a slice, likewise: of answers, or of what was expected of pairs. */
  told(slice: Slice, what: AnsweredOrExpected): Promise<readonly Histogram[]>;
}

/** What was expected of pairs is asked for by itself. */
export type AnsweredOrExpected = "answers" | "expected";
